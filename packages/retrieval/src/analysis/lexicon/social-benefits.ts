/** Health insurance, family benefits, unemployment, minimum incomes, pensions. */
export const SOCIAL_BENEFITS = `
sécu > sécurité sociale
caisse de sécu | caisse maladie > caisse primaire d’assurance maladie
numéro de sécu | numéro de sécurité sociale > numéro d’inscription au répertoire
être couvert par la sécu | droits à la sécu > affiliation | assuré social
couverture maladie | couverture santé > protection universelle maladie | prise en charge des frais de santé
CMU | couverture maladie universelle > protection universelle maladie | couverture maladie universelle
CMU complémentaire > protection complémentaire en matière de santé
complémentaire santé solidaire > protection complémentaire en matière de santé
mutuelle | mutuelle santé | complémentaire santé > protection complémentaire | mutuelle
mutuelle d’entreprise > protection sociale complémentaire | garanties collectives
remboursement des soins | remboursement médical | être remboursé par la sécu > remboursement | prestations en nature
ticket modérateur | reste à charge > participation de l’assuré
tiers payant | ne pas avancer les frais > dispense d’avance des frais
affection longue durée | maladie longue | cent pour cent > affection comportant un traitement prolongé
forfait hospitalier > forfait journalier
indemnité maladie | argent pendant la maladie | indemnités de la sécu > indemnités journalières
indemnités journalières > prestations en espèces
feuille de maladie > feuille de soins
lunettes > prothèses
rente accident du travail | rente d’accident > rente | incapacité permanente
taux d’incapacité après accident > taux d’incapacité permanente
guérison de l’accident | fin des soins > consolidation
pension d’invalidité > assurance invalidité | pension d’invalidité
prime de décès > capital décès
médecin de la sécu | médecin-conseil > contrôle médical
contrôleur de la CAF | contrôle de la CAF > agents de contrôle
fraude à la CAF | fraude aux allocs | frauder la sécu > fraude | fausse déclaration
trop-perçu | rembourser la CAF | dette à la CAF > indu | répétition de l’indu
allocs > caisse d’allocations familiales
allocs familiales | allocs > prestations familiales | allocations familiales
prime à la naissance > prestation d’accueil du jeune enfant
prime bébé > prestation d’accueil du jeune enfant
aide pour faire garder son enfant | complément de garde > prestation d’accueil du jeune enfant
prime de rentrée | prime de rentrée scolaire | allocation rentrée > allocation de rentrée scolaire
parent isolé | mère célibataire | mère seule | père célibataire | famille monoparentale > parent isolé | allocation de soutien familial
pension non versée par le père > allocation de soutien familial
famille nombreuse | troisième enfant > complément familial
allocation pour enfant malade > allocation journalière de présence parentale
quotient de la CAF | plafond de ressources > conditions de ressources
aides sociales | assistanat | toucher des aides > aide sociale | action sociale
assistante sociale > assistant de service social | travailleurs sociaux
centre social | aide de la mairie > centre communal d’action sociale
RMI | toucher le RSA | minimum social > revenu de solidarité active
revenu minimum d’insertion > revenu de solidarité active
prime pour l’emploi | complément de revenu > prime d’activité
minimum vieillesse | petite retraite > allocation de solidarité aux personnes âgées
récupérer l’aide sociale sur l’héritage > recours en récupération
aide d’urgence > secours
banque alimentaire | restos du cœur > aide alimentaire
foyer d’hébergement | foyer pour SDF > centre d’hébergement et de réinsertion sociale
115 | numéro d’urgence sociale > dispositif de veille sociale
chômage | toucher le chômage | allocation chômage | indemnités chômage > allocation d’assurance | travailleurs privés d’emploi
indemnisation du chômage > assurance chômage
chômeur | chercheur d’emploi > demandeur d’emploi
pôle emploi | ANPE | France Travail | s’inscrire à Pôle emploi > liste des demandeurs d’emploi
ASSEDIC > assurance chômage
radiation Pôle emploi | radié du chômage > radiation de la liste des demandeurs d’emploi
refuser un emploi au chômage > offre raisonnable d’emploi
fin de droits | fin de droit au chômage > allocation de solidarité spécifique
démission et chômage > démission légitime | privation involontaire d’emploi
chômage des indépendants > travailleurs indépendants
mission locale | jeune sans emploi > missions locales | accompagnement vers l’emploi
garantie jeunes > insertion professionnelle
contrat aidé | emploi aidé > contrat unique d’insertion
chantier d’insertion | entreprise d’insertion > insertion par l’activité économique
retraite | partir à la retraite | prendre sa retraite > pension de retraite | assurance vieillesse
retraite de base > assurance vieillesse | régime de base
retraité > titulaire d’une pension
âge de la retraite | âge de départ > âge d’ouverture du droit
trimestres | nombre de trimestres | trimestres manquants > durée d’assurance | périodes d’assurance
années de cotisation | annuités > durée d’assurance
racheter des trimestres | rachat de trimestres > versement pour la retraite | cotisations
décote > coefficient de minoration
surcote > majoration de pension
retraite anticipée | carrière longue | partir plus tôt > retraite anticipée | carrières longues
pré-retraite > préretraite
cumul emploi-retraite | travailler à la retraite > cumul | pension de vieillesse
retraite d’office > mise à la retraite
retraite complémentaire | points de retraite > régime complémentaire
retraite du conjoint | pension de veuf | retraite du mort | pension de veuve > pension de réversion
veuvage | allocation veuvage > assurance veuvage
relevé de carrière > relevé de situation individuelle
retraite des mères | enfants et retraite > majoration de durée d’assurance
épargne retraite | PERP > plan d’épargne retraite
charges sociales | cotisations patronales | cotisations salariales | charges patronales > cotisations de sécurité sociale
contrôle Urssaf | redressement Urssaf > recouvrement des cotisations
exonération de charges > exonération de cotisations
baisse de charges > exonération de cotisations
régime des indépendants > régime social des indépendants
régime agricole > mutualité sociale agricole
fonctionnaire invalide > rente viagère d’invalidité
ancien combattant | vétéran > retraite du combattant | carte du combattant
mutilé de guerre | blessé de guerre > pension militaire d’invalidité
veuve de guerre | orphelin de guerre > pupille de la nation | victimes de guerre
rapatrié | harki > anciens membres des formations supplétives
surendetté | trop de dettes > surendettement des particuliers
dossier de surendettement | commission de surendettement > commission de surendettement des particuliers
effacement des dettes > rétablissement personnel
recours contre la CAF | recours contre la sécu > commission de recours amiable
`;
