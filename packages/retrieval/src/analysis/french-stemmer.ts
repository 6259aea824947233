import { isVowel, markConsonants, regionsOf, type Regions } from './stem-regions.js';

/**
 * Stems of French words, by the Snowball algorithm for French, written from its published
 * description (snowballstem.org/algorithms/french/stemmer.html).
 */

const cut = (word: string, suffix: string, ending = ''): string =>
  word.slice(0, word.length - suffix.length) + ending;

const inRegion = (word: string, suffix: string, region: number): boolean =>
  word.length - suffix.length >= region;

/** Takes `suffix` off when the word ends in it inside the region; otherwise the word as it is. */
const cutIn = (word: string, suffix: string, region: number, ending = ''): string =>
  word.endsWith(suffix) && inRegion(word, suffix, region) ? cut(word, suffix, ending) : word;

/** The word after a rule, or `null` when the rule's conditions do not hold. */
type Rule = (word: string, suffix: string, regions: Regions) => string | null;

const deleteInR2 =
  (ending = ''): Rule =>
  (word, suffix, { r2 }) =>
    inRegion(word, suffix, r2) ? cut(word, suffix, ending) : null;

/** `ic` before the suffix goes when it is in R2, and keeps its hard sound otherwise. */
const withoutIc = (word: string, { r2 }: Regions): string => {
  if (!word.endsWith('ic')) return word;
  return inRegion(word, 'ic', r2) ? cut(word, 'ic') : cut(word, 'ic', 'iqU');
};

const agentNoun: Rule = (word, suffix, regions) =>
  inRegion(word, suffix, regions.r2) ? withoutIc(cut(word, suffix), regions) : null;

const ement: Rule = (word, suffix, regions) => {
  const { rv, r1, r2 } = regions;
  if (!inRegion(word, suffix, rv)) return null;
  const rest = cut(word, suffix);
  if (rest.endsWith('iv')) return cutIn(cutIn(rest, 'iv', r2), 'at', r2);
  if (rest.endsWith('eus')) {
    if (inRegion(rest, 'eus', r2)) return cut(rest, 'eus');
    return cutIn(rest, 'eus', r1, 'eux');
  }
  if (/(?:abl|iqU)$/.test(rest)) return cutIn(rest, rest.slice(-3), r2);
  if (/(?:ièr|Ièr)$/.test(rest)) return cutIn(rest, rest.slice(-3), rv, 'i');
  return rest;
};

const ite: Rule = (word, suffix, regions) => {
  const { r2 } = regions;
  if (!inRegion(word, suffix, r2)) return null;
  const rest = cut(word, suffix);
  if (rest.endsWith('abil'))
    return inRegion(rest, 'abil', r2) ? cut(rest, 'abil') : cut(rest, 'abil', 'abl');
  if (rest.endsWith('ic')) return withoutIc(rest, regions);
  return cutIn(rest, 'iv', r2);
};

const adjectiveInIf: Rule = (word, suffix, regions) => {
  if (!inRegion(word, suffix, regions.r2)) return null;
  const rest = cut(word, suffix);
  if (!rest.endsWith('at') || !inRegion(rest, 'at', regions.r2)) return rest;
  return withoutIc(cut(rest, 'at'), regions);
};

const afterConsonant: Rule = (word, suffix, { r1 }) =>
  inRegion(word, suffix, r1) && !isVowel(word.at(-suffix.length - 1)) ? cut(word, suffix) : null;

const eux: Rule = (word, suffix, { r1, r2 }) => {
  if (inRegion(word, suffix, r2)) return cut(word, suffix);
  return inRegion(word, suffix, r1) ? cut(word, suffix, 'eux') : null;
};

/** Suffixes of step 1, tried in this order: a longer one stands before those it ends in. */
const NOUN_RULES: readonly (readonly [RegExp, Rule])[] = [
  [/issements?$/, afterConsonant],
  [/ements?$/, ement],
  [/(?:atrice|ateur|ation)s?$/, agentNoun],
  [/logies?$/, deleteInR2('log')],
  [/(?:usion|ution)s?$/, deleteInR2('u')],
  [/ences?$/, deleteInR2('ent')],
  [/(?:ance|iqUe|isme|able|iste)s?$/, deleteInR2()],
  [/eaux$/, (word) => cut(word, 'x')],
  [/eux$/, deleteInR2()],
  [/euses?$/, eux],
  [/(?:if|ive)s?$/, adjectiveInIf],
  [/ités?$/, ite],
  [/aux$/, (word, suffix, { r1 }) => (inRegion(word, suffix, r1) ? cut(word, suffix, 'al') : null)],
];

