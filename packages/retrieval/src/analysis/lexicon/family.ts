/** Civil status, couples, children, protected adults, inheritance and gifts. */
export const FAMILY = `
CNI = carte nationale d’identité
papiers d’identité > carte nationale d’identité
carte d’identité > carte nationale d’identité
refaire sa carte d’identité | renouveler sa carte d’identité > renouvellement | carte nationale d’identité
extrait de naissance | certificat de naissance | acte de naissance > acte de naissance | acte de l’état civil
papiers d’état civil | état-civil > actes de l’état civil
mairie > officier de l’état civil
maire qui marie > officier de l’état civil | célébration du mariage
déclarer un bébé > déclaration de naissance
déclarer un décès | déclarer un mort > déclaration de décès | acte de décès
certificat de décès > acte de décès
nom de jeune fille | nom de naissance > nom de famille
nom d’épouse | nom de femme mariée | nom marital | nom d’usage > nom d’usage | nom du conjoint
changer de sexe | transgenre > modification de la mention du sexe
erreur sur un acte d’état civil | faute dans l’acte de naissance > rectification des actes de l’état civil
accouchement anonyme > secret de son admission et de son identité
mariage gay | mariage homosexuel > mariage | même sexe
noces | mariage civil > mariage | célébration du mariage
publication du mariage | bans > publication des bans | projet de mariage
mariage arrangé | mariage forcé | mariage blanc | mariage gris > nullité du mariage
empêcher un mariage > opposition au mariage
contrat de mariage > régime matrimonial
régime du mariage > régime matrimonial
communauté de biens | communauté légale > communauté réduite aux acquêts | régime en communauté
biens communs | biens du couple > masse commune | communauté
biens personnels de l’époux > biens propres
femme mariée | épouse | conjoint marié > époux | conjoint
union libre | vie maritale | vivre ensemble > concubinage
concubin | compagnon > concubinage | concubin
certificat de vie commune > concubinage
se pacser | pacte civil > pacte civil de solidarité
rompre un PACS | fin du PACS | dissoudre un PACS > dissolution du pacte civil de solidarité
séparation du couple > séparation de corps | divorce
divorcer > divorce | demande en divorce
divorce à l’amiable | divorce sans juge > divorce par consentement mutuel
divorce sans juge | divorce chez le notaire > acte sous signature privée contresigné par avocats
divorce pour infidélité | tromper son conjoint | adultère > divorce pour faute
divorce après séparation > altération définitive du lien conjugal
divorce accepté > acceptation du principe de la rupture du mariage
pension entre époux | pension après divorce | pension de l’ex-femme > prestation compensatoire
ex-mari | ex-femme | ex-conjoint > conjoint divorcé
maison après le divorce | logement du couple | logement des époux > logement de la famille
violences conjugales | femme battue | conjoint violent | mari violent > violences au sein du couple | ordonnance de protection
mise à l’abri de la victime | éloigner le conjoint violent > ordonnance de protection
bracelet anti-rapprochement > dispositif électronique mobile anti-rapprochement
pension alimentaire | pension pour les enfants > contribution à l’entretien et à l’éducation | obligation alimentaire
pension alimentaire impayée | pension non payée > recouvrement public des pensions alimentaires | abandon de famille
aider ses parents | nourrir ses parents | payer pour ses parents > obligation alimentaire
garde des enfants > autorité parentale | résidence de l’enfant
garde alternée | une semaine sur deux | résidence alternée > résidence en alternance | autorité parentale
droit de garde | droit de visite | week-end chez le père > droit de visite et d’hébergement
droits des grands-parents | voir ses petits-enfants > relations personnelles avec ses ascendants
grands-parents | papi | mamie > ascendants
petits-enfants | enfants et petits-enfants > descendants
droits des parents > autorité parentale
puissance paternelle > autorité parentale
père absent | perdre l’autorité parentale | déchoir un parent > retrait total ou partiel de l’autorité parentale
enlèvement d’enfant | enlèvement par un parent > représenter un enfant mineur | déplacement illicite
refuser de rendre l’enfant | non-représentation d’enfant > représenter un enfant mineur
reconnaître un enfant | reconnaissance d’un enfant > reconnaissance | filiation
test ADN | test de paternité > identification par ses empreintes génétiques | action en recherche de paternité
recherche du père | prouver la paternité > action en recherche de paternité
enfant hors mariage | enfant naturel | enfant légitime > filiation
enfant adultérin > filiation
adopter un enfant > adoption | adoption plénière
adopter l’enfant de son conjoint > adoption de l’enfant du conjoint | adoption simple
mère porteuse | GPA > gestation pour le compte d’autrui
bébé éprouvette | fécondation in vitro | FIV > assistance médicale à la procréation
don d’ovocytes | don de sperme > don de gamètes
orphelin > tutelle des mineurs | pupille de l’État
tuteur de l’enfant | enfant sans parents > tutelle des mineurs
mineur autonome | majorité anticipée | être majeur avant 18 ans > émancipation
enfant placé | placement d’enfant | retirer un enfant > aide sociale à l’enfance | assistance éducative
famille d’accueil > assistant familial | accueillant familial
DDASS | assistance publique | foyer de l’enfance > aide sociale à l’enfance
enfant en danger | enfant maltraité | maltraitance d’un enfant > protection de l’enfance | information préoccupante
signalement d’enfant > information préoccupante
fessée | frapper son enfant > violences physiques ou psychologiques
baby-sitter | babysitter | baby-sitting > garde d’enfants
crèche | garderie > établissement d’accueil de jeunes enfants | accueil des enfants de moins de six ans
protéger un majeur | personne vulnérable > mesure de protection juridique | majeur protégé
sous tutelle | mettre sous tutelle | parent sous tutelle > tutelle | majeur protégé
personne qui perd la tête | Alzheimer | sénile > altération des facultés mentales
mandat de protection > mandat de protection future
gérer les biens de ses parents > habilitation familiale | mandat de protection future
tuteur professionnel > mandataire judiciaire à la protection des majeurs
gérant de tutelle > mandataire judiciaire à la protection des majeurs
incapable majeur = majeur protégé
majeur incapable > majeur protégé
personne disparue | disparition d’une personne > présomption d’absence
héritage | hériter | hérédité > succession
refuser un héritage | refuser une succession > renonciation à la succession
accepter un héritage > acceptation de la succession
hériter des dettes | dettes du défunt | dettes du mort > acceptation à concurrence de l’actif net
accepter sous bénéfice d’inventaire = acceptation à concurrence de l’actif net
part d’héritage obligatoire | part minimum des enfants | déshériter | déshériter un enfant > réserve héréditaire
part qu’on peut donner librement | quotité > quotité disponible
partage de l’héritage | partager une succession > partage | indivision
héritiers en désaccord | bloquer une succession > indivision | partage judiciaire
biens à plusieurs | bien en commun entre héritiers > indivision | coïndivisaires
sortir de l’indivision > partage
droits du veuf | droits de la veuve | conjoint du mort | veuf | veuve > conjoint survivant | conjoint successible
maison du défunt | logement de la veuve > droit d’habitation | conjoint survivant
certificat d’hérédité > acte de notoriété
papiers du notaire après décès > acte de notoriété
testament écrit à la main | testament manuscrit > testament olographe
testament chez le notaire | testament notarié | testament authentique > testament par acte public
dernières volontés > testament | dispositions testamentaires
exécuter le testament > exécuteur testamentaire
léguer | don par testament > legs
donner de l’argent à ses enfants | donner de son vivant | don aux enfants > donation
donation au dernier vivant > donation entre époux
partager de son vivant > donation-partage
enfant du défunt | enfants d’un premier lit > descendants
parenté | degré de famille > degré de parenté
défunt | personne décédée > de cujus | défunt
enterrer | obsèques > funérailles | inhumation
incinération > crémation
urne > cendres
enterrer dans son jardin > inhumation dans une propriété particulière
place au cimetière | caveau > concession dans les cimetières
pompes funèbres | croque-mort > service extérieur des pompes funèbres
chien | chat > animal de compagnie
double nom > nom de famille
`;
