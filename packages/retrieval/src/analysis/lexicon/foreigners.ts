/** Entry, residence, asylum, removal, nationality. */
export const FOREIGNERS = `
immigré | migrant > étranger
clandestin | en situation irrégulière > étranger en situation irrégulière | séjour irrégulier
papiers français | papiers de séjour > titre de séjour
carte de séjour | permis de séjour > titre de séjour | carte de séjour temporaire
carte de dix ans | carte de 10 ans | carte de résidant > carte de résident
carte de plusieurs années > carte de séjour pluriannuelle
renouveler sa carte de séjour | renouveler son titre > renouvellement | titre de séjour
attente de la carte > récépissé
perdre son titre de séjour | retirer un titre de séjour > retrait | titre de séjour
régulariser | régularisation d’un étranger > admission exceptionnelle au séjour
visa touriste | visa de tourisme > visa de court séjour
visa longue durée > visa de long séjour
certificat d’hébergement | inviter un étranger > attestation d’accueil
entrer en France > entrée sur le territoire | franchissement des frontières
refoulé à la frontière | refus d’entrer > refus d’entrée
bloqué à l’aéroport > zone d’attente
faire venir sa famille | rapprochement familial étranger | regroupement de famille > regroupement familial
conjoint de Français | marié avec un Français > conjoint de Français | vie privée et familiale
parent d’enfant français | enfant français > père ou mère d’un enfant français
étudiant étranger | visa étudiant | carte étudiant > étudiant | carte de séjour temporaire
travailler en France | autorisation de travailler | permis de travail > autorisation de travail
salarié étranger | embaucher un étranger > travailleur étranger | autorisation de travail
étranger malade | se soigner en France > état de santé | prise en charge médicale
cadre étranger | chercheur étranger > passeport talent
réfugié politique | réfugié > qualité de réfugié
asile politique | asile | demandeur d’asile | demander l’asile > demande d’asile | droit d’asile
protection subsidiaire > bénéfice de la protection subsidiaire
entretien à l’OFPRA > entretien personnel | office français de protection des réfugiés et apatrides
recours contre l’OFPRA > Cour nationale du droit d’asile
Dublin | procédure Dublin > examen de la demande d’asile
logement du demandeur d’asile | CADA asile > centre d’accueil pour demandeurs d’asile
allocation du demandeur d’asile > conditions matérielles d’accueil
mineur étranger seul | mineur isolé > mineur non accompagné | mineurs privés temporairement ou définitivement de la protection de leur famille
âge du mineur étranger | test osseux > examens radiologiques osseux
expulser un étranger | renvoyer un étranger | renvoyer dans son pays > éloignement | mesure d’éloignement
quitter le territoire | obligé de quitter la France > obligation de quitter le territoire français
interdit de revenir en France > interdiction de retour sur le territoire français
interdit de territoire > interdiction du territoire français
arrêté d’expulsion > décision d’expulsion
reconduite à la frontière > éloignement
centre de rétention | CRA > rétention administrative
aider un sans-papiers | passeur > aide à l’entrée, à la circulation et au séjour irréguliers
contrôle des papiers d’un étranger > vérification du droit de circulation ou de séjour
apprendre le français | contrat d’accueil | intégration des étrangers > contrat d’intégration républicaine
citoyen européen | ressortissant européen > citoyen de l’Union européenne
rentrer dans son pays > aide au retour
devenir français | demander la nationalité | naturaliser > naturalisation | acquisition de la nationalité française
nationalité par mariage > acquisition de la nationalité française
né en France de parents étrangers | droit du sol > naissance et de la résidence en France
droit du sang > filiation | nationalité française
perdre la nationalité > perte de la nationalité française
déchéance de nationalité | déchu de sa nationalité > déchéance de la nationalité française
prouver sa nationalité > certificat de nationalité française
réintégrer la nationalité > réintégration dans la nationalité française
cérémonie de naturalisation > cérémonie d’accueil dans la citoyenneté française
ambassade | consulat > autorité consulaire | agents diplomatiques et consulaires
Français de l’étranger | expatriés > Français établis hors de France
inscription au consulat > registre des Français établis hors de France
enfant qui voyage seul | autorisation de sortie > sortie du territoire
`;
