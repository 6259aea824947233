/** Shopping, credit, banks, insurance. */
export const CONSUMER = `
client | acheteur > consommateur
vendeur | magasin | boutique > professionnel | vendeur
achat en ligne | acheter sur internet | acheter en ligne | site marchand > contrat conclu à distance
vente à distance | commande sur internet > contrat conclu à distance
se rétracter | renvoyer un achat | changer d’avis | quatorze jours | annuler une commande > droit de rétractation
démarchage | démarcheur | vente à domicile | vendeur à domicile > contrat conclu hors établissement
appels commerciaux | Bloctel > démarchage téléphonique
colis non reçu | commande non livrée | retard de livraison > livraison | délivrance du bien
garantie du vendeur | appareil en panne > garantie légale de conformité
produit défectueux | produit en panne | défaut du produit > défaut de conformité | produits défectueux
extension de garantie > garantie commerciale
garantie de deux ans > garantie légale de conformité
pièces de rechange > pièces détachées
produit dangereux | rappel de produit > sécurité des produits
étiquette | étiquetage | affichage du prix > information sur les prix | étiquetage
promo | promotion | rabais | réduction de prix > annonces de réduction de prix
pub mensongère | publicité mensongère | publicité trompeuse > pratiques commerciales trompeuses
vente forcée | vente agressive > pratiques commerciales agressives
vente liée | refus de vendre > refus de vente | subordonner la vente
arnaque commerciale | tromper le client > tromperie | pratique commerciale trompeuse
pyramide de vente > boule de neige
résilier un abonnement | reconduction d’un abonnement > reconduction | résiliation
résilier en ligne > résiliation par voie électronique
conditions générales | petits caractères > conditions générales | clauses abusives
médiateur de la consommation > médiation des litiges de la consommation
répression des fraudes | DGCCRF > autorité administrative chargée de la concurrence et de la consommation
association de consommateurs | UFC > associations de défense des consommateurs
crédit | prêt | emprunt > prêt | crédit
crédit conso > crédit à la consommation
crédit revolving | réserve d’argent > crédit renouvelable
crédit voiture > crédit affecté
rembourser en avance > remboursement par anticipation
taux du crédit | taux d’intérêt > taux effectif global
taux annuel effectif > taux annuel effectif global
taux trop élevé | taux usuraire | usurier > usure
rachat de crédit | regroupement de prêts > regroupement de crédits
offre de prêt | offre de crédit > offre préalable | offre de prêt
mensualité > échéances
fichier des mauvais payeurs | fiché à la Banque de France | FICP > fichier national | incidents de paiement
interdit bancaire | fiché banque > interdiction d’émettre des chèques
chèque en bois | chèque sans provision | chèque impayé > défaut de provision
banque | banquier > établissement de crédit
compte en banque | compte bancaire | ouvrir un compte > compte de dépôt
banque refuse un compte | droit à un compte > droit au compte | ouverture d’un compte de dépôt
découvert | agios > découvert | facilité de caisse
frais de banque | commission d’intervention > frais bancaires
carte bleue | carte bancaire | CB > carte de paiement | instrument de paiement
fraude à la carte | carte volée | paiement frauduleux | débit frauduleux > opération de paiement non autorisée
prélèvement automatique | virement bancaire > virement | prélèvement
caisse d’épargne > livret A
placer son argent | bourse des valeurs | actions en bourse > instruments financiers
compte oublié | compte dormant > comptes inactifs
monnaie virtuelle | bitcoin | cryptomonnaie | crypto > actifs numériques
payer en liquide > paiement en espèces
crowdfunding > financement participatif
assureur | compagnie d’assurance > entreprise d’assurance
assuré en assurance | client de l’assureur > souscripteur
assurance auto | assurance voiture | assurance au tiers > assurance des véhicules terrestres à moteur
assurance maison | assurance habitation | assurance du logement > assurance de dommages | risques locatifs
résilier son assurance | changer d’assurance > résiliation | contrat d’assurance
dégât des eaux > sinistre
déclaration à l’assurance > déclaration du sinistre
remboursement de l’assurance > indemnité
bonus-malus | bonus > réduction-majoration
cotisation d’assurance > prime
mentir à l’assurance | fausse déclaration à l’assurance > réticence ou fausse déclaration intentionnelle
refus d’assurance auto > bureau central de tarification
racheter son assurance vie > rachat
courtier | agent d’assurance > intermédiaire d’assurance
assurance décès > assurance en cas de décès
accident non assuré | fonds de garantie auto > fonds de garantie des assurances obligatoires
grêle > tempête
resto > restaurant
produit bio > agriculture biologique
viande hachée | date de péremption | périmé | DLC > date limite de consommation
poids et mesures | balance > instruments de mesure
personnes fragiles | vendre à une personne âgée > abus de faiblesse
données personnelles | fichier de clients | RGPD > données à caractère personnel
droit à l’oubli | effacer ses données > effacement | données à caractère personnel
cookies > données à caractère personnel
serrurier | dépannage à domicile | plombier > prestation de services
téléphone bloqué | forfait mobile | forfait téléphonique > services de communications électroniques
carte cadeau > bon d’achat
banque en ligne > établissement de crédit
`;
