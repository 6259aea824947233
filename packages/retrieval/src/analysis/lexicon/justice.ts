/** Courts, lawyers, civil and administrative procedure, enforcement. */
export const JUSTICE = `
aller au tribunal > juridiction
attaquer en justice | porter plainte au civil | faire un procès | intenter un procès > action en justice | demande en justice
passer devant le juge > instance | audience
saisir le tribunal | saisir la justice > demande initiale | assignation
convocation au tribunal | citation à comparaître > assignation
plaignant | accusateur > demandeur
adversaire > défendeur
partie perdante | perdre son procès > partie perdante | dépens
frais de justice | frais du procès | frais de tribunal > dépens
rembourser l’avocat | article 700 > frais exposés et non compris dans les dépens
aide juridique | avocat gratuit | avocat commis d’office | avocat payé par l’État > aide juridictionnelle
commis d’office > avocat commis d’office
prix de l’avocat > honoraires
huissier | huissier de justice = commissaire de justice
commissaire-priseur > commissaire de justice
greffier | secrétariat du tribunal > greffe
juge de proximité | tribunal de grande instance > tribunal judiciaire
tribunal d’instance > tribunal judiciaire | juge des contentieux de la protection
juge du divorce > juge aux affaires familiales
juge de la famille > juge aux affaires familiales
juge des tutelles > juge des contentieux de la protection | juge des tutelles
juge du surendettement | juge des loyers > juge des contentieux de la protection
tribunal des affaires de sécurité sociale | contentieux de la sécu > contentieux de la sécurité sociale
tribunal de commerce > tribunal de commerce | juridiction commerciale
cour suprême | cassation | aller en cassation > pourvoi en cassation | Cour de cassation
appel d’un jugement | contester un jugement > appel | voies de recours
temps pour faire appel > délai d’appel
procédure d’urgence | jugement rapide > référé
référé > ordonnance de référé
procédure rapide au tribunal > procédure accélérée au fond
jugement en l’absence > jugement par défaut | jugement réputé contradictoire
tiers au procès qui conteste > tierce opposition
recevoir un jugement | jugement reçu par huissier > signification
notifier un jugement > notification des jugements
lettre recommandée | LRAR | recommandé avec AR > lettre recommandée avec demande d’avis de réception
lettre recommandée avec accusé de réception = lettre recommandée avec demande d’avis de réception
appliquer un jugement | faire exécuter un jugement > exécution forcée | titre exécutoire
exécution immédiate > exécution provisoire
expert judiciaire | expertise judiciaire > mesure d’instruction | expert
témoignage > témoin
SMS comme preuve | mail comme preuve | courriel comme preuve > écrit électronique | preuve
arranger à l’amiable | règlement à l’amiable | trouver un accord > transaction | conciliation
médiateur > médiation
conciliateur | conciliation gratuite > conciliateur de justice
accord mettant fin au litige | accord à l’amiable > transaction
arbitrage privé > convention d’arbitrage | arbitrage
juge partial > récusation
délai pour agir | délai pour attaquer | trop tard pour attaquer > prescription | délai de prescription
délai dépassé > forclusion
calcul du délai > computation des délais
délai à l’étranger > délai de distance | augmentation de délai
tribunal compétent > juridiction territorialement compétente
mauvais tribunal > exception d’incompétence
juge incompétent > exception d’incompétence
avocat obligatoire > représentation obligatoire | ministère d’avocat
dédommager | dommages et intérêts > réparation du préjudice | dommages et intérêts
responsabilité civile > responsabilité extracontractuelle
responsabilité délictuelle = responsabilité extracontractuelle
rompre un contrat | annuler un contrat | casser un contrat > résolution | nullité
contrat annulé | contrat nul > nullité
arnaqué dans un contrat | trompé à la signature > dol | vices du consentement
signature sous la menace > violence
clause injuste > clause abusive | déséquilibre significatif
événement imprévisible > force majeure
crise imprévue dans le contrat > changement de circonstances imprévisible
reconnaissance de dette | prêter de l’argent à un ami > acte sous signature privée | prêt
acte sous seing privé = acte sous signature privée
sous seing privé > acte sous signature privée
dette | devoir de l’argent | récupérer son argent > créance | obligation
personne à qui on doit de l’argent > créancier
mauvais payeur | facture impayée | recouvrer une dette | récupérer une dette > injonction de payer | recouvrement
petite créance > procédure simplifiée de recouvrement des petites créances
délai de paiement | payer en plusieurs fois | étaler sa dette > délais de paiement | délai de grâce
huissier qui vient saisir > saisie-vente | procédures civiles d’exécution
saisie sur compte | compte bancaire saisi > saisie-attribution
saisie de la voiture > saisie des véhicules terrestres à moteur
saisie de la maison | maison saisie > saisie immobilière
vente aux enchères | enchères > adjudication | ventes aux enchères publiques
ce que l’huissier ne peut pas prendre > biens insaisissables
somme laissée sur le compte | solde bancaire insaisissable > somme à caractère alimentaire | solde bancaire insaisissable
contester une saisie > juge de l’exécution
saisie préventive | bloquer les biens > mesures conservatoires | saisie conservatoire
amende par jour de retard au tribunal > astreinte
attaquer l’administration | attaquer l’État | contester une décision administrative > recours pour excès de pouvoir | tribunal administratif
recours contre une décision > recours administratif
recours amiable obligatoire | recours avant le juge > recours administratif préalable obligatoire
silence de l’administration | pas de réponse de l’administration | administration qui ne répond pas > décision implicite
silence vaut accord | accord tacite > décision implicite d’acceptation | silence vaut acceptation
silence vaut refus | refus tacite > décision implicite de rejet
décision sans explication > motivation
se défendre avant une sanction | droit d’être entendu > procédure contradictoire préalable
retirer une décision | annuler une décision administrative > retrait | abrogation
obtenir un document administratif | accès à un dossier | consulter un document > communication des documents administratifs
saisir la CADA | refus de communication > commission d’accès aux documents administratifs
open data | données ouvertes > réutilisation des informations publiques
dématérialisation | faire une démarche en ligne > téléservice | voie électronique
droit à l’erreur > droit à régularisation en cas d’erreur
référé administratif | suspendre une décision > référé | suspension de l’exécution
référé liberté > sauvegarde d’une liberté fondamentale
juge administratif > tribunal administratif
question de constitutionnalité > question prioritaire de constitutionnalité
commissaire du gouvernement au tribunal > rapporteur public
médiateur de la République > Défenseur des droits
class action | recours collectif > action de groupe
procuration > mandat
certifier une signature > légalisation
copie conforme | photocopie certifiée > copie certifiée conforme
traduction officielle | traducteur assermenté > traducteur | expert
tribunal étranger | jugement étranger > exequatur
justice des mineurs > juge des enfants
`;
