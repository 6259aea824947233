/** Farms, farm leases, food, animals, forests, fishing. */
export const AGRICULTURE = `
agriculteur | paysan | cultivateur | fermier > exploitant agricole
agricultrice > exploitant agricole
louer une terre | bail agricole > bail rural
fermage | loyer de la terre | prix du fermage > fermage | prix du bail
métayage | métayer > bail à métayage
vendre une terre agricole | acheter une terre > société d’aménagement foncier et d’établissement rural
priorité du fermier > droit de préemption | preneur
autorisation d’exploiter | contrôle des structures > contrôle des structures des exploitations agricoles
remembrement | regrouper des parcelles > aménagement foncier
reprendre une ferme | s’installer agriculteur > jeunes agriculteurs
aide agricole | aides de la PAC > politique agricole commune
retraite agricole | retraite d’agriculteur > assurance vieillesse | non-salariés
ouvrier agricole > salarié agricole
conjoint d’agriculteur > collaborateur d’exploitation
société agricole > exploitation agricole à responsabilité limitée
coopérative agricole > société coopérative agricole
tribunal des fermiers > tribunal paritaire des baux ruraux
élevage | éleveur | bétail > élevage | animaux
vache | bœuf | veau > bovins | espèce bovine
mouton | brebis | chèvre > ovins | caprins
cochon | porc | porcherie > porcins
poule | poulailler > volailles
cheval | poney > équidés
abeille | ruche | miel | apiculteur > ruches | apiculture
boucle du bétail | identifier un animal | puce du chien > identification des animaux
animal malade | maladie du bétail > maladies animales | épizooties
grippe aviaire | vache folle | rage > maladies réglementées | rage
abattre un animal > abattoirs
halal > abattage rituel
cadavre d’animal > équarrissage
chien errant | chat errant | fourrière animale | SPA > divagation | fourrière
chien qui mord | chien d’attaque | chien méchant > animaux dangereux
animal martyrisé > mauvais traitements
élevage de chiens | vendre un chiot > animaux de compagnie
graines > semences
engrais | fumier | lisier > matières fertilisantes
traitement des vignes | désherbant > produits phytopharmaceutiques
agriculture bio | bio > agriculture biologique
label agricole > label rouge
vin | vigne | vigneron | viticulteur > viticole
appellation d’un vin > appellation d’origine contrôlée
fromage | lait | laitier > produits laitiers
fruits | légumes | maraîcher > fruits et légumes
gel des cultures | récolte perdue > calamités agricoles
arroser les champs > irrigation
marin-pêcheur | bateau de pêche > pêche maritime
pêche en mer > pêche maritime
pisciculture | ostréiculture | huîtres > aquaculture | cultures marines
vente à la ferme | producteur local | circuit court > vente directe
lycée agricole > enseignement agricole
forestier | propriétaire de bois > propriétaires forestiers
plan de gestion forestière > plan simple de gestion
ramasser du bois | bois mort > produits des forêts
terres abandonnées | friche > terres incultes
jardin ouvrier > jardins familiaux
crédit agricole > crédit agricole mutuel
interprofession > organisations interprofessionnelles
sécurité des aliments > sécurité sanitaire des aliments
`;
