/** Acronyms of work, the civil service, health, social protection and housing. */
export const ACRONYMS_SOCIAL = `
AAH = allocation aux adultes handicapés
ACRE > aide à la création ou à la reprise d’une entreprise
ADA = allocation pour demandeur d’asile
ADIL = agence départementale d’information sur le logement
AED = assistant d’éducation
AEEH = allocation d’éducation de l’enfant handicapé
AER = allocation équivalent retraite
AESH > accompagnants des élèves en situation de handicap
AF = allocations familiales
AGEFIPH = fonds de développement pour l’insertion professionnelle des handicapés
AGIRC = régime complémentaire
AJ = aide juridictionnelle
AJPP = allocation journalière de présence parentale
ALD = affection comportant un traitement prolongé
ALF = allocation de logement familiale
ALS = allocation de logement sociale
ALSH > accueil de loisirs
AME = aide médicale de l’État
AMM > autorisation de mise sur le marché
AMP = assistance médicale à la procréation
ANI > accord national interprofessionnel
APA = allocation personnalisée d’autonomie
APL = aide personnalisée au logement
APLD > activité partielle
ARE = allocation d’aide au retour à l’emploi
ARS = agence régionale de santé
ASA > autorisations spéciales d’absence
ASE = aide sociale à l’enfance
ASF = allocation de soutien familial
ASI = allocation supplémentaire d’invalidité
ASPA = allocation de solidarité aux personnes âgées
ASS = allocation de solidarité spécifique
AT = accident du travail
ATMP > accidents du travail et des maladies professionnelles
AVPF = assurance vieillesse
BOETH > bénéficiaires de l’obligation d’emploi
CAE = contrat d’accompagnement dans l’emploi
CAF = caisse d’allocations familiales
CAFAT > caisse de compensation des prestations familiales
CAP = commission administrative paritaire
CAPL > commission administrative paritaire
CARSAT = caisse d’assurance retraite et de la santé au travail
CCAS = centre communal d’action sociale
CCP = commission consultative paritaire
CDAPH = commission des droits et de l’autonomie des personnes handicapées
CDD = contrat à durée déterminée
CDDU > contrat à durée déterminée
CDG > centre de gestion
CDI = contrat à durée indéterminée
CDII = contrat de travail intermittent
CEP = conseil en évolution professionnelle
CESU = chèque emploi-service universel
CFA = centre de formation d’apprentis
CFP = congé de formation professionnelle
CGFP > code général de la fonction publique
CGM > congé de grave maladie
CHRS = centre d’hébergement et de réinsertion sociale
CHSCT = comité d’hygiène, de sécurité et des conditions de travail
CIAS = centre intercommunal d’action sociale
CIF = congé individuel de formation
CITIS = congé pour invalidité temporaire imputable au service
CIVI = commission d’indemnisation des victimes d’infractions
CLD = congé de longue durée
CLM = congé de longue maladie
CMG = complément de libre choix du mode de garde
CMI = carte mobilité inclusion
CMO > congé de maladie
CNAF = Caisse nationale des allocations familiales
CNAM = caisse nationale de l’assurance maladie
CNAV = Caisse nationale d’assurance vieillesse
CNFPT = centre national de la fonction publique territoriale
CNRACL = Caisse nationale de retraites des agents des collectivités locales
CNSA = caisse nationale de solidarité pour l’autonomie
COTOREP > commission des droits et de l’autonomie des personnes handicapées
CPAM = caisse primaire d’assurance maladie
CPF = compte personnel de formation
CPH = conseil de prud’hommes
CRDS = contribution pour le remboursement de la dette sociale
CSA = comité social d’administration
CSE = comité social et économique
CSFPT = Conseil supérieur de la fonction publique territoriale
CSG = contribution sociale généralisée
CSP = contrat de sécurisation professionnelle
CSS > protection complémentaire en matière de santé
CST > comité social territorial
CTI > complément de traitement indiciaire
CUI = contrat unique d’insertion
DADS > déclaration annuelle de données sociales
DALO = droit au logement opposable
DIF = droit individuel à la formation
DIRECCTE = direction régionale des entreprises, de la concurrence, de la consommation, du travail et de l’emploi
DP = délégués du personnel
DPAE = déclaration préalable à l’embauche
DPE = diagnostic de performance énergétique
DREETS = directions régionales de l’économie, de l’emploi, du travail et des solidarités
DS = délégué syndical
DSN = déclaration sociale nominative
DUERP = document unique d’évaluation des risques professionnels
EHPAD = établissement d’hébergement pour personnes âgées dépendantes
EI > entrepreneur individuel
EPI = équipements de protection individuelle
ESAT = établissement et service d’aide par le travail
ETP = équivalent temps plein
ETT = entreprise de travail temporaire
FIPHFP = fonds pour l’insertion des personnes handicapées dans la fonction publique
FIVA = fonds d’indemnisation des victimes de l’amiante
FNAL = fonds national d’aide au logement
FNE = Fonds national de l’emploi
FPE = fonction publique de l’État
FPH = fonction publique hospitalière
FPT = fonction publique territoriale
FSL = fonds de solidarité pour le logement
FSV > fonds de solidarité vieillesse
GEIQ = groupements d’employeurs pour l’insertion et la qualification
GIPA > garantie individuelle du pouvoir d’achat
GPEC = gestion prévisionnelle des emplois et des compétences
HAD > hospitalisation à domicile
HAS > Haute Autorité de santé
HLM = habitation à loyer modéré
IAE = insertion par l’activité économique
ICCP > indemnité compensatrice de congés payés
IEG > industries électriques et gazières
IFSE > régime indemnitaire
IJ = indemnités journalières
IJSS > indemnités journalières de sécurité sociale
IME > établissement médico-éducatif
IPP = incapacité permanente partielle
IRCANTEC > régime complémentaire de retraite
IRL = indice de référence des loyers
IRP = institutions représentatives du personnel
ITT = incapacité totale de travail
IVG = interruption volontaire de grossesse
MDPH = maison départementale des personnes handicapées
MNA > mineurs privés temporairement ou définitivement de la protection de leur famille
MSA = mutualité sociale agricole
NAO > négociation annuelle obligatoire
NBI = nouvelle bonification indiciaire
NIR = numéro d’inscription au répertoire
OETH > obligation d’emploi des travailleurs handicapés
ONIAM = Office national d’indemnisation des accidents médicaux
OPCA = organisme collecteur paritaire agréé
OPCO > opérateur de compétences
OPH = office public de l’habitat
PACS = pacte civil de solidarité
PAJE = prestation d’accueil du jeune enfant
PAP > plan d’accompagnement
PCH = prestation de compensation
PDALHPD > plan départemental d’action pour le logement et l’hébergement des personnes défavorisées
PEE = plan d’épargne d’entreprise
PEI = plan d’épargne interentreprises
PER = plan d’épargne retraite
PERCO = plan d’épargne pour la retraite collectif
PERP = plan d’épargne retraite populaire
PMA = assistance médicale à la procréation
PMI = protection maternelle et infantile
PMSMP = période de mise en situation en milieu professionnel
PPAE = projet personnalisé d’accès à l’emploi
PPR > période de préparation au reclassement
PSC = protection sociale complémentaire
PSE = plan de sauvegarde de l’emploi
PUMA > protection universelle maladie
PV = procès-verbal
QVT > qualité de vie au travail
RAFP = régime public de retraite additionnel
RDS > remboursement de la dette sociale
RIFSEEP > régime indemnitaire
RMI = revenu minimum d’insertion
RPS > risques psychosociaux
RQTH = reconnaissance de la qualité de travailleur handicapé
RSA = revenu de solidarité active
RSI = régime social des indépendants
RSS = représentant de la section syndicale
RTT = réduction du temps de travail
RUP > registre unique du personnel
SAMU = service d’aide médicale urgente
SDIS = service départemental d’incendie et de secours
SESSAD > service d’éducation spéciale et de soins à domicile
SFT = supplément familial de traitement
SMIC = salaire minimum interprofessionnel de croissance
SSIAD > service de soins infirmiers à domicile
SST = sauveteur secouriste du travail
TH > travailleur handicapé
TPT > temps partiel pour raison thérapeutique
TT > travail temporaire
UDAF > union départementale des associations familiales
UNEDIC > assurance chômage
URSSAF = unions pour le recouvrement des cotisations de sécurité sociale et d’allocations familiales
USLD > soins de longue durée
VAE = validation des acquis de l’expérience
VRP = voyageur représentant placier
ZRR = zone de revitalisation rurale
`;
