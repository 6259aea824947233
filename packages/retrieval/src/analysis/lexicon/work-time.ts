/** Pay, working time, leave, health and safety at work. */
export const WORK_TIME = `
salaire > rémunération
traitement du salarié > salaire
bulletin de salaire = bulletin de paie
fiche de paie | fiche de paye > bulletin de paie
feuille de paie > bulletin de paie
salaire de base | salaire brut > salaire minimum | rémunération brute
salaire minimum | salaire mini | minimum légal > salaire minimum interprofessionnel de croissance
salaire impayé | salaire non versé > paiement du salaire
avance sur salaire > acompte
saisie sur salaire = saisie des rémunérations
prélèvement sur salaire > saisie des rémunérations
prime de Noël | treizième mois | 13e mois | prime de fin d’année > gratification | prime
augmentation de salaire > négociation annuelle | salaires effectifs
tickets restaurant | chèque déjeuner > titres-restaurant
tickets resto > titres-restaurant
cantine d’entreprise | réfectoire > local de restauration
remboursement des transports | carte de transport payée par l’employeur > prise en charge des frais de transport
pass Navigo | abonnement de transport > titres d’abonnement | frais de transport
frais pro | notes de frais > frais professionnels
indemnité kilométrique | frais de déplacement > indemnités kilométriques | frais de déplacement
prime de participation | participation aux bénéfices > participation aux résultats de l’entreprise
épargne entreprise > épargne salariale
stock-options > options de souscription ou d’achat d’actions
payé au lance-pierre > salaire minimum
faillite de l’employeur | employeur en faillite > assurance contre le risque de non-paiement
égalité de salaire > égalité de rémunération
horaires | horaires de travail > durée du travail | horaire collectif
35 heures | trente-cinq heures > durée légale du travail
temps de travail = durée du travail
durée maximum de travail | limite d’heures par semaine > durée maximale hebdomadaire
10 heures par jour | amplitude de la journée > durée quotidienne de travail | amplitude
heures sup | heures supp > heures supplémentaires
heures non payées > heures supplémentaires
majoration des heures > majoration de salaire
quota d’heures supplémentaires > contingent annuel d’heures supplémentaires
récupération d’heures | rattraper des heures > récupération des heures perdues | repos compensateur
repos compensateur = contrepartie obligatoire en repos
mi-temps | temps réduit | trois quarts temps > temps partiel
travail à mi-temps > travail à temps partiel
passer à 80 % > temps partiel
heures complémentaires > heures complémentaires | temps partiel
cadre au forfait > convention de forfait en jours
forfait jours > convention de forfait en jours
forfait heures > convention de forfait en heures
annualisation | modulation du temps de travail > aménagement du temps de travail
horaires flexibles | horaires à la carte | horaires libres > horaires individualisés
pause | pause déjeuner | pause de midi > temps de pause
pause cigarette > temps de pause
travailler la nuit | travail de nuit > travail de nuit | travailleur de nuit
travailler le dimanche | travail du dimanche | ouverture le dimanche > repos dominical | dérogation au repos dominical
repos du dimanche > repos dominical
dimanche chômé > repos dominical
jour de repos | jours de repos par semaine > repos hebdomadaire
11 heures de repos | repos entre deux journées > repos quotidien
permanence téléphonique > astreinte
temps de trajet | temps de transport > temps de déplacement professionnel
temps d’habillage | se changer au travail > temps nécessaire aux opérations d’habillage et de déshabillage
jour férié | pont | 1er mai > jours fériés | fête légale
lundi de Pentecôte = journée de solidarité
vacances | jours de vacances > congés payés
vacances scolaires | vacances judiciaires
congés payés = congés annuels
poser des congés | dates des vacances | refuser des congés > ordre des départs | période de prise des congés
couper ses vacances > fractionnement du congé
tomber malade pendant les vacances > report des congés
congés non pris | paiement des congés > indemnité compensatrice de congé
jours de RTT > jours de repos | réduction du temps de travail
don de jours | donner des jours de congé > don de jours de repos
année sabbatique > congé sabbatique
congé pour créer une boîte | créer son entreprise en étant salarié > congé pour création d’entreprise
congé formation | partir en formation > congé individuel de formation | congé de formation
congé bébé | congé naissance > congé de maternité | congé de paternité
congé mat > congé de maternité
congé pat | congé paternité | congé du père > congé de paternité et d’accueil de l’enfant
congé de naissance | trois jours de naissance > naissance | congé pour événements familiaux
congé parental | s’arrêter pour élever son enfant > congé parental d’éducation
enfant malade | jours enfant malade > congé pour enfant malade
jours pour mariage | congé mariage | congé décès | jours pour décès | congé déménagement > congés pour événements familiaux
congé d’aidant | congé proche aidant | s’occuper d’un parent dépendant > congé de soutien familial | proche aidant
congé de fin de vie | accompagner un mourant > congé de solidarité familiale
enceinte | femme enceinte | grossesse > maternité | salariée en état de grossesse
salariée enceinte = salariée en état de grossesse
virer une femme enceinte | licenciement enceinte > protection de la grossesse et de la maternité
tirer son lait > allaitement
arrêt maladie | congé maladie > incapacité de travail | suspension du contrat de travail
arrêt de travail > incapacité de travail
mot du médecin > certificat médical
prolongation d’arrêt > prolongation de l’arrêt de travail
contre-visite | contrôle de l’arrêt maladie > contre-visite médicale
mi-temps thérapeutique | reprise à mi-temps | temps partiel thérapeutique > reprise du travail à temps partiel
maintien de salaire | salaire pendant la maladie > indemnité complémentaire | indemnités journalières
blessé au travail > accident du travail
accident sur la route du travail > accident de trajet
maladie liée au travail | maladie du travail | maladie pro > maladie professionnelle
burn-out | épuisement professionnel > santé mentale
stress au travail > risques psychosociaux
médecine du travail | docteur du travail > service de santé au travail | médecin du travail
visite médicale | visite du travail > examen médical d’aptitude | examen médical
visite de reprise = examen de reprise
visite médicale de reprise > examen de reprise
visite d’embauche | visite médicale d’embauche > examen médical d’embauche
inapte au travail | déclaré inapte > inaptitude
reclasser un salarié inapte > obligation de reclassement | inaptitude
document unique > document unique d’évaluation des risques
sécurité au travail | hygiène et sécurité > santé et sécurité au travail
refuser un travail dangereux | quitter un poste dangereux > droit de retrait | danger grave et imminent
danger au travail > danger grave et imminent
chaussures de sécurité | casque de chantier | gants de sécurité > équipements de protection individuelle
froid au travail | chaleur au travail | canicule au travail > ambiance thermique
toilettes au travail | vestiaires | douches au travail > installations sanitaires
fumer au travail | vapoter au travail > interdiction de fumer
alcool au travail | boire au travail > boissons alcoolisées
amiante au travail > risques d’exposition à l’amiante
porter des charges | lourdes charges > manutention manuelle des charges
travail sur ordinateur > travail sur écran
bruit au travail > risques d’exposition au bruit
métier pénible | travail pénible | pénibilité > facteurs de risques professionnels
compte pénibilité > compte personnel de prévention de la pénibilité
chômage partiel = activité partielle
chômage technique > activité partielle
faute inexcusable | faute de l’employeur > faute inexcusable de l’employeur
chauffeur routier > conducteur routier
accident mortel au travail > décès | accident du travail
secouriste > secouriste | premiers secours
`;
