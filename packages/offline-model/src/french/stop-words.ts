/** Words that carry no subject, folded. Question words and courtesy are among them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a ai ait afin ailleurs ainsi alors apres as au aucun aucune aujourd aupres auquel aussi autre autres aux auxquels
  avant avec avez avoir avons bien bonjour c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez
  ci cinq combien comme comment concernant connaitre d dans de dela depuis des desquelles desquels deux devez devons
  devrait dire disaient disait dit dites dois doit doivent donc dont du duquel elle elles en encore entre es est et etaient etait
  etant ete etes etre eu eux explique expliquer expliquez faire fait faites faut fois font hui ici il ils indiquer
  indiquez j je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma
  madame mais me meme memes merci mes mettre moi moins mon monsieur n ne ni non nos notre nous on ont ou par parce
  pas pendant peut peuvent peux plait plus plusieurs pour pourquoi pourrait pourriez pouvez pouvoir prevoit prevoient
  puis puisqu puisque puissent qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi rappeler
  rappelez s sa sans sauf savoir se selon sera serait seront ses si sinon soit sont sous souhaite son suis suivant
  sur svp t ta tandis te tel telle telles tels tes tes toi ton toujours tous tout toute toutes tres trouver tu un une
  va vais vers veux via voici voila vont vos votre voudrais voulez vous vu y cas faudra existe existent savez
  puis-je dispose preciser precisez donner donnez resumer resume concerne applique disent lire lis lisez prevoyait
  prevoyaient`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
