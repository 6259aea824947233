/** Renting, buying, co-ownership, neighbours, building. */
export const HOUSING = `
proprio | propriétaire | logeur > bailleur
propriétaire du logement > bailleur
locataire = preneur
loc | location | louer | contrat de location > bail | location
bail = contrat de louage
appart | maison | studio > logement
logement HLM | logement social | cité HLM > habitation à loyer modéré
demande de HLM > demande de logement social | attribution de logements
office HLM > organisme d’habitations à loyer modéré
sans-abri | SDF | sans domicile fixe > personne sans abri | hébergement d’urgence
foyer de jeunes travailleurs | foyer de travailleurs > logement-foyer | résidence sociale
loyer trop cher | hausse de loyer | augmentation de loyer > révision du loyer
révision du loyer > indice de référence des loyers
encadrement des loyers | plafonnement du loyer > loyer de référence | fixation du loyer
loyer impayé | loyers impayés | locataire qui ne paie pas > résiliation du bail | commandement de payer
retard de loyer > impayés de loyer
caution | caution du locataire | dépôt de caution > dépôt de garantie
se porter garant | garant du locataire > cautionnement
rendre la caution | caution non rendue | récupérer sa caution > restitution du dépôt de garantie
frais d’agence > honoraires
charges du locataire | charges locatives > charges récupérables
travaux du locataire | petites réparations > réparations locatives
reçu de loyer > quittance
donner congé | préavis du locataire | quitter son logement | partir de l’appartement > congé | résiliation du bail
préavis de location | préavis de départ > délai de préavis
congé pour vente | vendre un logement occupé > congé pour vendre | droit de préemption
reprise du logement | congé pour habiter > congé pour reprise
mettre dehors un locataire | virer un locataire > expulsion
trêve hivernale | trêve d’hiver > sursis à toute mesure d’expulsion | trêve hivernale
squat | squatteur > introduction dans le domicile
taudis | marchand de sommeil > insalubrité
logement indécent | logement pas aux normes > logement décent
immeuble qui menace de s’effondrer | immeuble dangereux > péril | immeuble menaçant ruine
arrêté de péril > immeuble menaçant ruine
moisissure | humidité du logement > logement décent
passoire thermique | passoire énergétique > performance énergétique | diagnostic de performance énergétique
étiquette énergie | diagnostic énergétique > diagnostic de performance énergétique
diagnostics immobiliers > dossier de diagnostic technique
diagnostics de vente > dossier de diagnostic technique
plomb dans les peintures | diagnostic plomb > constat de risque d’exposition au plomb
location meublée | meublé | louer en meublé > logement meublé
location vide | location nue > logement non meublé
colocataire > colocation
location saisonnière | Airbnb | location touristique | louer à des touristes > meublé de tourisme
gîte | chambre chez l’habitant > chambre d’hôtes | meublé de tourisme
location d’un commerce | local commercial | murs commerciaux > bail commercial
bail de neuf ans | bail 3 6 9 > bail commercial
location-vente > location-accession
acheter une maison | acheter un appartement | achat immobilier | achat d’une maison > vente d’immeuble | acquisition
vendre sa maison | vendre un appartement > vente d’immeuble
compromis de vente > promesse de vente
se rétracter après le compromis | renoncer à l’achat immobilier > droit de rétractation
frais de notaire > émoluments
acte notarié = acte authentique
acte de vente | acte chez le notaire > acte authentique
achat sur plan | acheter sur plan > vente en l’état futur d’achèvement
vente en viager | viager | viagère > rente viagère
défaut caché > vices cachés
surface loi Carrez | superficie Carrez > superficie de la partie privative
crédit immobilier | prêt immobilier | emprunt immobilier | crédit maison > crédit immobilier | prêt
prêt à taux zéro > prêt ne portant pas intérêt
lever une hypothèque | fin de l’hypothèque > mainlevée | radiation des inscriptions
conservation des hypothèques = service de la publicité foncière
bureau des hypothèques > service de la publicité foncière
copro > copropriété
gestionnaire d’immeuble > syndic
assemblée de copropriétaires | AG de copropriété > assemblée générale des copropriétaires
charges communes > charges de copropriété
voisin bruyant | bruits de voisins | tapage | tapage nocturne | bruit de voisinage > bruits ou tapages | bruit
nuisances | troubles du voisinage | voisin gênant > trouble anormal de voisinage
mur entre voisins | mur commun | mur mitoyen > mitoyenneté
haie trop haute | arbre du voisin | branches du voisin > distance des plantations | branches
limite de terrain | limites de propriété | borner son terrain > bornage
droit de passage | passage chez le voisin | terrain enclavé > servitude de passage
fenêtre chez le voisin | vue sur le voisin > vues sur la propriété de son voisin
usucapion = prescription acquisitive
prescription de trente ans | devenir propriétaire par usage > prescription acquisitive
usufruitier > usufruit
nu-propriétaire > nue-propriété
logement vide > logements vacants
alarme incendie du logement > détecteur de fumée
garantie décennale | malfaçons | défauts de construction > garantie décennale | responsabilité des constructeurs
constructeur de maison | faire construire sa maison > construction d’une maison individuelle
aide au logement | allocation logement > allocation de logement | aide personnalisée au logement
rénover son logement | rénovation énergétique > travaux de rénovation | économie d’énergie
gens du voyage | caravane | aire pour gens du voyage > aires d’accueil des gens du voyage | résidence mobile
camping | mobil-home > terrain de camping | résidence mobile de loisirs
déménager > changement de domicile
logement principal | résidence principale > habitation principale
pitbull > chien dangereux
logement étudiant | résidence étudiante > résidence universitaire
accès handicapé | rampe d’accès > accessibilité
parking | place de parking > place de stationnement
`;
