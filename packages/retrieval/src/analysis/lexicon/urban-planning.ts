/** Building permits, town plans, expropriation, environment, energy, water, hunting. */
export const URBAN_PLANNING = `
permis de construire | permis de bâtir | autorisation de construire > permis de construire | autorisation d’urbanisme
construire sans permis | construction illégale | construction sauvage > exécution de travaux
déclaration de travaux > déclaration préalable
abri de jardin | véranda | extension de maison | agrandir sa maison > construction | déclaration préalable
permis de détruire | démolir une maison > permis de démolir
lotir | diviser un terrain > lotissement | permis d’aménager
renseignement d’urbanisme > certificat d’urbanisme
plan d’urbanisme | plan d’occupation des sols > plan local d’urbanisme
terrain constructible | zone constructible | zonage > zone urbaine | constructible
terrain non constructible | terrain agricole > zone agricole | inconstructible
règlement de la commune sur les constructions > plan local d’urbanisme
modifier le PLU | révision du PLU > plan local d’urbanisme
permis du voisin | recours des tiers > permis de construire
panneau de permis > affichage du permis
permis tacite > permis tacite | décision implicite
fin des travaux > achèvement des travaux
déclaration de fin de travaux > déclaration attestant l’achèvement et la conformité des travaux
architecte obligatoire > recours à un architecte
zone inondable | terrain inondable > risques naturels | inondation
PPR | plan de prévention des risques > plan de prévention des risques naturels
inondation de la maison > catastrophes naturelles
bord de mer | littoral | construire en bord de mer > littoral | bande littorale
montagne > zone de montagne
la mairie veut acheter | préempter | droit de priorité de la mairie > droit de préemption
exproprier > expropriation pour cause d’utilité publique
prix de l’expropriation > indemnité | juge de l’expropriation
utilité publique > déclaration d’utilité publique
enquête auprès des habitants | commissaire enquêteur > enquête publique
délaisser son terrain > droit de délaissement
affichage publicitaire | panneau publicitaire | pub dans la rue > enseignes et préenseignes
quartier rénové | rénovation urbaine > renouvellement urbain
grande surface | ouvrir un supermarché | hypermarché > autorisation d’exploitation commerciale
pollution | polluer | pollueur > pollution | atteintes à l’environnement
pollueur-payeur > principe pollueur-payeur
usine dangereuse | usine polluante | usine classée | site industriel > installation classée pour la protection de l’environnement
Seveso | usine Seveso > accidents majeurs
étude environnementale | étude sur l’environnement > étude d’impact | évaluation environnementale
poubelles | ordures > déchets | ordures ménagères
décharge sauvage | dépôt sauvage > déchets
tri | recycler | recyclage > collecte sélective | valorisation des déchets
déchetterie > déchèterie
décharge | centre d’enfouissement > stockage de déchets
déchets toxiques > déchets dangereux
terrain pollué > sols pollués
rivière | ruisseau > cours d’eau
eaux usées | tout-à-l’égout > assainissement | eaux usées
fosse septique > assainissement non collectif
puits | forage > prélèvement
facture d’eau > redevance | service d’eau
coupure d’eau | eau coupée > distribution d’eau
sécheresse | restriction d’eau > usages de l’eau
espèce menacée | animal protégé | plante protégée > espèces protégées
parc naturel > parc naturel régional | parc national
zone Natura > Natura 2000
chasseur > chasse
société de chasse > association communale de chasse agréée
sangliers > dégâts de gibier
pêcher en rivière | carte de pêche | permis de pêche > pêche en eau douce
nuisible | animaux nuisibles > animaux d’espèces non domestiques | nuisibles
animal sauvage > animaux d’espèces non domestiques
pesticides | glyphosate > produits phytopharmaceutiques
pollution de l’air | qualité de l’air > pollution atmosphérique
gaz à effet de serre | réchauffement | climat > émissions de gaz à effet de serre
quotas de CO2 > quotas d’émission
bruit des avions > nuisances sonores
éolienne > énergie mécanique du vent
panneau solaire | photovoltaïque > énergie radiative du soleil
énergie verte | énergie propre > énergies renouvelables
centrale nucléaire > installations nucléaires de base
déchets nucléaires > déchets radioactifs
EDF | Enedis > fourniture d’électricité | réseau de distribution
GDF > gaz naturel
fournisseur d’électricité | changer de fournisseur > fournisseur d’électricité | fourniture d’électricité
coupure d’électricité | électricité coupée > fourniture d’électricité
tarif bleu | tarif EDF > tarifs réglementés de vente
compteur Linky > dispositif de comptage
certificats d’économie > certificats d’économies d’énergie
ligne haute tension > lignes électriques
barrage > ouvrages hydrauliques | concession hydraulique
mine > exploitation de carrières | substances minières
bûcheron > bois et forêts
couper un arbre | abattre un arbre | déboiser | défricher > défrichement | coupe
feu de forêt > incendies de forêt
brûler des déchets verts > incinération
plage | concession de plage > domaine public maritime
inondation et assurance > catastrophes naturelles
`;
