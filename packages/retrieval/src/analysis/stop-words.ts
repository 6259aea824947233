/**
 * Words that say nothing of the subject, accents removed: articles, pronouns, prepositions,
 * auxiliaries, question words. Short on purpose: « hors », « entre », « contre » and « sans » stay
 * out of the index as well, but never a word that names a thing.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a afin ai ainsi alors apres as au aucun aucune auquel aussi autre autres aux auxquelles ' +
    'auxquels avait avant avec avoir ayant c ca car ce ceci cela celle celles celui cependant ces ' +
    'cet cette ceux chacun chacune chaque chez ci comme comment d dans de des desquelles desquels ' +
    'devant doit doivent donc dont du duquel elle elles en encore entre es est et etaient etait ' +
    'etant ete etre eu eux fait faire font furent fut h hors i il ils j je l la laquelle le lequel ' +
    'les lesquelles lesquels leur leurs lors lorsque lui m ma mais me meme memes mes moi moins mon ' +
    'n ne ni nos notre nous on ont or ou par parmi pas pendant peut peuvent plus pour pourquoi ' +
    'puis puisque qu quand que quel quelle quelles quels qui quoi s sa sans sauf se selon ses si ' +
    'soit son sont sous suis sur t ta tandis te tel telle telles tels tes toi ton tous tout toute ' +
    'toutes tu un une vers vos votre vous y'
  ).split(' '),
);
