/** Local authorities, elections, public contracts, public accounts, institutions. */
export const LOCAL_GOVERNMENT = `
ville | village > commune
mairie | hôtel de ville > commune | maire
conseil de la commune | élu municipal > conseil municipal
séance du conseil > conseil municipal
vote du conseil municipal | décision du conseil municipal > délibération du conseil municipal
arrêté municipal > maire
pouvoirs du maire | police du maire > pouvoirs de police du maire | police municipale
élu local | élus locaux > mandat local
salaire du maire | indemnité du maire | indemnités des élus > indemnités de fonction
formation des élus > droit à la formation
congé de l’élu | salarié élu > autorisations d’absence | crédit d’heures
communauté de communes | interco | intercommunalité | agglo > établissement public de coopération intercommunale
syndicat de communes > syndicat intercommunal
conseil général > département | conseil départemental
conseil régional > région | conseil régional
préfet > représentant de l’État dans le département
contrôle du préfet | préfet qui annule un arrêté > contrôle de légalité | déféré
collectivités locales > collectivités territoriales
outre-mer | DOM | TOM > départements d’outre-mer | outre-mer
budget de la commune | budget communal > budget | budget primitif
dette de la commune > emprunts
dotation de l’État > dotation globale de fonctionnement
impôts de la commune > fiscalité directe locale
service public local > régie
confier un service public | déléguer un service public | DSP > délégation de service public | concession
consulter les habitants > référendum local
fusion de communes | commune fusionnée > commune nouvelle
quartier > conseils de quartier
policier municipal | police municipale > agent de police municipale
pompier | sapeur-pompier > sapeurs-pompiers | incendie et secours
pompier volontaire > sapeurs-pompiers volontaires
aliments de la mairie | secours de la mairie > centre communal d’action sociale
terrain de la commune | biens d’un hameau > section de commune
voter | aller voter > électeur | suffrage
inscription sur les listes | s’inscrire pour voter > liste électorale
carte d’électeur > carte électorale
voter à l’étranger > listes électorales consulaires
vote blanc > bulletins blancs
campagne | campagne électorale > propagande électorale
affiche électorale | tract > propagande | affiches
comptes de campagne | argent de la campagne > compte de campagne | financement de la campagne
remboursement de campagne > remboursement forfaitaire
candidat aux élections > déclaration de candidature
contester une élection | triche aux élections > protestation | réclamation
fraude électorale > manœuvres frauduleuses
élection municipale > élection des conseillers municipaux
élections départementales > conseillers départementaux
sénatoriales > élection des sénateurs
présidentielle > élection du Président de la République
parité | alternance homme femme > parité | alternativement un candidat de chaque sexe
cumul des mandats > incompatibilités
député | parlementaire | sénateur > membre du Parlement
voter une loi > discussion et vote | projet de loi
chef de l’État > Président de la République
renverser le gouvernement > motion de censure
49.3 > responsabilité du Gouvernement
CESE > Conseil économique, social et environnemental
changer la Constitution > révision de la Constitution
appel d’offre > marché public
appel d’offres > appel d’offres ouvert
cahier des charges > cahier des clauses | documents de la consultation
mairie qui achète | acheteur public | administration qui achète > acheteur | pouvoir adjudicateur
répondre à un marché | soumissionner | candidat à un marché | soumissionnaire > soumissionnaire | candidature
marché sans publicité | gré à gré | marché de gré à gré > marché passé sans publicité ni mise en concurrence préalables
seuil de marché | montant du marché > seuil | valeur estimée du besoin
petit marché | marché à procédure simple > procédure adaptée
découper un marché | diviser en lots > allotissement
marché à bons de commande > accord-cadre | bons de commande
référencement de fournisseurs > accord-cadre
choisir l’offre | choix de l’offre | meilleure offre > offre économiquement la plus avantageuse | critères d’attribution
offre trop basse | prix trop bas > offre anormalement basse
offre refusée | candidat non retenu > rejet des offres
interdit de marché public > exclusion de la procédure
pub du marché | annonce du marché > avis de marché
délai pour répondre au marché > délai de réception des offres
avenant au marché | modifier un marché > modification du marché
retard de paiement de l’administration | facture impayée par l’État > intérêts moratoires | délai de paiement
rompre un marché > résiliation du marché
groupement d’entreprises | cotraitant > groupement d’opérateurs économiques
dématérialisation du marché > profil d’acheteur
partenariat public privé | PPP > marché de partenariat
chambre régionale > chambre régionale des comptes
comptable qui doit rembourser > responsabilité des gestionnaires publics
payer une facture publique > ordonnateur
titre de recette | facture de la mairie > titre de recettes | titre exécutoire
autorité indépendante > autorité administrative indépendante
publié au JO > Journal officiel
décret d’application > décret en Conseil d’État
circulaire | note de service > circulaires et instructions
`;