/** Adverbs; after these the verb suffixes are looked for as well. */
const ADVERB_RULES: readonly (readonly [RegExp, Rule])[] = [
  [
    /amment$/,
    (word, suffix, { rv }) => (inRegion(word, suffix, rv) ? cut(word, suffix, 'ant') : null),
  ],
  [
    /emment$/,
    (word, suffix, { rv }) => (inRegion(word, suffix, rv) ? cut(word, suffix, 'ent') : null),
  ],
  [
    /ments?$/,
    (word, suffix, { rv }) => {
      const before = word.length - suffix.length - 1;
      return before >= rv && isVowel(word[before]) ? cut(word, suffix) : null;
    },
  ],
];

/** The first rule whose suffix the word has, applied; `null` when none, or when it does not hold. */
const applyFirst = (
  word: string,
  regions: Regions,
  rules: readonly (readonly [RegExp, Rule])[],
): string | null => {
  for (const [pattern, rule] of rules) {
    const suffix = pattern.exec(word)?.[0];
    if (suffix !== undefined) return rule(word, suffix, regions);
  }
  return null;
};

const VERBS_IN_I =
  /(?:issaIent|issantes|iraIent|issante|issants|issions|irions|issais|issait|issant|issent|issiez|issons|irais|irait|irent|iriez|irons|iront|isses|issez|îmes|îtes|irai|iras|irez|isse|ies|ira|ît|ie|ir|is|it|i)$/;

const VERBS_DELETED =
  /(?:eraIent|erions|eriez|erais|erait|erons|eront|èrent|erai|eras|erez|era|ées|iez|ée|és|ez|er|é)$/;

const VERBS_IN_A =
  /(?:assions|assent|assiez|aIent|antes|asses|âmes|âtes|ante|ants|asse|ais|ait|ant|ât|ai|as|a)$/;

/** Step 2: suffixes of verbs. `null` when the word has none. */
const verbStem = (word: string, { rv, r2 }: Regions): string | null => {
  const inVerb = word.slice(rv);
  const inI = VERBS_IN_I.exec(inVerb)?.[0];
  if (inI !== undefined) {
    const before = word.length - inI.length - 1;
    if (before >= rv && !isVowel(word[before])) return cut(word, inI);
  }
  if (inVerb.endsWith('ions')) return inRegion(word, 'ions', r2) ? cut(word, 'ions') : null;
  const deleted = VERBS_DELETED.exec(inVerb)?.[0];
  if (deleted !== undefined) return cut(word, deleted);
  const inA = VERBS_IN_A.exec(inVerb)?.[0];
  if (inA === undefined) return null;
  const rest = cut(word, inA);
  return rest.length > rv && rest.endsWith('e') ? cut(rest, 'e') : rest;
};

/** Step 4: what is left of an ending when no other step changed the word. */
const residual = (word: string, { rv, r2 }: Regions): string => {
  const base = /[^aiouès]s$/.test(word) ? cut(word, 's') : word;
  if (!(base.length > rv)) return base;
  if (base.endsWith('ion')) {
    const before = base.length - 4;
    return inRegion(base, 'ion', r2) && before >= rv && /[st]/.test(base.charAt(before))
      ? cut(base, 'ion')
      : base;
  }
  const soft = /(?:ier|ière|Ier|Ière)$/.exec(base)?.[0];
  if (soft !== undefined && inRegion(base, soft, rv)) return cut(base, soft, 'i');
  return cutIn(base, 'e', rv);
};

/** Steps 5 and 6: double consonants, and the accent of a closed last syllable. */
const tidy = (word: string): string => {
  const single = /(?:enn|onn|ett|ell|eill)$/.test(word) ? word.slice(0, -1) : word;
  return single.replace(/[éè]([^aeiouyâàëéêèïîôûù]+)$/, 'e$1').toLowerCase();
};

/**
 * Stem of one French word in lower case, accents kept (they carry meaning to the algorithm).
 *
 * @example stemFrench('licenciements') === stemFrench('licenciés')
 */
export const stemFrench = (input: string): string => {
  const word = markConsonants(input);
  const regions = regionsOf(word);
  const noun = applyFirst(word, regions, NOUN_RULES);
  const adverb = noun === null ? applyFirst(word, regions, ADVERB_RULES) : null;
  const first = noun ?? adverb ?? word;
  const verb = noun === null ? verbStem(first, regions) : null;
  const changed = verb ?? noun ?? adverb;
  if (changed === null) return tidy(residual(word, regions));
  return tidy(changed.replace(/Y$/, 'i').replace(/ç$/, 'c'));
};
