import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { openSearch } from '../open-search.js';
import { CorpusSearcher } from '../search/corpus-searcher.js';
import { Library } from '../search/library.js';
import { EVALUATION_DAY } from './evaluation-day.js';
import type { EvaluationIndex } from './evaluation-index.js';

/** What opening an index takes, and adding documents to it. */
export interface Upkeep {
  /** To open an index that is there, until it can be searched. */
  readonly openingMs: number;
  readonly addition: {
    readonly documents: number;
    /** From the documents to a search of the next version that gives the last of them first; `null`: it did not. */
    readonly seconds: number | null;
  };
}

/** Documents of an addition. */
const ADDED = 100;

/** A word that no text has. */
const word = (at: number): string => `ajout${String(at)}mesure`;

/** Documents of the index itself, undated, under other ids, each with a word of its own. */
async function* additions(records: AsyncIterable<CorpusRecord>): AsyncGenerator<CorpusRecord> {
  let at = 0;
  for await (const record of records) {
    if (at === ADDED) return;
    const title = `${record.title} ${word(at)}`;
    yield { ...record, id: word(at), title, dateStart: undefined, dateEnd: undefined };
    at += 1;
  }
}

const opening = async ({ folder, corpus }: EvaluationIndex): Promise<number> => {
  const library = new Library(folder);
  try {
    const started = performance.now();
    await library.version(corpus);
    return performance.now() - started;
  } finally {
    await library.close();
  }
};

const adding = async ({ corpus }: EvaluationIndex, folder: string): Promise<Upkeep['addition']> => {
  const search = await openSearch({ folder });
  const library = new Library(folder);
  try {
    const documents: CorpusRecord[] = [];
    for await (const record of additions(search.records(corpus))) documents.push(record);
    const started = performance.now();
    const { version } = await search.ingest({
      corpus: corpus.corpus,
      previous: corpus.version,
      records: (async function* () {
        yield* documents;
      })(),
    });
    const next = await library.version({ corpus: corpus.corpus, version });
    const text = word(documents.length - 1);
    const query = { text, corpora: [], limit: 1, atDate: EVALUATION_DAY };
    const searcher = new CorpusSearcher();
    const [found] = await searcher.passages([next], searcher.ranked([next], query).hits);
    const seconds = (performance.now() - started) / 1000;
    return { documents: documents.length, seconds: found?.recordId === text ? seconds : null };
  } finally {
    await library.close();
    await search.close();
  }
};

/**
 * Measures the opening of an index, and an addition to a copy of it: others may be reading the index.
 *
 * @example
 * const { openingMs, addition } = await measureUpkeep(index);
 */
export const measureUpkeep = async (index: EvaluationIndex): Promise<Upkeep> => {
  const copy = await mkdtemp(join(tmpdir(), 'maroquin-addition-'));
  try {
    await cp(index.folder, copy, { recursive: true });
    return { openingMs: await opening(index), addition: await adding(index, copy) };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
};
