import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { corpusRecordSchema, standingAt, type CorpusRecord } from '@maroquin/assistant-kit';
import { openSearch } from '../open-search.js';
import type { CorpusAt, Search } from '../search-types.js';
import { readVersionsTable } from './read-versions-table.js';
import { undatedArticles } from './undated-articles.js';

/** The real corpora are not part of the project: without them these cases are skipped, by name. */
const data = process.env['MAROQUIN_TEST_DATA'] ?? '';
const onData = data === '' ? describe.skip : describe;

const TODAY = '2026-11-23';

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const dated: CorpusRecord[] = [];

async function* undated(): AsyncGenerator<CorpusRecord> {
  yield* dated.map((record) => ({ ...record, dateStart: null, dateEnd: null, status: 'VIGUEUR' }));
}

let folder: string;
let search: Search;
let at: CorpusAt;

/**
 * 576 real versions, their dates taken away as in the codes that give none, then given back by a table:
 * it must say of every article on every day what the dates of the source said.
 */
onData('a table over the real versions of a code', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin-real-table-'));
    search = await openSearch({ folder });
    const file = join(data, 'corpora', 'versions', 'crpa-versions.jsonl.gz');
    for await (const line of createInterface({
      input: createReadStream(file).pipe(createGunzip()),
    }))
      dated.push(corpusRecordSchema.parse(JSON.parse(line)));
    const rows = dated.map(({ code, num, id, dateStart, dateEnd }) =>
      [code, num, id, dateStart, dateEnd, ''].join(';'),
    );
    const path = join(folder, 'versions.csv');
    await writeFile(path, ['code;article;record;from;to;note', ...rows].join('\r\n'));
    const table = await readVersionsTable(path);
    const report = await search.ingest({ corpus: 'law/table', records: undated(), table });
    expect(report).toMatchObject({ dated: dated.length, waiting: 0 });
    at = report;
  }, 60_000);

  afterAll(async () => {
    await search.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves no article without dates, all of several versions having had none', async () => {
    expect((await undatedArticles(undated, null)).length).toBeGreaterThan(50);
    const [first] = dated;
    const found = await search.lookup([at], [first?.id ?? '']);
    expect(found).toMatchObject([{ datesFrom: 'table', undatedVersions: 1 }]);
  });

  it('gives the law of every article on every day on which it changes', async () => {
    const articles = new Map<string, CorpusRecord[]>();
    for (const record of dated)
      articles.set(record.num ?? '', [...(articles.get(record.num ?? '') ?? []), record]);
    const wrong: string[] = [];
    let asked = 0;
    for (const [num, versions] of articles) {
      const changes = versions.flatMap(({ dateStart, dateEnd }) => [dateStart, dateEnd]);
      const days = changes.flatMap((day) => (day == null ? [] : [day, dayBefore(day)]));
      const held = await search.article([at], 'CRPA', num);
      for (const day of new Set([...days, TODAY])) {
        asked += 1;
        const law = versions.filter(
          ({ dateStart, dateEnd }) => (dateStart ?? '') <= day && day < (dateEnd ?? '9999'),
        );
        const found = held.filter((version) => standingAt(version, day, TODAY) === 'in-force');
        if (found.map(({ recordId }) => recordId).join() !== law.map(({ id }) => id).join())
          wrong.push(`${num} le ${day}`);
      }
    }
    process.stdout.write(
      `law in force by a table: ${String(asked - wrong.length)} of ${String(asked)}\n`,
    );
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1_000);
  }, 120_000);
});
