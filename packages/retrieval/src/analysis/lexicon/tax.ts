/** Taxes, assessment, inspection, collection, customs. */
export const TAX = `
impôts | fisc | centre des impôts > administration fiscale | direction générale des finances publiques
impôt | taxe > imposition
celui qui paie l’impôt > contribuable | redevable
impôt sur les revenus | payer des impôts > impôt sur le revenu
déclaration d’impôts | feuille d’impôts > déclaration des revenus
avis d’impôt | feuille d’imposition > avis d’imposition
foyer d’imposition > foyer fiscal
parts fiscales | nombre de parts | demi-part > quotient familial
rattacher un enfant aux impôts > rattachement | personnes à charge
tranche d’impôt | tranches d’imposition > barème progressif
niche fiscale | avantage fiscal > réduction d’impôt | crédit d’impôt
don aux associations | déduire un don > réduction d’impôt
déduire une pension > pensions alimentaires
frais réels > frais professionnels
déduire ses frais > frais professionnels
impôt sur les loyers | déclarer ses loyers | revenus locatifs > revenus fonciers
revenus de placements | dividendes > revenus de capitaux mobiliers | revenus distribués
vendre ses actions | gains en bourse > plus-values | valeurs mobilières
plus-value de la maison > plus-values immobilières
impôt à la source | prélèvement sur le salaire > retenue à la source
tiers provisionnel > acompte
mensualiser ses impôts > prélèvements mensuels
impôt sur la fortune > impôt de solidarité sur la fortune
impôts locaux > impositions directes locales
taxe foncière | impôt foncier > taxe foncière sur les propriétés bâties
redevance télé > contribution à l’audiovisuel public
taxe télé | redevance TV > contribution à l’audiovisuel public
taxe poubelle | taxe ordures | impôt poubelle > taxe d’enlèvement des ordures ménagères
taxe professionnelle | impôt des entreprises locales > cotisation foncière des entreprises | contribution économique territoriale
valeur du logement pour les impôts > valeur locative
taxe abri de jardin > taxe d’aménagement
impôt sur les bénéfices > impôt sur les sociétés
bénéfices du commerçant > bénéfices industriels et commerciaux
bénéfices des professions libérales = bénéfices des professions non commerciales
régime micro | régime auto-entrepreneur > micro-entreprise
prix hors taxe | HT > taxe sur la valeur ajoutée
taux de TVA | TVA à 20 % | TVA réduite > taxe sur la valeur ajoutée | taux réduit
récupérer la TVA | remboursement de TVA > déduction | crédit de taxe
exonéré de TVA | franchise de TVA > franchise | exonération
droits de succession | impôt sur l’héritage | frais de succession > droits de mutation à titre gratuit | droits de succession
droits de donation | impôt sur les donations > droits de mutation à titre gratuit
droits de mutation > droits d’enregistrement
frais d’enregistrement | enregistrer un acte aux impôts > formalité de l’enregistrement | droits d’enregistrement
timbre fiscal | timbre > droit de timbre
contrôle fiscal | contrôle des impôts > vérification de comptabilité | examen contradictoire de la situation fiscale personnelle
contrôleur des impôts | inspecteur des impôts > agent de l’administration des impôts
redressement fiscal | redressement > rectification
rappel d’impôt > rectification
proposition de redressement > proposition de rectification
droits du contribuable contrôlé > droits et obligations du contribuable vérifié
fraude fiscale | cacher de l’argent au fisc > fraude fiscale | manœuvres frauduleuses
évasion fiscale | paradis fiscal > régime fiscal privilégié | abus de droit
optimisation abusive > abus de droit
retard d’impôt | payer ses impôts en retard > intérêt de retard | majoration
pénalité de 10 % > majoration de 10 %
contester son impôt | erreur d’impôt > réclamation | dégrèvement
ne pas pouvoir payer ses impôts | remise d’impôt > remise gracieuse | juridiction gracieuse
suspendre le paiement de l’impôt > sursis de paiement
délai de contrôle fiscal | prescription fiscale > délai de reprise
question au fisc | rescrit > rescrit | prise de position formelle
saisie par le fisc | avis à tiers détenteur > saisie administrative à tiers détenteur
trésor public | percepteur | perception > comptable public
comptable du trésor > comptable public
conciliateur fiscal | commission des impôts > commission départementale des impôts
plan du terrain > cadastre
habiter à l’étranger pour les impôts | non-résident > domicile fiscal
double imposition | payer deux fois l’impôt > convention fiscale | doubles impositions
TIPP | taxe sur l’essence | taxe sur les carburants > taxe intérieure de consommation | accise
taxe sur l’alcool | droits sur l’alcool > droit de consommation | accise
taxe sur le tabac | prix du tabac > accise | tabacs manufacturés
bureau de tabac | buraliste > débitant de tabac | débit de tabac
douane | douanier > administration des douanes | agents des douanes
frais de douane | taxe de douane > droits de douane
passer la douane > déclaration en douane
passer en fraude > contrebande
fouille des bagages | fouille de la douane > visite des marchandises
transporter du liquide > argent liquide
faux sac | fausse marque > contrefaçon
malus | malus écologique | taxe sur la voiture > taxe sur les émissions de dioxyde de carbone
taxe poids lourds > péage
patente > cotisation foncière des entreprises
CSG > contribution sociale
crédit d’impôt recherche | CIR > dépenses de recherche
quittus > quitus
zone franche | zone défavorisée > zone franche urbaine
TVA intracommunautaire | acheter dans l’Union européenne > acquisition intracommunautaire
dette fiscale | créance du fisc > créance fiscale
heures défiscalisées > heures supplémentaires
investissement locatif | loi Pinel | Pinel | défiscalisation > réduction d’impôt | logements neufs
`;
