/** Driving, vehicles, offences on the road, transport. */
export const ROAD = `
voiture | bagnole | auto | automobile > véhicule
automobile > véhicule à moteur
camion | poids lourd | semi-remorque > véhicule de transport de marchandises | poids total autorisé en charge
moto | motard > motocyclette
scooter | mobylette | mob > cyclomoteur
trottinette | trottinette électrique | gyropode > engin de déplacement personnel
vélo | bicyclette > cycle
cycliste > cycle
vélo électrique > cycle à pédalage assisté
piste cyclable | voie vélo > piste cyclable | bande cyclable
carte grise | papiers de la voiture > certificat d’immatriculation
plaque | plaque minéralogique | numéro de voiture > plaque d’immatriculation
vendre sa voiture | vendre un véhicule | céder sa voiture > cession du véhicule
certificat de non-gage | gage sur la voiture > gage | opposition au transfert
CT voiture > contrôle technique
vignette de pollution | vignette Crit’Air > identification fondée sur la contribution à la limitation de la pollution
voiture de collection | vieille voiture > véhicule de collection
casse auto | mettre une voiture à la casse > destruction | centre de véhicules hors d’usage
épave | voiture épave > véhicule hors d’usage
voiture abandonnée | voiture ventouse > stationnement abusif | mise en fourrière
fourrière | voiture enlevée > mise en fourrière
sabot > immobilisation
permis voiture | passer le permis > permis de conduire
permis moto > permis de conduire | catégorie A
examen du code | code de la route à passer > épreuve théorique
examen de conduite > épreuve pratique
auto-école | moniteur d’auto-école > enseignement de la conduite
conduite accompagnée > apprentissage anticipé de la conduite
permis probatoire > période probatoire
jeune permis | jeune conducteur > période probatoire
points du permis | perdre des points | perte de points > retrait de points | nombre de points
récupérer des points | stage de points | stage de récupération > stage de sensibilisation à la sécurité routière
permis annulé | permis à zéro > invalidation du permis
retrait de permis | permis retiré | se faire retirer le permis > suspension du permis de conduire | rétention du permis
suspension de permis > suspension du permis de conduire
annulation de permis > annulation du permis de conduire
permis étranger | échanger son permis > permis de conduire national
conduire sans permis | rouler sans permis > conduire un véhicule sans être titulaire du permis de conduire
conduire sans assurance | rouler sans assurance | voiture pas assurée > obligation d’assurance | défaut d’assurance
visite médicale du permis > aptitude médicale à la conduite | contrôle médical
alcool au volant | conduire ivre | conduite en état d’ivresse | alcoolémie > état alcoolique
souffler dans le ballon | alcootest | éthylotest > dépistage | imprégnation alcoolique
drogue au volant | conduite sous stupéfiants > substances ou plantes classées comme stupéfiants
démarrage bloqué par éthylotest | EAD > dispositif d’anti-démarrage par éthylotest électronique
excès de vitesse | rouler trop vite | flashé > vitesse maximale autorisée | dépassement de la vitesse
limitation de vitesse > vitesse maximale
radar > contrôle automatisé | appareils de contrôle
avertisseur de radar | Coyote > détecter la présence
téléphone au volant | portable au volant > téléphone tenu en main
siège enfant | siège auto | siège bébé > système de retenue
feu rouge | griller un feu > feu de signalisation
stop | panneau stop > marquer l’arrêt
priorité à droite > céder le passage
rond-point > carrefour à sens giratoire
doubler une voiture > dépassement
ligne blanche | franchir la ligne > ligne longitudinale continue
distance entre voitures | coller la voiture > distance de sécurité
klaxon > avertisseur sonore
feux de la voiture | phares > feux de route | feux de croisement
pneus neige | pneus hiver > équipements spéciaux
partir après un accident > délit de fuite
accident de voiture | accident de la route > accident de la circulation
constat amiable > accident de la circulation
fuir la police en voiture > refus d’obtempérer
rodéo | rodéo sauvage > conduite répétant de façon intentionnelle des manœuvres
PV de stationnement | amende de stationnement > forfait de post-stationnement | stationnement
stationnement interdit | mal garé > arrêt ou stationnement
stationnement payant | parcmètre | horodateur > redevance de stationnement
contester une amende | contester un PV > requête en exonération | réclamation
amende majorée > amende forfaitaire majorée
amende réduite > amende forfaitaire minorée
désigner le conducteur > identité et adresse de la personne physique
trottoir | passage piéton > trottoir | passage pour piétons
voie publique | chaussée > voies ouvertes à la circulation publique
chemin de campagne | chemin communal > chemin rural
chauffeur de taxi > exploitant de taxi | autorisation de stationnement
Uber | chauffeur VTC > voiture de transport avec chauffeur
blablacar > covoiturage
autocar > transport public de personnes | véhicule de transport en commun
train | SNCF | TGV > transport ferroviaire
retard de train | grève des trains > transport ferroviaire
contrôleur de train | amende de train | sans ticket > transports publics | titre de transport
avion | vol annulé > aéronef | transport aérien
drone > aéronef circulant sans personne à bord
bateau | bateau de plaisance > navire | navire de plaisance
déménageur > entreprise de déménagement
transporteur routier | transporteur > transport routier de marchandises
chronotachygraphe | disque du camion > temps de conduite
alcool et permis jeune > période probatoire
péniche | canaux > bateau | voies navigables
permis poids lourd > permis de conduire
route barrée | travaux sur la route > interdiction de circulation
`;
