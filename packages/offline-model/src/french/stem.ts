/**
 * Endings of French nouns, adjectives and verbs with what replaces them, longest first inside a
 * step. One noun and the verb it comes from must meet (`notification`, `notifié`, `notifier`);
 * being a real word does not matter.
 */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['tiennent', 'ten'],
  ['viennent', 'ven'],
  ['tient', 'ten'],
  ['vient', 'ven'],
  ['issements', ''],
  ['issement', ''],
  ['ionnements', ''],
  ['ionnement', ''],
  ['ionnaires', ''],
  ['ionnaire', ''],
  ['ionnelles', ''],
  ['ionnelle', ''],
  ['ionnels', ''],
  ['ionnel', ''],
  ['ionnees', ''],
  ['ionnent', ''],
  ['ionnant', ''],
  ['ionnee', ''],
  ['ionner', ''],
  ['ionnez', ''],
  ['ionnes', ''],
  ['ionne', ''],
  ['ications', 'i'],
  ['ication', 'i'],
  ['atrices', ''],
  ['atrice', ''],
  ['ateurs', ''],
  ['ateur', ''],
  ['atoires', ''],
  ['atoire', ''],
  ['ations', ''],
  ['ation', ''],
  ['itions', ''],
  ['ition', ''],
  ['ements', ''],
  ['ement', ''],
  ['oires', ''],
  ['oire', ''],
  ['aires', ''],
  ['aire', ''],
  ['ables', ''],
  ['able', ''],
  ['euses', ''],
  ['euse', ''],
  ['elles', 'el'],
  ['elle', 'el'],
  ['ances', ''],
  ['ance', ''],
  ['ences', ''],
  ['ence', ''],
  ['aient', ''],
  ['eront', ''],
  ['erait', ''],
  ['eurs', ''],
  ['eur', ''],
  ['ives', ''],
  ['ive', ''],
  ['ifs', ''],
  ['if', ''],
  ['ites', ''],
  ['ite', ''],
  ['antes', ''],
  ['ante', ''],
  ['ants', ''],
  ['ant', ''],
  ['ions', ''],
  ['ion', ''],
  ['era', ''],
  ['ees', ''],
  ['ee', ''],
  ['ent', ''],
  ['ait', ''],
  ['es', ''],
  ['er', ''],
  ['ez', ''],
  ['ir', ''],
  ['is', ''],
  ['it', ''],
  ['ie', ''],
  ['aux', 'al'],
  ['eux', ''],
  ['e', ''],
  ['s', ''],
  ['x', ''],
];

const SHORTEST_STEM = 4;

/**
 * Light stemming of a folded word: plural, then one ending, then the last `e`, `i` or doubled
 * consonant. Numbers and words of three letters stay as they
 * are (JEX is an acronym, not a plural); words of four letters only lose their plural.
 * @example stem('notifications') === stem('notifier')
 */
export function stem(folded: string): string {
  if (/\d/u.test(folded)) return folded;
  if (folded.length <= 4) return folded.replace(/(?<=...)[sx]$/u, '');
  for (const [ending, replacement] of ENDINGS) {
    const root = folded.length - ending.length;
    if (root + replacement.length < SHORTEST_STEM || !folded.endsWith(ending)) continue;
    return tidy(folded.slice(0, root) + replacement);
  }
  return tidy(folded);
}

function tidy(root: string): string {
  const short = root
    .replace(/qu$/u, 'c')
    .replace(/(?<=..)nd$/u, 'ns')
    .replace(/(.)\1$/u, '$1');
  return short.length > SHORTEST_STEM ? short.replace(/[ei]$/u, '') : short;
}
