/** Acronyms of justice, codes, tax, business, consumption and roads. */
export const ACRONYMS_LAW = `
AAI > autorité administrative indépendante
ACPR = Autorité de contrôle prudentiel et de résolution
ADN = empreintes génétiques
AFM > amende forfaitaire majorée
AJE > agent judiciaire de l’État
AMF = Autorité des marchés financiers
ANTS > titres sécurisés
AOC > appellation d’origine contrôlée
AOP > appellation d’origine protégée
API > autorité publique indépendante
ARCEP > Autorité de régulation des communications électroniques
ARCOM > Autorité de régulation de la communication audiovisuelle et numérique
ARJEL > jeux d’argent et de hasard
ARSE = assignation à résidence avec surveillance électronique
ATD > saisie administrative à tiers détenteur
BA = bénéfices agricoles
BIC = bénéfices industriels et commerciaux
BNC = bénéfices non commerciaux
CAA = cour administrative d’appel
CADA = commission d’accès aux documents administratifs
CARPA > caisse des règlements pécuniaires
CASF = code de l’action sociale et des familles
CCH = code de la construction et de l’habitation
CCI = chambre de commerce et d’industrie
CCP = code de la commande publique
CDEC = commission départementale d’aménagement commercial
CDAC > commission départementale d’aménagement commercial
CEDH > convention européenne de sauvegarde des droits de l’homme
CEF > centre éducatif fermé
CESEDA = code de l’entrée et du séjour des étrangers et du droit d’asile
CFE = cotisation foncière des entreprises
CGCT = code général des collectivités territoriales
CGI = code général des impôts
CGPPP > code général de la propriété des personnes publiques
CGV > conditions générales de vente
CIR > crédit d’impôt
CJA > code de justice administrative
CJF > code des juridictions financières
CJPM > code de la justice pénale des mineurs
CJUE > Cour de justice de l’Union européenne
CLCV > associations de défense des consommateurs
CMF > code monétaire et financier
CNC = centre national du cinéma et de l’image animée
CNDA = Cour nationale du droit d’asile
CNIL = Commission nationale de l’informatique et des libertés
COJ > code de l’organisation judiciaire
CPC > code de procédure civile
CPCE > code des procédures civiles d’exécution
CPI = code de la propriété intellectuelle
CPIP > conseiller pénitentiaire d’insertion et de probation
CPP > code de procédure pénale
CRA = centre de rétention administrative
CRPA > code des relations entre le public et l’administration
CRPC > comparution sur reconnaissance préalable de culpabilité
CSI = code de la sécurité intérieure
CSM > Conseil supérieur de la magistrature
CSP = code de la santé publique
CSS = code de la sécurité sociale
CVAE > cotisation sur la valeur ajoutée des entreprises
DAP > administration pénitentiaire
DDHC > déclaration des droits de l’homme
DGCCRF = direction générale de la concurrence, de la consommation et de la répression des fraudes
DGDDI = direction générale des douanes et droits indirects
DGFIP > direction générale des finances publiques
DMTG > droits de mutation à titre gratuit
DMTO > droits de mutation à titre onéreux
DDSE > détention à domicile sous surveillance électronique
EARL = exploitation agricole à responsabilité limitée
EIRL = entrepreneur individuel à responsabilité limitée
ESFP > examen contradictoire de la situation fiscale personnelle
ETI > entreprise de taille intermédiaire
EURL = entreprise unipersonnelle à responsabilité limitée
FCP = fonds commun de placement
FGAO = fonds de garantie des assurances obligatoires de dommages
FGTI = fonds de garantie des victimes des actes de terrorisme
FICOBA > comptes bancaires
FICP = fichier national recensant les informations sur les incidents de paiement
FIJAIS = fichier judiciaire national automatisé des auteurs d’infractions sexuelles
FNAEG = fichier national automatisé des empreintes génétiques
FPS > forfait de post-stationnement
GAEC = groupement agricole d’exploitation en commun
GAV = garde à vue
GFA > groupement foncier agricole
GIE = groupement d’intérêt économique
GIP = groupement d’intérêt public
HATVP = Haute Autorité pour la transparence de la vie publique
IFI > impôt de solidarité sur la fortune
IGP > indication géographique protégée
INPI = Institut national de la propriété industrielle
IOBSP > intermédiaires en opérations de banque
IPC = indice des prix à la consommation
IR = impôt sur le revenu
IRP > institutions représentatives
IS = impôt sur les sociétés
ISF > impôt de solidarité sur la fortune
JAF = juge aux affaires familiales
JAP = juge de l’application des peines
JCP > juge des contentieux de la protection
JDE > juge des enfants
JEI = jeune entreprise innovante
JEX > juge de l’exécution
JIRS > criminalité organisée
JLD = juge des libertés et de la détention
LDD > livret de développement durable
LEP = livret d’épargne populaire
LMNP > loueur en meublé
LOLF > lois de finances
LPF > livre des procédures fiscales
MJPM > mandataire judiciaire à la protection des majeurs
OPC = organismes de placement collectif
OPCVM = organismes de placement collectif en valeurs mobilières
OPJ > officier de police judiciaire
APJ > agent de police judiciaire
OPA > offre publique d’achat
OQTF = obligation de quitter le territoire français
IRTF = interdiction de retour sur le territoire français
ITF = interdiction du territoire français
IAT > interdiction administrative du territoire
OFII = Office français de l’immigration et de l’intégration
OFPRA = Office français de protection des réfugiés et apatrides
HUDA > hébergement d’urgence
CADA = centre d’accueil pour demandeurs d’asile
CIR = contrat d’intégration républicaine
APS > autorisation provisoire de séjour
VLS-TS > visa de long séjour
VPF > vie privée et familiale
PEA = plan d’épargne en actions
PEL = plan d’épargne-logement
CEL = compte d’épargne-logement
PJJ = protection judiciaire de la jeunesse
PLF > projet de loi de finances
PLFSS > projet de loi de financement de la sécurité sociale
PME = petites et moyennes entreprises
PMU > pari mutuel
PTZ > prêt ne portant pas intérêt
QPC = question prioritaire de constitutionnalité
RAPO = recours administratif préalable obligatoire
RCS = registre du commerce et des sociétés
RGPD > règlement général sur la protection des données
RNE > registre national des entreprises
RNA > répertoire national des associations
RIB = relevé d’identité bancaire
RSE > responsabilité sociale
SAFER = société d’aménagement foncier et d’établissement rural
SARL = société à responsabilité limitée
SAS = société par actions simplifiée
SASU > société par actions simplifiée
SATD > saisie administrative à tiers détenteur
SCA = société en commandite par actions
SCI = société civile immobilière
SCIC > société coopérative d’intérêt collectif
SCOP > société coopérative ouvrière de production
SCP > société civile professionnelle
SCPI = société civile de placement immobilier
SCS = société en commandite simple
SELARL = société d’exercice libéral à responsabilité limitée
SEM = société d’économie mixte
SIP > service des impôts
SIE > service des impôts des entreprises
SNC = société en nom collectif
SPIP = service pénitentiaire d’insertion et de probation
SPL > société publique locale
TAEG = taux annuel effectif global
TAJ > antécédents judiciaires
TASS > tribunal des affaires de sécurité sociale
TC = tribunal de commerce
TCFE > taxe sur la consommation finale d’électricité
TEG = taux effectif global
TF > taxe foncière
TFPB > taxe foncière sur les propriétés bâties
TFPNB > taxe foncière sur les propriétés non bâties
TGI = tribunal de grande instance
TH > taxe d’habitation
TI = tribunal d’instance
TICPE > taxe intérieure de consommation
TIG = travail d’intérêt général
TJ > tribunal judiciaire
TPBR > tribunal paritaire des baux ruraux
TPE > petites entreprises | très petites entreprises
TUP > transmission universelle
TVA = taxe sur la valeur ajoutée
VTAM > véhicule terrestre à moteur
VTM > véhicule terrestre à moteur
VTC > voiture de transport avec chauffeur
PTAC = poids total autorisé en charge
PTRA = poids total roulant autorisé
EDPM > engin de déplacement personnel motorisé
VHU = véhicule hors d’usage
AAC = apprentissage anticipé de la conduite
SIV > système d’immatriculation des véhicules
ZFE > zones à faibles émissions
`;
