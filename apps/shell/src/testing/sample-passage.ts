import type { ReplyPartsFragment } from '../gql/graphql.js';

type Passage = ReplyPartsFragment['citations'][number]['passage'];

/** A passage of which nothing is known but its words, and what a test says of it. */
export function samplePassage(known: Partial<Passage> = {}): Passage {
  return {
    corpus: 'justice/codes',
    corpusTitle: 'Codes',
    corpusVersion: '1',
    recordId: '538',
    title: 'Code de procédure civile - article 538',
    path: [],
    text: 'Un mois.',
    url: null,
    status: null,
    dateStart: null,
    dateEnd: null,
    datesFrom: null,
    asOf: null,
    licence: null,
    source: null,
    code: null,
    num: null,
    undatedVersions: 1,
    ...known,
  };
}
