/** Heritage, books, cinema, copyright, trade marks, archives, press, public property. */
export const CULTURE_PROPERTY = `
monument classé | bâtiment classé | monument protégé > monument historique
château classé | église classée > immeuble classé
monument inscrit > inscription au titre des monuments historiques
travaux sur un monument > immeuble classé
périmètre d’un monument > abords
secteur protégé | quartier historique | secteur sauvegardé > site patrimonial remarquable
fouilles | fouille archéologique | archéologue > fouilles archéologiques | archéologie préventive
vestiges | découverte archéologique > découvertes fortuites
épave en mer > biens culturels maritimes
musée > musée de France
collection du musée | vendre une œuvre du musée > inaliénable
sortir une œuvre de France | vendre un tableau à l’étranger > exportation
archives | vieux papiers > archives publiques
consulter les archives | délai des archives > communication des archives
médiathèque > bibliothèques
dépôt du livre | dépôt obligatoire > dépôt légal
prix du livre | prix unique du livre > prix de vente au public
cinéma | film > œuvre cinématographique
salle de cinéma | ouvrir un cinéma > établissement de spectacles cinématographiques
interdit aux moins de 12 ans | interdit aux moins de 18 ans > visa d’exploitation
aide au film > aides financières | cinéma
spectacle | théâtre > spectacle vivant
organisateur de spectacle | licence de spectacle > entrepreneur de spectacles
cirque > spectacle vivant
conservatoire | école de musique > enseignement spécialisé
prof de musique > enseignement artistique
droit d’auteur | copyright > propriété littéraire et artistique | droit d’auteur
copier une œuvre | utiliser une musique | reproduire une œuvre > droit de reproduction | contrefaçon
passer de la musique | SACEM > organisme de gestion collective | droit de représentation
paternité de l’œuvre | respect de l’œuvre > droit moral
durée des droits | tomber dans le domaine public | soixante-dix ans > durée de la protection
copie personnelle > copie privée
téléchargement illégal | Hadopi > contrefaçon | service de communication au public en ligne
contrat avec un éditeur > contrat d’édition
droits du chanteur | droits du comédien > artiste-interprète
programme informatique > logiciel
base de données > producteur de bases de données
citer un livre > courtes citations
déposer une marque | logo > marque | enregistrement de la marque
breveter | déposer un brevet > brevet d’invention
inventeur salarié > invention de salarié
dessin déposé | modèle déposé > dessins et modèles
appellation contrôlée | AOC | AOP > appellation d’origine
contrefacteur | produit contrefait > contrefaçon
secret de fabrique > secret des affaires
journal | presse | magazine > publication de presse
journaliste | source du journaliste > journaliste professionnel
télé | télévision | chaîne de télé > service de télévision
CSA > Conseil supérieur de l’audiovisuel
site internet | site web | internet > service de communication au public en ligne
fournisseur d’accès | box internet > accès à des services de communication au public en ligne
opérateur télécom | opérateur de téléphone | téléphonie > communications électroniques
adresse de site > nom de domaine
facteur > service universel postal | prestataire de services postaux
colis perdu | lettre perdue > envois postaux
antenne relais | antenne 5G > installations radioélectriques
domaine de l’État | bien public | biens de la commune > domaine public | personnes publiques
bien privé de l’État > domaine privé
vendre un bien public > déclassement | désaffectation
occuper le domaine public | terrasse de café | occuper le trottoir > autorisation d’occupation temporaire | occupation du domaine public
loyer du domaine public > redevance
abîmer le domaine public > contravention de grande voirie
objet trouvé > choses perdues
terrain sans propriétaire > biens sans maître
quai | amarrer son bateau > port maritime
généalogie > archives publiques
mécène > mécénat
décoration | médaille > Légion d’honneur
1 % artistique > commandes artistiques
église | lieu de culte | mosquée > édifices affectés à l’exercice du culte
patrimoine de l’UNESCO > patrimoine mondial
sculpture | tableau | œuvre d’art > objets d’art
antiquaire | brocanteur | brocante > vente ou échange d’objets mobiliers
vide-grenier > ventes au déballage
guide touristique > guide-conférencier
hôtel étoilé | étoiles d’hôtel > hébergement touristique
agence de voyage | voyagiste | voyage organisé > agent de voyages | forfait touristique
station de ski | pistes de ski > remontées mécaniques
casino > jeux de hasard
loto | tombola > loteries
paris en ligne | parier | poker en ligne > jeux d’argent et de hasard en ligne
tiercé | PMU > courses de chevaux
`;
