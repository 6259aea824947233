/** Patients, professionals, hospitals, medicines, disability, dependency. */
export const HEALTH = `
docteur | toubib > médecin
médecin de famille | docteur habituel > médecin traitant | médecin généraliste
dermato | gynéco | ophtalmo > médecin spécialiste
dentiste > chirurgien-dentiste
kiné > masseur-kinésithérapeute
kinésithérapeute > masseur-kinésithérapeute
psy > psychologue | psychiatre
podologue > pédicure-podologue
opticien > opticien-lunetier
pharmacie | pharmacien > officine
médicament | médoc > médicament | spécialité pharmaceutique
ordonnance du médecin | ordonnance médicale > prescription | ordonnance
médicament générique > spécialité générique
mettre un médicament sur le marché > autorisation de mise sur le marché
hôpital | hosto | CHU > établissement public de santé | établissement de santé
clinique > établissement de santé privé
urgences | aller aux urgences > urgences | aide médicale urgente
ambulance > transport sanitaire
ambulancier > transport sanitaire
laboratoire | prise de sang | labo > laboratoire de biologie médicale | analyses de biologie médicale
dossier du patient | dossier médical > dossier médical | informations concernant sa santé
refuser des soins > refus de traitement
patient | usager de la santé > personne malade | usagers du système de santé
droits des patients | droits des malades > droits des personnes malades
secret du médecin > secret professionnel
erreur médicale | faute médicale | erreur du médecin > accident médical | responsabilité médicale
infection à l’hôpital | maladie attrapée à l’hôpital > infection nosocomiale
testament de vie | directives de fin de vie > directives anticipées
fin de vie | mourir dignement | euthanasie > soins palliatifs
donner ses organes | donneur d’organes > prélèvement d’organes | don d’organes
donner son sang > prélèvement de sang
avortement > interruption volontaire de grossesse
IMG > interruption de la grossesse
pilule > contraception
centre de vaccination > protection maternelle et infantile
maladie contagieuse | épidémie > maladies transmissibles | menace sanitaire
HP | asile psychiatrique > soins psychiatriques | hospitalisation sans consentement
hospitalisé de force | interné de force | hospitalisation sous contrainte > soins psychiatriques
hospitalisation à la demande de la famille > demande d’un tiers
hospitalisation d’office > admission en soins psychiatriques | représentant de l’État
malade mental > troubles mentaux
cure de désintoxication | toxicomane | drogué > toxicomanie | cure de désintoxication
tabac | cigarette | clope | fumer > tabac | tabagisme
fumer dans un lieu public > interdiction de fumer
débit de boissons | bar | bistrot | café | troquet > débit de boissons à consommer sur place
vendre de l’alcool aux mineurs | ivre dans la rue > ivresse
hygiène des aliments > sécurité sanitaire
eau potable = eau destinée à la consommation humaine
eau du robinet > eau destinée à la consommation humaine
refaire le nez > chirurgie esthétique
scanner | IRM > imagerie médicale | rayonnements ionisants
ordre des médecins > conseil de l’ordre
déontologie du médecin > code de déontologie
aide-soignant > infirmier
handicapé > personne handicapée
dossier MDPH | demander la MDPH > maison départementale des personnes handicapées
commission handicap > commission des droits et de l’autonomie des personnes handicapées
taux de handicap > taux d’incapacité
pourcentage de handicap > taux d’incapacité
carte d’invalidité | carte handicapé | carte de priorité > carte mobilité inclusion | carte d’invalidité
place handicapé | stationnement handicapé > carte de stationnement pour personnes handicapées
allocation handicapé | pension handicapé > allocation aux adultes handicapés
allocation enfant handicapé > allocation d’éducation de l’enfant handicapé
aide humaine | aide pour handicapé | aide pour s’habiller > prestation de compensation
atelier protégé | travailler en milieu protégé > établissement et service d’aide par le travail
CAT | centre d’aide par le travail = établissement et service d’aide par le travail
statut de travailleur handicapé > reconnaissance de la qualité de travailleur handicapé
chien d’aveugle | chien guide > chiens guides d’aveugle
sourd | malentendant | langue des signes > langue des signes française
aveugle | malvoyant | non-voyant > cécité
enfant handicapé à l’école | AVS | auxiliaire de vie scolaire > aide individuelle | élèves handicapés
institut pour enfants handicapés > établissement médico-éducatif
personne âgée dépendante | perte d’autonomie > perte d’autonomie | personnes âgées
maison de retraite > établissement d’hébergement pour personnes âgées dépendantes
aide à domicile | auxiliaire de vie | aide à la maison > aide à domicile | service d’aide et d’accompagnement à domicile
aide aux personnes âgées > allocation personnalisée d’autonomie
grille de dépendance | GIR > degré de perte d’autonomie
aidant familial | proche aidant > aidant familial | proche aidant
accueil d’une personne âgée chez soi > accueillant familial
contrat avec la maison de retraite > contrat de séjour
ostéo > ostéopathe
véto > vétérinaire
`;
