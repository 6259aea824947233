/** Companies, traders, insolvency, competition, associations and foundations. */
export const BUSINESSES = `
créer une entreprise | monter sa boîte | créer sa boîte | ouvrir une entreprise > création d’entreprise | immatriculation
autoentrepreneur > travailleur indépendant | entrepreneur individuel
auto-entrepreneur | auto-entreprise > micro-entreprise | entrepreneur individuel
artisan > artisan | répertoire des métiers
chambre des métiers > chambre de métiers et de l’artisanat
chambre de commerce > chambre de commerce et d’industrie
registre du commerce > registre du commerce et des sociétés
Kbis | extrait Kbis > registre du commerce et des sociétés | extrait
numéro Siret | Siren | numéro Siren > numéro unique d’identification
formalités d’entreprise | guichet unique > centre de formalités des entreprises
domicilier son entreprise | siège de l’entreprise > domiciliation | siège social
société > personne morale
petite entreprise | TPE > petites et moyennes entreprises
filiale | maison mère > filiale | société contrôlée
PDG | directeur général > président du conseil d’administration | directeur général
parts de société > parts sociales
vendre ses parts | céder ses parts > cession de parts sociales
assemblée des actionnaires | AG des actionnaires > assemblée générale ordinaire
dissoudre une société | fermer sa société | fermer son entreprise > liquidation
bilan | comptes de l’entreprise | comptabilité de l’entreprise > comptes annuels | documents comptables
abus du patron | piquer dans la caisse > abus de biens sociaux
dépôt de bilan | déposer le bilan | faillite > cessation des paiements | procédure collective
entreprise en faillite > redressement judiciaire | liquidation judiciaire
règlement judiciaire > redressement judiciaire
entreprise en difficulté | difficultés de l’entreprise > procédure de sauvegarde | mandat ad hoc
créancier de la faillite > déclaration de créances
interdit de gérer | interdiction de gérer > faillite personnelle | interdiction de diriger
vendre son commerce | acheter un commerce > fonds de commerce
vendre son fonds de commerce > cession de fonds de commerce
gérance d’un commerce | louer son fonds de commerce > location-gérance
commercial indépendant > agent commercial
cartel > ententes
monopole | position de force > abus de position dominante
facture entre entreprises > délais de paiement
traite commerciale > lettre de change
leasing > crédit-bail
crédit fournisseur > délais de paiement
statut du conjoint | conjoint qui aide dans l’entreprise > conjoint collaborateur
protéger sa maison | insaisissabilité > déclaration d’insaisissabilité
marchand ambulant | marché ambulant | forain > activités non sédentaires
marché hebdomadaire | place de marché | droit de place > halles et marchés | droits de place
foire | salon > foires et salons
ouvrir un restaurant > permis d’exploitation
société de profession libérale > société d’exercice libéral
coiffeur > coiffure
boulangerie > boulanger
BTP > travaux de bâtiment
coopérative ouvrière > société coopérative ouvrière de production
économie sociale | ESS > économie sociale et solidaire
créer une association > association déclarée
association utile | utilité publique d’une association > association reconnue d’utilité publique
bénévolat > bénévole
quête | collecte de dons | appel aux dons > appel à la générosité du public
syndicat de propriétaires > association syndicale de propriétaires
mutualité > mutuelles et unions
blanchiment et banque | Tracfin > service à compétence nationale | déclaration de soupçon
bourse des valeurs | cotation en bourse > marché réglementé
délit d’initié = opération d’initié
offre publique d’achat > offre publique d’acquisition
commerce de gros | grossiste > marché d’intérêt national
marque de commerce > marque de fabrique
`;
