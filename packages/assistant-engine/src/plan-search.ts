import { plainText, contentStems } from './citations/plain.js';
import { questionParts } from './parts/question-parts.js';
import { lawDateOf, withoutLawDate } from './question-date/question-date.js';
import type { Exchange } from './turn-input.js';

/** What is searched, and at which date. */
export interface SearchPlan {
  readonly text: string;
  /**
   * Searched first, alone, when the question is short but does not say that it leans on the one
   * before: it may open another subject. `null` otherwise.
   */
  readonly alone: string | null;
  /** The questions that one message asks, searched one by one; empty when it asks one. */
  readonly parts: readonly string[];
  readonly atDate: string;
  /** The question named the date: the agent reads it in the answer. */
  readonly dateFromQuestion: boolean;
}

const OPENING =
  /^(?:et|mais|ou|alors|donc|meme|idem|pareil|dans ce cas|sinon|oui|non|pourquoi|combien)(?![\p{L}])/u;
const POINTING =
  /(?<![\p{L}])(?:cela|ca|celui-ci|celle-ci|ceux-ci|celles-ci|cet article|ce delai|ce cas|cette (?:regle|procedure|demande|demarche)|ces (?:pieces|documents|delais)|y a-t-il aussi|l'inverse)(?![\p{L}])/u;
const FEW_WORDS = 3;
const LONGEST_CHAIN = 3;

/** A day and nothing else: `Et le 15 mars 2015 ?` */
const BARE_DAY =
  /^\s*(?:(?:et|ou|mais|alors|puis)\s+)?((?:le|en date du)\s(?:premier|\d{1,4}(?:er)?)[ /.-][\p{L}\d /.-]{2,20}?)[\s?]*$/iu;

/** Whether the words of the question point to the one before. */
function leansOnEarlier(question: string): boolean {
  const plain = plainText(question.normalize('NFC')).toLowerCase().trim();
  if (OPENING.test(plain) || BARE_DAY.test(question)) return true;
  return contentStems(question).length < 2 * FEW_WORDS && POINTING.test(plain);
}

/** The date of the law is no subject: `Au 1er juin 2020 ?` leans on the question before. */
function isFollowUp(question: string): boolean {
  return leansOnEarlier(question) || contentStems(withoutLawDate(question)).length < FEW_WORDS;
}

/**
 * The date of the law that a question of a conversation names. A day alone is read with the question
 * before it: after `Que disait l’article 538 ?` it is the day of the law, after a case it is a fact.
 */
function lawDateAfter(earlier: string | undefined, question: string): string | null {
  const day = BARE_DAY.exec(question)?.[1];
  if (day === undefined || earlier === undefined) return lawDateOf(question);
  return lawDateOf(`${withoutLawDate(earlier).replace(/[\s?.!]+$/u, '')} ${day}`);
}

/**
 * Decides in code what to search: a question that leans on the one before (`et en référé ?`) is
 * searched together with it, and the date that a question names goes before the one of the screen; it
 * is no word to search.
 */
export function planSearch(
  question: string,
  history: readonly Exchange[],
  atDate: string,
): SearchPlan {
  const questions = [question];
  for (const { question: earlier } of history.toReversed().slice(0, LONGEST_CHAIN)) {
    if (!isFollowUp(questions[0] ?? '')) break;
    questions.unshift(earlier);
  }
  const parts = questions.length > 1 ? [] : questionParts(withoutLawDate(question));
  const named = questions
    .map((asked, index) => lawDateAfter(questions[index - 1], asked))
    .findLast((date) => date !== null);
  const words = withoutLawDate(question);
  const isSubject = questions.length > 1 && !leansOnEarlier(question) && /\p{L}/u.test(words);
  return {
    text: questions.map(withoutLawDate).join('\n'),
    alone: isSubject ? words : null,
    parts: parts.length > 1 ? parts : [],
    atDate: named ?? atDate,
    dateFromQuestion: named !== undefined,
  };
}
