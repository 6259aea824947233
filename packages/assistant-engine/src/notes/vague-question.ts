import type { Passage } from '@maroquin/assistant-kit';

import { contentStems } from '../citations/plain.js';
import { readFacts } from '../citations/read-facts.js';

/** Documents that hold one same word before it decides on none of them. */
const MANY = 4;
/** Subjects that are shown: the agent chooses among them. */
const MOST_SHOWN = 5;

/** What a document is about: its title, or the heading of an article, which several may share. */
function subjectOf({ title, num, code, path }: Passage): string {
  const heading = path.length < 2 ? undefined : path.at(-1)?.replace(/[\s.]+$/u, '');
  if (num === null || heading === undefined) return title;
  return code === null ? heading : `${heading} (${code})`;
}

/**
 * What is said instead of an answer when a question is one single word (`délai`), many documents hold it
 * and none is about that word alone: any passage quoted would be one among equals. The agent reads what
 * the texts found are about, and is asked to say more. Empty when the question can be answered: it has
 * another word, names an article, few documents hold its word, or one has it for title.
 *
 * @param question everything that is searched, so that `Pourquoi ?` has the words of the question before
 * @example vagueQuestionText('Délai ?', passages)
 * // 'Votre question tient en un mot : « Délai ». Précisez ce que vous cherchez : …'
 */
export function vagueQuestionText(question: string, passages: readonly Passage[]): string {
  const [stem, ...others] = new Set(
    contentStems(question).filter((one) => !one.startsWith('quel')),
  );
  if (stem === undefined || others.length > 0 || !/^\p{L}+$/u.test(stem)) return '';
  if (readFacts(question, { quotes: false }).some(({ kind }) => kind === 'article')) return '';
  const documents = new Map(
    passages.map((passage) => [`${passage.corpus}/${passage.recordId}`, passage]),
  );
  if (documents.size < MANY) return '';
  const isTitle = ({ title }: Passage): boolean => contentStems(title).join(' ') === stem;
  if ([...documents.values()].some(isTitle)) return '';
  const word = question.trim().replace(/[\s\u00A0\u202F]*[?!.]*$/u, '');
  const subjects = [...new Set([...documents.values()].map(subjectOf))].slice(0, MOST_SHOWN);
  return [
    `Votre question tient en un mot\u00A0: «\u00A0${word}\u00A0». Précisez ce que vous cherchez\u00A0: l’acte, la démarche, la situation.`,
    'Sujets des textes trouvés avec ce mot\u00A0:',
    subjects.map((subject) => `- ${subject}`).join('\n'),
  ].join('\n\n');
}
