/** Careers, leave, discipline and pay of public agents. */
export const CIVIL_SERVICE = `
fonctionnaire > agent public
travailler pour l’État | travailler dans le public > fonction publique
agent de mairie | employé de mairie | employé municipal | agent communal > agent territorial | fonctionnaire territorial
agent des collectivités | fonctionnaire de mairie > fonctionnaire territorial
agent hospitalier | employé d’hôpital > fonctionnaire hospitalier
vacataire | non titulaire > agent contractuel
agent non titulaire = agent contractuel
devenir titulaire > titularisation
stagiaire de la fonction publique > fonctionnaire stagiaire
stagiaire non titularisé | refus de titularisation > licenciement pour insuffisance professionnelle | stage
statut des fonctionnaires > statut général des fonctionnaires | fonction publique
concours administratif | passer un concours | concours de la fonction publique > concours externe | recrutement par concours
concours réservé aux agents > concours interne
liste des reçus au concours > liste d’aptitude | liste complémentaire
grille indiciaire | grille de salaire > échelonnement indiciaire
point d’indice | valeur du point > traitement | indice
salaire du fonctionnaire | paie du fonctionnaire > traitement
prime de fonctionnaire > régime indemnitaire
supplément pour enfant > supplément familial de traitement
supplément familial > supplément familial de traitement
promotion de grade > avancement de grade
monter en grade > avancement de grade
monter d’échelon | changement d’échelon > avancement d’échelon
changer de corps | changer de catégorie > promotion interne
passer catégorie A > promotion interne
notation | note administrative | évaluation annuelle | entretien annuel > entretien professionnel | valeur professionnelle
notation des fonctionnaires > appréciation de la valeur professionnelle
changer de poste | demander une mutation > mutation | mobilité
mutation d’office = déplacement d’office
mutation forcée > déplacement d’office
passer dans une autre administration | prêté à une autre administration > mise à disposition
changer d’administration | changer de ministère > intégration directe
mise en dispo | dispo | congé sans traitement > disponibilité
se mettre en disponibilité > mise en disponibilité
revenir de disponibilité | retour de disponibilité > réintégration
poste supprimé | suppression de poste > suppression d’emploi
agent sans poste > surnombre
jours de carence = délai de carence
arrêt maladie du fonctionnaire > congé de maladie
plein traitement | demi-traitement > congé de maladie | traitement
longue maladie > congé de longue maladie
dépression du fonctionnaire > congé de longue durée
accident de service > accident reconnu imputable au service
accident du travail du fonctionnaire > congé pour invalidité temporaire imputable au service
comité médical | commission de réforme > conseil médical
expertise médicale de l’agent > médecin agréé
inapte à ses fonctions | fonctionnaire inapte > reclassement | inaptitude physique
reconversion de l’agent inapte > période de préparation au reclassement
temps partiel du fonctionnaire > service à temps partiel
absence autorisée | autorisation d’absence | jours d’absence > autorisations spéciales d’absence
jours enfant malade du fonctionnaire > autorisations spéciales d’absence
congés du fonctionnaire > congé annuel
cumul d’emplois | second emploi | deuxième travail du fonctionnaire > cumul d’activités
activité à côté | travail à côté | petit boulot du fonctionnaire > activité accessoire | cumul d’activités
partir dans le privé | pantouflage | pantoufler > activité privée lucrative | contrôle déontologique
fonctionnaire auto-entrepreneur > création ou reprise d’entreprise | temps partiel
devoir de silence | droit de réserve > secret professionnel | discrétion professionnelle
devoir de réserve > discrétion professionnelle | neutralité
signes religieux au travail | foulard au travail | voile au travail > neutralité | laïcité
laïcité du fonctionnaire > principe de laïcité
refuser un ordre | obéir à son chef | ordre illégal > obéissance hiérarchique | ordre manifestement illégal
commission de discipline > conseil de discipline | procédure disciplinaire
sanction du fonctionnaire | sanctionner un agent > sanction disciplinaire
avertissement du fonctionnaire > sanctions disciplinaires du premier groupe | avertissement
blâme du fonctionnaire > blâme | sanctions disciplinaires
virer un fonctionnaire | fonctionnaire viré | radié de la fonction publique > révocation | radiation des cadres
licencier un fonctionnaire > licenciement pour insuffisance professionnelle | révocation
abandon de poste du fonctionnaire > radiation des cadres
mise à pied du fonctionnaire | suspendre un agent | agent suspendu > suspension de fonctions
rétrogradation | abaissement d’échelon > rétrogradation | abaissement d’échelon
démission du fonctionnaire > démission | cessation définitive de fonctions
fin de carrière | départ de la fonction publique > cessation définitive de fonctions
retraite du fonctionnaire > pension civile | admission à la retraite
retraite pour invalidité > radiation des cadres | pension d’invalidité
défense de l’agent par l’administration | agent agressé | avocat payé par l’administration > protection fonctionnelle
agent menacé > protection fonctionnelle
protection de l’agent > protection fonctionnelle
faute personnelle de l’agent > faute personnelle détachable
déclaration de patrimoine | déclaration d’intérêts > déclaration de situation patrimoniale | déclaration d’intérêts
dossier de l’agent | consulter son dossier > dossier individuel
dossier administratif de l’agent > dossier individuel
CDIsation | passer en CDI dans la fonction publique > contrat à durée indéterminée | agent contractuel
renouvellement du contractuel > renouvellement du contrat
travail de l’agent à la maison > télétravail
formation du fonctionnaire | congé de formation du fonctionnaire > congé de formation professionnelle
congé de formation pro > congé de formation professionnelle
congé syndical | formation syndicale > congé pour formation syndicale
décharge syndicale | heures syndicales du fonctionnaire > décharge d’activité de service
grève des fonctionnaires > préavis | droit de grève
instance du personnel | CHSCT de la fonction publique > comité social
comité technique > comité social
CAP des fonctionnaires > commission administrative paritaire
commission paritaire > commission administrative paritaire
emploi réservé > emplois réservés
fonctionnaire détaché | agent détaché > position de détachement
logement de fonction | logement de service > concession de logement | nécessité absolue de service
mutuelle des fonctionnaires > protection sociale complémentaire
haut fonctionnaire > emplois supérieurs
directeur de cabinet | collaborateur du maire > collaborateur de cabinet
policier fonctionnaire > fonctionnaire actif de la police nationale
`;
