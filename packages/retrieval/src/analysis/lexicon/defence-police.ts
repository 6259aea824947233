/** Armed forces, police, weapons, private security, public order, emergencies. */
export const DEFENCE_POLICE = `
soldat > militaire
engagement dans l’armée > contrat d’engagement | engagement
officier de carrière > militaire de carrière
gendarme | gendarmerie > gendarmerie nationale
flic | policier | police > police nationale
punition militaire | arrêts militaires > sanctions disciplinaires
déserteur > désertion
désobéir à un ordre militaire > refus d’obéissance | insubordination
syndicat des militaires > associations professionnelles nationales de militaires
réserve militaire > réserve opérationnelle
service militaire | conscription > service national
journée d’appel | JAPD | journée défense > journée défense et citoyenneté
retraite du militaire > pension | militaire
reconversion du militaire > congé de reconversion
blessé en opération | OPEX > opérations extérieures
secret défense | document classifié | confidentiel défense > secret de la défense nationale
infrastructure critique | site sensible > opérateur d’importance vitale
réquisitionner > réquisition
exportation d’armes | vendre des armes > matériels de guerre
port d’arme | permis d’arme > port d’armes | autorisation d’acquisition et de détention
détenir une arme | posséder une arme | acheter une arme > acquisition et détention d’armes
arme de chasse | carabine > armes de catégorie C
arme interdite > armes de catégorie A
couteau sur soi | couteau > armes de catégorie D
armurier > fabrication et commerce d’armes
coffre pour armes > conservation des armes
rendre une arme > remise d’armes
feu d’artifice | pétards > artifices de divertissement
explosifs | dynamite > produits explosifs
vigile | agent de sécurité | société de sécurité > activités privées de sécurité
carte professionnelle de vigile > carte professionnelle | activités privées de sécurité
détective privé = agent de recherches privées
détective > agent de recherches privées
caméra de rue | caméra de surveillance | vidéosurveillance > vidéoprotection
caméra de policier | caméra piéton > caméras individuelles
fichier de police > traitements automatisés de données
services secrets | écoute administrative > techniques de renseignement | services spécialisés de renseignement
manif > manifestation sur la voie publique
déclarer une manifestation > déclaration préalable | manifestation
émeute > attroupement
rave | free party | teuf > rassemblement festif à caractère musical
visage caché | burqa | cagoule > dissimulation du visage
débit de nuit | discothèque | boîte de nuit > débits de boissons | discothèques
fermeture du bar > fermeture administrative
secours | urgences secours > services d’incendie et de secours
catastrophe | plan de secours > plan Orsec
protection civile > sécurité civile
numéro d’urgence | 112 > appels d’urgence
policier qui tire > usage des armes
bavure | IGPN > déontologie
cybersécurité | attaque informatique > sécurité des systèmes d’information
assignation contre le terrorisme > mesures individuelles de contrôle administratif et de surveillance
alarme de maison | télésurveillance > systèmes de surveillance
casernement > immeubles militaires
soldat tué > mort pour la France
cimetière militaire > sépultures
espace aérien | avion militaire > aéronefs militaires
pirate en mer > piraterie
`;
