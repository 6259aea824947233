import { plainText, contentStems } from './citations/plain.js';
import { questionParts } from './parts/question-parts.js';
import { lawDateOf, withoutLawDate } from './question-date.js';
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

/** Whether the words of the question point to the one before. */
function leansOnEarlier(question: string): boolean {
  const plain = plainText(question.normalize('NFC')).toLowerCase().trim();
  if (OPENING.test(plain)) return true;
  return contentStems(question).length < 2 * FEW_WORDS && POINTING.test(plain);
}

function isFollowUp(question: string): boolean {
  return leansOnEarlier(question) || contentStems(question).length < FEW_WORDS;
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
    .toReversed()
    .map(lawDateOf)
    .find((date) => date !== null);
  return {
    text: questions.map(withoutLawDate).join('\n'),
    alone: questions.length > 1 && !leansOnEarlier(question) ? withoutLawDate(question) : null,
    parts: parts.length > 1 ? parts : [],
    atDate: named ?? atDate,
    dateFromQuestion: named !== undefined,
  };
}
