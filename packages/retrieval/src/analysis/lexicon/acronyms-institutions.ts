/** Acronyms of institutions, planning, environment, energy, education, defence and contracts. */
export const ACRONYMS_INSTITUTIONS = `
ABF = architecte des Bâtiments de France
AAPC > avis d’appel public à la concurrence
AAPPMA > association agréée de pêche et de protection du milieu aquatique
ACCA > association communale de chasse agréée
ADEME = Agence de l’environnement et de la maîtrise de l’énergie
AEFE = Agence pour l’enseignement français à l’étranger
AFLD = Agence française de lutte contre le dopage
AFUL > association foncière urbaine
AMO > assistance à maîtrise d’ouvrage
ANAH = Agence nationale de l’habitat
ANCT > Agence nationale de la cohésion des territoires
ANDRA = Agence nationale pour la gestion des déchets radioactifs
ANFR > Agence nationale des fréquences
ANRU = Agence nationale pour la rénovation urbaine
ANSES = Agence nationale de sécurité sanitaire de l’alimentation, de l’environnement et du travail
ANSM > Agence nationale de sécurité du médicament et des produits de santé
ANSSI > sécurité des systèmes d’information
AOT > autorisation d’occupation temporaire
ASA = association syndicale autorisée
ASL > association syndicale libre
ASN = Autorité de sûreté nucléaire
ATER > attaché temporaire d’enseignement et de recherche
AVAP > aire de mise en valeur de l’architecture et du patrimoine
BAFA = brevet d’aptitude aux fonctions d’animateur
BEP = brevet d’études professionnelles
BNF > Bibliothèque nationale de France
BODACC = bulletin officiel des annonces civiles et commerciales
BOAMP > bulletin officiel des annonces des marchés publics
BRGM > bureau de recherches géologiques et minières
BTS = brevet de technicien supérieur
CAO > commission d’appel d’offres
CAPES = certificat d’aptitude au professorat
CAUE > conseil d’architecture, d’urbanisme et d’environnement
CCAG > cahier des clauses administratives générales
CCTP > clauses techniques particulières
CCSPL > commission consultative des services publics locaux
CDPENAF > commission départementale de la préservation des espaces naturels, agricoles et forestiers
CEE = certificats d’économies d’énergie
CEREMA = centre d’études et d’expertise sur les risques
CESER > conseil économique, social et environnemental régional
CHU = centre hospitalier universitaire
CHR = centre hospitalier régional
CHS > centre hospitalier spécialisé
CMN > Centre des monuments nationaux
CMP > commission mixte paritaire
CNAC > Commission nationale d’aménagement commercial
CNAM = Conservatoire national des arts et métiers
CNAPS > Conseil national des activités privées de sécurité
CNCCFP > Commission nationale des comptes de campagne
CNDP > Commission nationale du débat public
CNESER = Conseil national de l’enseignement supérieur et de la recherche
CNL > Centre national du livre
CNOUS = Centre national des œuvres universitaires et scolaires
CNPF = Centre national de la propriété forestière
CNRS = Centre national de la recherche scientifique
CODERST > conseil départemental de l’environnement
COS > coefficient d’occupation des sols
CPE = conseiller principal d’éducation
CPOM > contrat pluriannuel d’objectifs et de moyens
CRC > chambre régionale des comptes
CROUS = centre régional des œuvres universitaires et scolaires
CRPF > centre régional de la propriété forestière
CU = certificat d’urbanisme
CUMA = coopérative d’utilisation de matériel agricole
DAACT > déclaration attestant l’achèvement et la conformité des travaux
DASEN = directeur académique des services de l’éducation nationale
DASRI > déchets d’activités de soins
DCE > documents de la consultation
DDT > direction départementale des territoires
DDTM > direction départementale des territoires et de la mer
DETR = dotation d’équipement des territoires ruraux
DFCI = défense des forêts contre l’incendie
DGA > armement
DGF > dotation globale de fonctionnement
DGS > directeur général des services
DIA = déclaration d’intention d’aliéner
DICRIM > information sur les risques majeurs
DICT = déclaration d’intention de commencement de travaux
DOB > débat d’orientation budgétaire
DP = déclaration préalable
DPU > droit de préemption urbain
DRAC = direction régionale des affaires culturelles
DREAL = direction régionale de l’environnement, de l’aménagement et du logement
DROM > départements et régions d’outre-mer
DSU > dotation de solidarité urbaine
DUME > document unique de marché européen
DUP = déclaration d’utilité publique
EBC > espaces boisés classés
EHESS > hautes études en sciences sociales
ELD > entreprises locales de distribution
ENA > École nationale d’administration
ENM > École nationale de la magistrature
ENR = énergies renouvelables
ENS = espaces naturels sensibles
ENT > espace numérique de travail
EPA = établissement public à caractère administratif
EPCC > établissement public de coopération culturelle
EPCI = établissement public de coopération intercommunale
EPF = établissement public foncier
EPIC = établissement public à caractère industriel et commercial
EPLE = établissement public local d’enseignement
EPS = éducation physique et sportive
EPSCP = établissement public à caractère scientifique, culturel et professionnel
EPST > établissement public à caractère scientifique et technologique
ERP = établissement recevant du public
IGH > immeuble de grande hauteur
ESPE > école supérieure du professorat et de l’éducation
FCTVA > fonds de compensation pour la taxe sur la valeur ajoutée
FEADER = Fonds européen agricole pour le développement rural
FEDER = Fonds européen de développement régional
FRAC = fonds régional d’art contemporain
FSE = Fonds social européen
GEMAPI > gestion des milieux aquatiques et prévention des inondations
GES = gaz à effet de serre
GPMR > grand port maritime
GRD > gestionnaire de réseau de distribution
HADOPI > protection des droits sur internet
HCERES > Haut Conseil de l’évaluation de la recherche et de l’enseignement supérieur
ICPE = installation classée pour la protection de l’environnement
IGN = Institut national de l’information géographique et forestière
INAO = Institut national de l’origine et de la qualité
INB = installation nucléaire de base
INRAP = Institut national de recherches archéologiques préventives
INSEE = Institut national de la statistique et des études économiques
INSERM = Institut national de la santé et de la recherche médicale
IOTA = installations, ouvrages, travaux et activités
IRSN > Institut de radioprotection et de sûreté nucléaire
IUFM > institut universitaire de formation des maîtres
IUT > institut universitaire de technologie
JDC = journée défense et citoyenneté
JO = Journal officiel
MAPA > procédure adaptée
MEDEF > organisations professionnelles d’employeurs
MH > monument historique
MOA > maître d’ouvrage
MOE > maître d’œuvre
MOP > maîtrise d’ouvrage publique
NRBC > nucléaire, radiologique, biologique et chimique
OAB > offre anormalement basse
OAP > orientations d’aménagement et de programmation
OFB = Office français de la biodiversité
OGM > organismes génétiquement modifiés
OIV = opérateur d’importance vitale
OIN > opération d’intérêt national
ONACVG = Office national des anciens combattants et victimes de guerre
ONCFS > Office national de la chasse et de la faune sauvage
ONEMA > Office national de l’eau et des milieux aquatiques
ONF > Office national des forêts
OPAH > opération programmée d’amélioration de l’habitat
PAC = politique agricole commune
PADD > projet d’aménagement et de développement durables
PAEN > espaces agricoles et naturels périurbains
PC = permis de construire
PCAET > plan climat-air-énergie territorial
PCS = plan communal de sauvegarde
PD = permis de démolir
PEB > plan d’exposition au bruit
PETR > pôle d’équilibre territorial et rural
PGRI > plan de gestion des risques d’inondation
PLH > programme local de l’habitat
PLU = plan local d’urbanisme
PLUI = plan local d’urbanisme intercommunal
PNR = parc naturel régional
PPA = plan de protection de l’atmosphère
PPI > plan particulier d’intervention
PPRI > plan de prévention des risques d’inondation
PPRN > plan de prévention des risques naturels
PPRT > plan de prévention des risques technologiques
PPRIF > incendies de forêt
PPS > projet personnalisé de scolarisation
PSMV > plan de sauvegarde et de mise en valeur
PUP > projet urbain partenarial
RNU > règlement national d’urbanisme
RTE > réseau public de transport
RTM > restauration des terrains en montagne
SCOT > schéma de cohérence territoriale
SDAGE > schéma directeur d’aménagement et de gestion des eaux
SDRIF > schéma directeur de la région d’Île-de-France
SEGPA = sections d’enseignement général et professionnel adapté
SIVOM > syndicat intercommunal à vocation multiple
SIVU > syndicat de communes
SPANC > service public d’assainissement non collectif
SPR > site patrimonial remarquable
SRADDET > schéma régional d’aménagement, de développement durable et d’égalité des territoires
SRCE > schéma régional de cohérence écologique
SRU > solidarité et renouvellement urbains
STECAL > secteurs de taille et de capacité d’accueil limitées
STEP > station d’épuration
TAAF = Terres australes et antarctiques françaises
TEOM > taxe d’enlèvement des ordures ménagères
TGAP > taxe générale sur les activités polluantes
TURPE > tarifs d’utilisation des réseaux publics
UE = Union européenne
UFR = unité de formation et de recherche
ULIS > inclusion scolaire
VEFA = vente en l’état futur d’achèvement
VNF > Voies navigables de France
ZAC = zone d’aménagement concerté
ZAD > zone d’aménagement différé
ZAN > artificialisation des sols
ZAP > zones agricoles protégées
ZFU > zone franche urbaine
ZPPAUP > zone de protection du patrimoine architectural, urbain et paysager
ZPS = zones de protection spéciale
ZSC > zones spéciales de conservation
ZUS = zones urbaines sensibles
`;
