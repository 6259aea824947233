import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { openSearch } from '../open-search.js';
import type { IngestReport, Search } from '../search-types.js';
import {
  article,
  BRIDGES,
  CORPUS,
  GARDENS,
  openShelf,
  type Shelf,
} from '../testing/made-up-corpus.js';

/** More than two batches of a stream, so that an import can be stopped with some of it written. */
const MANY: readonly CorpusRecord[] = Array.from({ length: 1400 }, (_, at) =>
  article(at % 2 === 0 ? GARDENS : BRIDGES, `L${String(at)}`, `La règle ${String(at)} est écrite.`),
);

let shelf: Shelf;
let search: Search;

beforeEach(async () => {
  shelf = await openShelf();
  search = await openSearch({ folder: shelf.folder, checkpointEvery: 0 });
});

afterEach(async () => {
  await search.close();
  await shelf.remove();
});

/** The records, then the end of the process as far as the import can tell. */
async function* cut(records: readonly CorpusRecord[]): AsyncGenerator<CorpusRecord> {
  yield* records;
  throw new Error('cut');
}

async function* all(records: readonly CorpusRecord[]): AsyncGenerator<CorpusRecord> {
  yield* records;
}

const segments = async (): Promise<number> =>
  (await readdir(join(shelf.folder, CORPUS))).filter((name) => name.startsWith('documents-'))
    .length;

const ingest = (records: readonly CorpusRecord[], previous?: string): Promise<IngestReport> =>
  search.ingest({
    corpus: CORPUS,
    records: all(records),
    ...(previous === undefined ? {} : { previous }),
  });

const interrupt = async (records: readonly CorpusRecord[], previous?: string): Promise<void> => {
  const request = { corpus: CORPUS, records: cut(records) };
  await expect(
    search.ingest(previous === undefined ? request : { ...request, previous }),
  ).rejects.toThrow('cut');
};

describe('an import that was cut short', () => {
  it('goes on with what was written, and gives what it would have given', async () => {
    await interrupt(MANY.slice(0, 1100));
    const report = await ingest(MANY);
    expect(report.reused).toBeGreaterThanOrEqual(500);
    expect(report).toMatchObject({ added: MANY.length, records: MANY.length });
    const other = await openShelf();
    try {
      const whole = await other.ingest(MANY);
      expect(report.version).toBe(whole.version);
      for (const text of ['règle 3', 'règle 777', 'règle 1399', 'jardins règle 40']) {
        const query = { text, limit: 8, atDate: '2026-11-23' };
        const resumed = await search.search({ ...query, corpora: [report] });
        const straight = await other.search.search({ ...query, corpora: [whole] });
        expect(resumed.passages).toEqual(straight.passages);
      }
    } finally {
      await other.remove();
    }
    expect(await segments()).toBe(1);
  });

  it('leaves the live version as it was, and is taken up over it', async () => {
    const live = await ingest(MANY.slice(0, 10));
    await interrupt(MANY.slice(0, 1100), live.version);
    expect((await search.versions(CORPUS)).map(({ version }) => version)).toEqual([live.version]);
    expect(await search.lookup([live], ['J/L0', 'J/L100'])).toHaveLength(1);
    const report = await ingest(MANY, live.version);
    expect(report).toMatchObject({ added: MANY.length - 10, unchanged: 10, records: MANY.length });
    expect(report.reused).toBeGreaterThanOrEqual(490);
  });

  it('can be cut again and again', async () => {
    await interrupt(MANY.slice(0, 600));
    await interrupt(MANY.slice(0, 1100));
    const report = await ingest(MANY);
    expect(report.records).toBe(MANY.length);
    expect(
      await search.lookup(
        [report],
        MANY.map(({ id }) => id),
      ),
    ).toHaveLength(MANY.length);
  });

  it('knows its records in another order, and leaves out those that have changed or gone', async () => {
    await interrupt(MANY.slice(0, 1100));
    const changed = MANY.slice(20).map((record, at) =>
      at < 20 ? { ...record, text: 'La règle a changé.' } : record,
    );
    const report = await ingest([...changed].reverse());
    expect(report.reused).toBeGreaterThan(400);
    expect(report.records).toBe(MANY.length - 20);
    const found = await search.lookup([report], ['J/L0', 'J/L20', 'J/L40']);
    expect(found.map(({ text }) => text)).toEqual([
      'La règle a changé.',
      'La règle 40 est écrite.',
    ]);
  });

  it('is forgotten when other documents are imported, and leaves no waste', async () => {
    await interrupt(MANY.slice(0, 1100));
    const report = await ingest(MANY.slice(1200, 1210));
    expect(report).toMatchObject({ records: 10, passages: 10, reused: 0 });
    expect(await segments()).toBe(1);
  });

  it('is found again with its vectors', async () => {
    const embed = (texts: readonly string[]): Promise<number[][]> =>
      Promise.resolve(texts.map((text) => [text.length, 1, 0]));
    const semantic = await openSearch({ folder: shelf.folder, embed, checkpointEvery: 0 });
    try {
      const records = cut(MANY.slice(0, 1100));
      await expect(semantic.ingest({ corpus: CORPUS, records })).rejects.toThrow('cut');
      const report = await semantic.ingest({ corpus: CORPUS, records: all(MANY) });
      expect(report.reused).toBeGreaterThanOrEqual(500);
      const query = { text: 'règle 1399', corpora: [report], limit: 3, atDate: '2026-11-23' };
      expect((await semantic.search(query)).passages.length).toBeGreaterThan(0);
    } finally {
      await semantic.close();
    }
  });
});
