/** Offences, complaints, inquiry, trial, penalties, prison. */
export const CRIMINAL_LAW = `
porter plainte | déposer plainte | plainte au commissariat > plainte | plainte avec constitution de partie civile
plainte classée | affaire classée > classement sans suite
se porter partie civile | réclamer réparation au pénal > constitution de partie civile | action civile
procureur | parquet > procureur de la République | ministère public
procureur de la République = ministère public
juge d’instruction > information judiciaire | juge d’instruction
enquête de police > enquête préliminaire | enquête de flagrance
flagrant délit = flagrance
policier enquêteur | officier de police > officier de police judiciaire
mis en cause | suspect > personne soupçonnée
inculpé > mise en examen
fouille au corps | fouille corporelle > fouille intégrale
fouiller la maison > perquisition
contrôle au faciès > contrôle d’identité
mise sur écoute | écoutes téléphoniques > interceptions de correspondances
détention préventive > détention provisoire
prison préventive | incarcéré avant jugement > détention provisoire
liberté surveillée avant procès > contrôle judiciaire
bracelet électronique > assignation à résidence avec surveillance électronique | détention à domicile sous surveillance électronique
comparution rapide > comparution immédiate
plaider coupable > comparution sur reconnaissance préalable de culpabilité
tribunal de police > tribunal de police | contravention
cour d’assises > cour d’assises | crime
jury populaire > juré
infraction grave > crime
amende forfaitaire | PV | contravention > amende forfaitaire | contravention
casier | extrait de casier > casier judiciaire
effacer son casier > réhabilitation | exclusion de la mention
prison | taule > emprisonnement | établissement pénitentiaire
prison ferme | aller en prison > emprisonnement
perpète | perpétuité | prison à vie > réclusion criminelle à perpétuité
peine de prison > peine privative de liberté | emprisonnement
détenu | prisonnier | taulard > personne détenue
gardien de prison | maton > surveillant
directeur de prison > chef d’établissement pénitentiaire
parloir | visiter un détenu | visite en prison > permis de visite | visites
cellule > encellulement | cellule
isolement en prison | mitard | cachot > cellule disciplinaire | isolement
travail en prison | détenu qui travaille > travail en détention
permission | sortie de prison > permission de sortir
libération anticipée | sortir plus tôt de prison > libération conditionnelle
remise de peine > réduction de peine
conseiller d’insertion > service pénitentiaire d’insertion et de probation
sursis avec mise à l’épreuve > sursis probatoire
travaux d’intérêt général = travail d’intérêt général
obligation de soins | soigner un condamné > injonction de soins
interdit de séjour > interdiction de séjour
inéligible | inéligibilité > inéligibilité | droits civiques
priver de ses droits civiques > interdiction des droits civiques, civils et de famille
se défendre contre un agresseur > légitime défense
fou au moment des faits | irresponsable > trouble psychique ou neuropsychique
amnistie | grâce | grâce du président > droit de grâce | amnistie
prescription d’un crime > prescription de l’action publique
meurtre | tuer quelqu’un > homicide | meurtre
meurtre prémédité | préméditation > assassinat
homicide par accident | tuer par accident | homicide par imprudence > homicide involontaire
blesser par accident | blessures par imprudence > atteintes involontaires à l’intégrité de la personne
coups et blessures | frapper quelqu’un | agression physique | bagarre > violences volontaires | violences
torturer > tortures et actes de barbarie
viol > agression sexuelle | viol
attouchements | main aux fesses > agression sexuelle
pédophile | attouchements sur mineur > atteinte sexuelle | mineur de quinze ans
pédopornographie | images pédophiles > image d’un mineur | caractère pornographique
exhibitionniste | se montrer nu > exhibition sexuelle
sifflements dans la rue | harcèlement de rue > outrage sexiste et sexuel
prostituée | client de prostituée > recours à la prostitution
maquereau > proxénétisme
harceler > harcèlement moral | propos ou comportements répétés
cyberharcèlement | harcèlement en ligne | harcèlement sur internet > service de communication au public en ligne | propos ou comportements répétés
harcèlement téléphonique | appels malveillants > appels téléphoniques malveillants
revenge porn | vengeance porno > paroles ou images présentant un caractère sexuel
filmer sans accord | photo sans autorisation | droit à l’image > atteinte à la vie privée
vie privée > intimité de la vie privée
vol d’identité > usurper l’identité
insulter | injurier > injure
salir la réputation > diffamation
dénoncer à tort > dénonciation calomnieuse
fausse plainte | fausse accusation > dénonciation calomnieuse
faux témoignage | mentir au tribunal | mentir sous serment > témoignage mensonger
insulter un policier > outrage
résister à la police > rébellion
refuser d’obéir à la police > refus d’obtempérer
racisme | propos racistes | insulte raciste > provocation à la discrimination | discrimination
homophobie > orientation sexuelle
voleur | cambriolage | cambrioleur | cambriolé > vol
vol à main armée | braquage | hold-up > vol | menace d’une arme
vol avec violence | arrachage de sac | racket > extorsion | vol
pickpocket > vol
objet volé | acheter un objet volé | receleur > recel
arnaque | escroc | arnaqueur > escroquerie
abuser d’une personne âgée | profiter d’une personne faible > abus frauduleux de l’état d’ignorance ou de la situation de faiblesse
détourner de l’argent > abus de confiance | détournement
maître chanteur > chantage
argent sale > blanchiment
pot-de-vin | dessous de table | bakchich > corruption | trafic d’influence
favoritisme dans un marché public > atteintes à la liberté d’accès et à l’égalité des candidats
élu qui se sert | prise d’intérêts > prise illégale d’intérêts
argent public volé > soustraction et détournement de biens
faux papiers | fausse carte d’identité | falsifier un document > faux et usage de faux
faux billets | faux-monnayeur > fausse monnaie
casser | vandalisme | saccager | casseur > destruction, dégradation ou détérioration
tag | tagueur | graffitis > inscriptions, signes ou dessins
incendie volontaire | pyromane | mettre le feu > destruction | incendie
abandon d’enfant > délaissement de mineur
ne pas aider quelqu’un en danger > omission de porter secours
non-assistance à personne en danger > omission de porter secours
mettre en danger la vie > mise en danger de la personne
kidnapping | kidnapper | prise d’otage > enlèvement et séquestration
esclavage moderne | traite humaine | trafic d’êtres humains > traite des êtres humains | réduction en servitude
trafic de drogue | dealer | dealeur | vendre de la drogue > trafic de stupéfiants
drogue | cannabis | shit | cocaïne | héroïne | joint > stupéfiants
fumer du cannabis | fumer un joint | consommer de la drogue > usage illicite de stupéfiants
conduite après avoir fumé > usage de stupéfiants
pirate informatique | hacker | piratage informatique | piratage > système de traitement automatisé de données
ouvrir le courrier d’un autre | lire le courrier d’un autre > atteinte au secret des correspondances
trahir un secret | secret médical > secret professionnel
terroriste | attentat > acte de terrorisme
mafia | gang | bande > association de malfaiteurs | bande organisée
espion | espionnage > intelligence avec une puissance étrangère
maltraiter un animal | cruauté envers un animal > actes de cruauté envers les animaux | sévices graves
conduite dangereuse > mise en danger
indemnisation des victimes | fonds de garantie > commission d’indemnisation des victimes
délinquant mineur | enfant délinquant | mineur délinquant > justice pénale des mineurs
centre fermé pour mineurs > centre éducatif fermé
éducateur de justice > protection judiciaire de la jeunesse
avertissement au mineur > avertissement judiciaire
extrader > extradition
avis de recherche > mandat d’arrêt
recherche ADN | empreintes ADN > fichier national automatisé des empreintes génétiques
pistolet | fusil > armes
secte | gourou > sujétion psychologique
bizuter > bizutage
`;
