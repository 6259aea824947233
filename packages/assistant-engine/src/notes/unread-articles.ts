import type { Passage, ToolCard } from '@maroquin/assistant-kit';

import type { Fact } from '../citations/fact.js';
import { contentStems, plainText } from '../citations/plain.js';
import { readFacts } from '../citations/read-facts.js';
import { articleKey } from '../citations/scan-articles.js';

type ArticleFact = Extract<Fact, { kind: 'article' }>;

const isArticle = (fact: Fact): fact is ArticleFact => fact.kind === 'article';

const articlesIn = (text: string): readonly ArticleFact[] =>
  readFacts(text, { quotes: false }).filter(isArticle);

/** The first word of the name of the code, `travail` of `article 3 du code du travail`. */
const CODE_NAMED = /(?<!\p{L})code (?:de la |de l'|des |du |de |d')?(\p{L}+)/gu;

/** The words that name codes in a question; empty when it names none. */
function codesNamed(question: string): readonly string[] {
  const plain = plainText(question.normalize('NFC')).toLowerCase();
  return [...plain.matchAll(CODE_NAMED)].flatMap(([, word = '']) => contentStems(word));
}

function isText({ num, code }: Passage, { key }: ArticleFact, codes: readonly string[]): boolean {
  if (num === null || articleKey(num) !== key) return false;
  const name = new Set(contentStems(code ?? ''));
  return codes.length === 0 || codes.some((stem) => name.has(stem));
}

/** `L1234-1` as a letter writes it. */
const printed = (shown: string): string =>
  shown.replace(
    /^(lo|[lrda])[\s.*]*(?=\d)/iu,
    (_, letters: string) => `${letters.toUpperCase()}.\u00A0`,
  );

/**
 * The sentence that says that an article asked by its number is not among the texts found: what the
 * answer quotes then comes from texts that mention it or deal with its subject. Empty when its text was
 * found, when a tool looked it up (its card says what came of it), or when the question names none.
 *
 * @param passages everything that the turn found, cited or not
 * @example unreadArticlesText('Que dit l’article L. 1234-1 ?', [guide], [])
 * // 'Le texte de l’article L. 1234-1 n’a pas été trouvé dans les textes importés : …'
 */
export function unreadArticlesText(
  question: string,
  passages: readonly Passage[],
  cards: readonly ToolCard[],
): string {
  const codes = codesNamed(question);
  const lookedUp = new Set(
    cards.flatMap((card) => articlesIn(`${card.question}\n${card.answer}`)).map(({ key }) => key),
  );
  const unread = new Map(
    articlesIn(question)
      .filter(({ key }) => !lookedUp.has(key))
      .filter((article) => !passages.some((passage) => isText(passage, article, codes)))
      .map(({ key, shown }) => [key, printed(shown)]),
  );
  if (unread.size === 0) return '';
  const numbers = [...unread.values()].join(', ');
  const which = unread.size === 1 ? `de l’article\u00A0${numbers}` : `des articles ${numbers}`;
  return `Le texte ${which} n’a pas été trouvé dans les textes importés\u00A0: la réponse ci-dessus vient d’autres sources.`;
}
