/** Schools, pupils, teachers, universities, research, examinations. */
export const EDUCATION = `
école | école publique > établissement d’enseignement | école
primaire | école primaire > enseignement du premier degré | école élémentaire
CP | CE1 | CE2 | CM1 | CM2 > école élémentaire
collège > enseignement du second degré
sixième | cinquième | quatrième > collège
lycéen > lycée
lycée pro > lycée professionnel
école privée | privé sous contrat | école catholique > établissement d’enseignement privé
école hors contrat > établissement d’enseignement privé
école à la maison | instruction à domicile | école à domicile > instruction dans la famille
âge de l’école | obligation scolaire | école obligatoire > instruction obligatoire
carte scolaire | secteur scolaire | changer d’école > secteur de recrutement
vacances scolaires | calendrier des vacances > calendrier scolaire
sécher les cours | absentéisme | absence à l’école > assiduité
écolier | collégien > élève
délégué des parents > parents d’élèves
prof | professeur > personnel enseignant
maître d’école | maîtresse | instit | instituteur > professeur des écoles
prof de lycée | prof certifié > professeur
proviseur | principal de collège > chef d’établissement
pion | surveillant de lycée | surveillant de collège > assistant d’éducation
conseiller principal > conseiller principal d’éducation
exclu du collège | exclusion d’élève | renvoyé du lycée > sanctions disciplinaires
heures de colle > punition
foulard à l’école | voile à l’école > signes ou tenues | appartenance religieuse
religion à l’école | laïcité à l’école > laïcité de l’enseignement
brevet des collèges > diplôme national du brevet
bac > baccalauréat
bac pro > baccalauréat professionnel
tricher au bac | tricher à un examen > fraude
passer dans la classe supérieure | orientation de l’élève > procédure d’orientation
enfant précoce | surdoué > élèves intellectuellement précoces
cantine | cantine scolaire > restauration scolaire
bus scolaire | ramassage scolaire > transports scolaires
périscolaire | garderie du soir | étude du soir > activités périscolaires
colo | centre aéré > accueil collectif de mineurs | accueil de loisirs
bourse | bourse scolaire | bourse de lycée > bourses nationales
bourse d’étudiant | bourse du CROUS > bourse d’enseignement supérieur | aides aux étudiants
fac | université | aller à la fac > université | enseignement supérieur
inscription à la fac | s’inscrire à l’université | Parcoursup > préinscription | premier cycle
frais de fac | frais d’inscription > droits d’inscription
bac + 3 > licence
bac + 5 > master
thèse | doctorant | thésard > doctorat
prof de fac | maître de conf > enseignant-chercheur
maître de conférences > enseignants-chercheurs
président de fac > président de l’université
grande école | école d’ingénieurs | école de commerce > établissement d’enseignement supérieur
prépa | classe prépa > classes préparatoires aux grandes écoles
diplôme étranger | reconnaissance de diplôme > reconnaissance | qualifications professionnelles
valider son expérience | diplôme par l’expérience > validation des acquis de l’expérience
césure | année de césure > période de césure
CROUS > œuvres universitaires et scolaires
médecine à la fac | études de médecine > études médicales
internat de médecine > interne
chercheuse > chercheur
CNRS | organisme de recherche > établissement public à caractère scientifique et technologique
plagiat > contrefaçon
expérience sur les animaux | animaux de laboratoire > expérimentation animale
cobaye > recherche biomédicale
syndicat étudiant > organisations représentatives d’étudiants
sport à l’école | prof de sport > éducation physique et sportive
moniteur de sport | coach sportif | éducateur de sport > éducateur sportif
club de sport > association sportive
champion > sportif de haut niveau
se doper > dopage
hooligan | interdit de stade > interdiction de stade
stade > enceinte sportive
certificat médical de sport > absence de contre-indication
fédération de sport > fédération sportive
rectorat | recteur > recteur d’académie
inspection académique | inspecteur d’académie > directeur académique
éducation nationale > ministre chargé de l’éducation
PEGC | agrégé > professeur agrégé
dyslexie > troubles
apprendre à nager > natation
breton | langue corse > langues régionales
`;
