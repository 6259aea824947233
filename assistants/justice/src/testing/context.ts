import type { Passage, ToolContext } from '@maroquin/assistant-kit';

/** A passage of the code de procédure civile, for the tests of the tools. */
export function passageOf(changes: Partial<Passage>): Passage {
  return {
    corpus: 'justice/codes',
    corpusVersion: '1',
    recordId: 'LEGITEXT000006070716/641',
    title: 'Code de procédure civile - article 641',
    path: ['Code de procédure civile'],
    text: 'Texte de l’article.',
    url: null,
    status: 'VIGUEUR',
    dateStart: null,
    dateEnd: null,
    asOf: '2026-04-04',
    licence: null,
    source: null,
    code: 'Code de procédure civile',
    num: '641',
    undatedVersions: 1,
    score: 1,
    ...changes,
  };
}

/** Capabilities with fixed days, today's and the law's, and the articles that a test gives. */
export function contextOf(
  articles: readonly Passage[] = [],
  today = '2026-04-08',
  atDate = today,
): ToolContext {
  return {
    today,
    atDate,
    signal: new AbortController().signal,
    search: () => Promise.resolve([]),
    article: (code, num) =>
      Promise.resolve(
        articles.filter((passage) => passage.num === num && passage.code?.toLowerCase() === code),
      ),
    http: () => Promise.reject(new Error('no host declared')),
  };
}
