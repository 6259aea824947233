/** Hiring, contracts, employers, end of the contract, labour relations. */
export const WORK_CONTRACT = `
boulot | job | taf | gagne-pain > emploi | travail
petit boulot | job d’été | job étudiant > emploi saisonnier | contrat à durée déterminée
patron | boss > employeur
gérant de la boîte > employeur
boîte > entreprise | employeur
boîte aux lettres | boîte postale | boîte de vitesses
N+1 | manager | responsable hiérarchique > supérieur hiérarchique
ouvrier | collègue de travail > salarié
collègue > salarié
patronat > organisations d’employeurs
syndicat patronal > organisation professionnelle d’employeurs
syndicat de salariés > organisation syndicale de salariés
syndicat ouvrier > organisation syndicale de salariés
travailleur indépendant = travailleur non salarié
auto-employé > travailleur indépendant
free-lance | freelance > travailleur indépendant
embauche | prise de poste > recrutement | conclusion du contrat de travail
promesse d’embauche > promesse unilatérale de contrat | offre d’emploi
déclaration d’embauche | déclarer un salarié > déclaration préalable à l’embauche
registre du personnel > registre unique du personnel
petite annonce d’emploi | annonce d’emploi > offre d’emploi
entretien d’embauche > recrutement | candidat à un emploi
discrimination à l’embauche > discrimination | procédure de recrutement
contrat fixe | contrat permanent | emploi stable > contrat à durée indéterminée
contrat temporaire | contrat court | contrat précaire > contrat à durée déterminée
intérim | boîte d’intérim | contrat d’intérim > travail temporaire | contrat de mission
intérimaire > salarié temporaire | travailleur temporaire
agence d’intérim > entreprise de travail temporaire
société d’intérim > entreprise de travail temporaire
saisonnier | travail saisonnier > emploi à caractère saisonnier | contrat à durée déterminée
extra | contrat d’extra > contrat à durée déterminée d’usage
prime de précarité = indemnité de fin de contrat
prime de fin de contrat > indemnité de fin de contrat
période d’embauche probatoire | essai du salarié > période d’essai
renouveler l’essai | prolonger l’essai > renouvellement de la période d’essai
rupture de l’essai | fin de l’essai > rupture de la période d’essai
prêt de personnel | prêter un salarié > prêt de main-d’œuvre
travail au noir | travail non déclaré | au black > travail dissimulé
employer au noir | bosser au noir > dissimulation d’emploi salarié | travail dissimulé
virer > licenciement
virement de crédits | virement bancaire | ordre de virement
mettre à la porte | mis à la porte > licenciement
renvoyer un salarié | être renvoyé de son travail > licenciement
perdre son emploi | perte d’emploi > perte involontaire d’emploi | licenciement
viré du travail > licenciement
licenciement abusif | viré sans raison > licenciement sans cause réelle et sérieuse
licenciement injustifié > licenciement sans cause réelle et sérieuse
licenciement éco | licenciement pour raison économique > licenciement pour motif économique
licenciement économique > licenciement pour motif économique
licenciement personnel > licenciement pour motif personnel
licenciement pour inaptitude | viré pour inaptitude > inaptitude | impossibilité de reclassement
licenciement verbal > notification du licenciement
lettre de licenciement | courrier de licenciement > notification du licenciement
convocation au licenciement > entretien préalable
entretien de licenciement > entretien préalable au licenciement
prime de licenciement | chèque de licenciement > indemnité de licenciement
préavis de licenciement | préavis de démission | préavis du salarié > délai-congé
délai-congé = préavis
dispense de préavis > inexécution du préavis
rupture à l’amiable | départ négocié | départ à l’amiable > rupture conventionnelle
rupture conventionnelle = rupture d’un commun accord
accord de départ collectif > rupture conventionnelle collective | mobilité volontaire
quitter son travail | quitter son emploi | lâcher son travail > démission
démissionner > démission
abandon de poste > démission | absence injustifiée
rompre un CDD | casser un CDD > rupture anticipée du contrat
prise d’acte > prise d’acte de la rupture du contrat de travail
papiers de fin de contrat > certificat de travail | solde de tout compte
attestation Pôle emploi | attestation chômage | attestation employeur > attestation d’assurance chômage
solde de tout compte > reçu pour solde de tout compte
plan social = plan de sauvegarde de l’emploi
charrette de licenciements | licenciement de masse > licenciement collectif
fermeture d’entreprise > cessation d’activité de l’entreprise
rachat de l’entreprise | changement de patron > modification dans la situation juridique de l’employeur
interdiction d’aller à la concurrence > non-concurrence
changement de poste > modification du contrat de travail
mutation dans l’entreprise | changement de lieu de travail > clause de mobilité | mobilité
faute du salarié > faute disciplinaire | faute grave
blâme | mise à pied | sanction au travail > sanction disciplinaire
avertissement au travail > sanction disciplinaire
règlement de l’entreprise | règlement interne > règlement intérieur
harcèlement au travail > harcèlement moral
harcèlement moral au travail > agissements répétés de harcèlement moral
avances sexuelles au travail | dragué au travail > harcèlement sexuel
remarques sexistes | blagues sexistes > agissement sexiste
lanceur d’alerte | dénoncer son entreprise > signaler une alerte
flicage | surveillance des salariés | caméras au travail > contrôle de l’activité des salariés
fouille du salarié | fouille des sacs > restrictions aux droits des personnes
délégué du personnel | élu du personnel > représentant du personnel
représentants du personnel > institutions représentatives du personnel
comité d’entreprise > comité social et économique
délégué syndical > délégué syndical | représentant syndical
élections professionnelles > élection des représentants du personnel
heures syndicales > heures de délégation
heures des élus > heures de délégation
protection des délégués | licencier un délégué > salarié protégé | autorisation de licenciement
débrayage | arrêt de travail collectif | faire grève > droit de grève | cessation concertée du travail
grève surprise > préavis de grève
convention de branche | accord de branche > convention collective
convention collective > conventions et accords collectifs de travail
accord d’entreprise = convention d’entreprise
inspecteur du travail | inspectrice du travail > agent de contrôle de l’inspection du travail
direction du travail > autorité administrative compétente | inspection du travail
bilan de compétences > congé de bilan de compétences
formation pro | formation continue > formation professionnelle continue
apprenti | contrat d’apprenti > contrat d’apprentissage
contrat en alternance > contrat d’apprentissage | contrat de professionnalisation
tuteur de l’apprenti > maître d’apprentissage
patron d’apprentissage > maître d’apprentissage
stage en entreprise | stagiaire | convention de stage > période de formation en milieu professionnel
paie du stagiaire | salaire de stagiaire > gratification
télétravail | home office | travail à la maison | travail de chez soi > télétravail | travail à domicile
travailleur à domicile > travail à domicile
femme de ménage | homme de ménage | aide ménagère > employé de maison | services à la personne
nounou | nourrice | ass mat | assmat > assistant maternel
garde d’enfant à domicile > employé de maison | garde d’enfants
concierge | gardien d’immeuble | gardienne > concierges et employés d’immeubles
chèque emploi service > chèque emploi-service universel
travail des enfants | travail des mineurs | faire travailler un mineur > jeunes travailleurs
travailleur handicapé | employé handicapé > obligation d’emploi | travailleur handicapé
quota de handicapés | 6 % de handicapés > obligation d’emploi des travailleurs handicapés
seniors > salariés âgés
représentant de commerce > voyageur représentant placier
journaliste pigiste | pigiste > journaliste professionnel
intermittent du spectacle | intermittent > artiste du spectacle | artistes et techniciens du spectacle
salarié détaché | ouvrier détaché > détachement de travailleurs
expatrié > travail à l’étranger
égalité des sexes au travail | égalité salariale > égalité professionnelle entre les femmes et les hommes
prud’hommes | prudhommes > conseil de prud’hommes
attaquer son employeur | poursuivre son employeur > conseil de prud’hommes
saisir les prud’hommes > saisine du conseil de prud’hommes | bureau de conciliation
assister à un entretien préalable > conseiller du salarié
délai pour aller aux prud’hommes > prescription | action portant sur la rupture du contrat de travail
barème Macron | indemnité prud’homale > indemnité à la charge de l’employeur
`;
