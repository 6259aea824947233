import { contentStems, plainText } from '../citations/plain.js';

const MOST_PARTS = 3;
/** Words of a part that is named and not asked: `délai d’appel et faut-il un avocat ?` */
const MOST_NAMED_WORDS = 6;

/** Where one question ends and another may begin. */
const BETWEEN = /\s*(?:\?|;)\s+(?:et\s+)?|\s*,?\s+(?:et|ainsi que)\s+/gu;

const QUESTION_WORD =
  "quels?|quelles?|qui|que|qu'est-ce|combien|comment|quand|ou|pourquoi|lequel|laquelle|lesquels|lesquelles";
/** How a question opens: `quel…`, `dans quel délai…`, `faut-il…`, `est-ce que…`, `le juge peut-il…`. */
const OPENS_WITH_WORD = new RegExp(
  `^(?:(?:a|de|d'|en|dans|sous|sur|par|pour|avec|devant|aupres de|jusqu'a|depuis|a partir de|vers|chez) ?)?(?:${QUESTION_WORD})(?![\\p{L}-])`,
  'u',
);
const OPENS_WITH_VERB =
  /^(?:est-ce qu|(?:y )?a-t-(?:il|on)(?!\p{L})|(?:faut|peut|doit|suffit|existe|est|convient|sera|pourra|devra)-(?:t-)?(?:il|on)(?!\p{L})|(?:puis|dois|suis|ai|peux)-je|(?:peut|doit|pouvons|devons)-(?:on|nous))/u;
/** `l’appel est-il suspensif`: a subject of its own, and the pronoun that takes it up. */
const OPENS_WITH_SUBJECT =
  /^(?:(?:l'|(?:le|la|une?|du) )(?:(?! (?:et|ou|qui|que|dont) ).){2,60}\p{L}-(?:t-)?(?:il|elle)|(?:les|des) (?:(?! (?:et|ou|qui|que|dont) ).){2,60}\p{L}-(?:t-)?(?:ils|elles))(?!\p{L})/u;

/** The first of two questions has a verb of its own: not `les Espagnols` of `… et les Français ont-ils`. */
const HAS_VERB = /-(?:t-)?(?:ils?|elles?|on)(?!\p{L})|(?<!\p{L})(?:est|sont)(?!\p{L})/u;

/** Words that send back to what was said before: the part does not stand alone. */
const POINTS_BACK = [
  /(?<![\p{L}-])(?:en|y|cela|ca|celui|celle|ceux|celles|ils?|elles?|son|sa|ses|leurs?|lui|eux)(?![\p{L}-])/u,
  /(?<![\p{L}-])(?:ce|cet|cette|ces) (?:cas|delai|recours|demande|decision|acte|dernier|derniere)(?!\p{L})/u,
  // `comment l’intégrer`, `qui le signe`: a pronoun, since the noun is missing.
  /^(?:qui|comment|quand|ou|pourquoi|peut-on|faut-il|doit-on) (?:l'|(?:le|la|les) )\p{L}+$/u,
  // `combien coûte-t-il`: the subject is missing.
  /^(?:a |de |en |dans )?(?:combien|comment|quand|ou|pourquoi|que|quels?|quelles?) (?!faut|existe|suffit|convient|y a)\p{L}+-(?:t-)?(?:ils?|elles?)(?!\p{L})/u,
];
/** What a person says of herself, or of a case, is no question. */
const TELLS =
  /(?<![\p{L}-])(?:je|j'|nous|mon|ma|mes|notre|nos|on|si|a ete|ont ete|est|sont|etait)(?![\p{L}-])/u;

function asks(plain: string): boolean {
  return [OPENS_WITH_WORD, OPENS_WITH_VERB, OPENS_WITH_SUBJECT].some((form) => form.test(plain));
}

/** `Bonjour, quel est…`, `Jugement signifié le 3 mars : quel est…`: the facts come first. */
function asksAtLast(plain: string): boolean {
  return asks(plain) || plain.split(/[,:;.]\s+/u).some(asks);
}

function standsAlone(plain: string): boolean {
  return asks(plain) && !POINTS_BACK.some((form) => form.test(plain)) && wordsIn(plain) > 1;
}

const wordsIn = (part: string): number => contentStems(part).length;

/** Named and not asked, as people type it: `délai d’appel`. */
function names(plain: string): boolean {
  return (
    plain.split(/\s+/u).length <= MOST_NAMED_WORDS && !TELLS.test(plain) && !plain.includes(',')
  );
}

/** A message cut where one question ends and the next begins; the first piece may ask nothing. */
function cutQuestions(question: string): readonly string[] {
  const source = question.normalize('NFC').trim();
  const plain = plainText(source).toLowerCase();
  const starts = [0];
  const ends: number[] = [];
  for (const match of plain.matchAll(BETWEEN)) {
    const next = match.index + match[0].length;
    const rest = plain.slice(next).split(/\s*[?;]/u)[0] ?? '';
    if (!asks(rest)) continue;
    ends.push(match.index);
    starts.push(next);
  }
  ends.push(source.length);
  return starts.map((start, index) => {
    const [part = ''] = source.slice(start, ends[index]).split(/\s*[?;]/u);
    return part.replace(/[\s.!,]+$/u, '');
  });
}

const plainLower = (part: string): string => plainText(part).toLowerCase();

/** Whether the pieces of a message are questions of their own, of which the others may lean on the first. */
function areSeveral([first = '', ...others]: readonly string[]): boolean {
  const isOpen = (asksAtLast(first) || names(first)) && wordsIn(first) > 0;
  const isJoint = !HAS_VERB.test(first) && others.some((part) => OPENS_WITH_SUBJECT.test(part));
  return others.length > 0 && others.length < MOST_PARTS && isOpen && !isJoint;
}

/**
 * The questions that one message asks, when each of them stands alone: split where one ends (`?`,
 * `et`), and only if the next opens as a question and sends back to nothing. One question, however it
 * enumerates (`délais d’appel et de pourvoi`), is one part.
 *
 * @example questionParts('Délai d’appel et faut-il un avocat ?') // ['Délai d’appel', 'faut-il un avocat']
 */
export function questionParts(question: string): readonly string[] {
  const parts = cutQuestions(question);
  const plain = parts.map(plainLower);
  const stand = areSeveral(plain) && plain.slice(1).every(standsAlone);
  return stand ? parts : [question.normalize('NFC').trim()];
}

/**
 * The questions of a message that send back to its first one, so that they are searched with it; empty
 * when it asks one question, or when each stands alone.
 *
 * @example leaningParts('Peut-on retirer une plainte et comment le demander ?') // ['comment le demander']
 */
export function leaningParts(question: string): readonly string[] {
  const parts = cutQuestions(question);
  const plain = parts.map(plainLower);
  const others = plain.slice(1);
  return areSeveral(plain) && !others.every(standsAlone) ? parts.slice(1) : [];
}
