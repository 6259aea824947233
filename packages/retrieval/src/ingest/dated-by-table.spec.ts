import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import type { CorpusAt, IngestReport } from '../search-types.js';
import {
  article,
  BRIDGES,
  CORPUS,
  GARDENS,
  lines,
  openShelf,
  RECORDS,
  stream,
  type Shelf,
} from '../testing/made-up-corpus.js';
import { readVersionsTable } from '../versions-table/read-versions-table.js';
import type { VersionsTable } from '../versions-table/versions-table.js';

/** Article R1 of the gardens is held in two undated versions, `J/R1` and `J/R1~2`. */
const OLD = `${GARDENS};R1;J/R1;2010-01-01;2020-01-01;`;
const NEW = `${GARDENS};R. 1;J/R1~2;2020-01-01;;vérifié`;
const QUESTION = 'article R1 du code des jardins';

let shelf: Shelf;

beforeEach(async () => {
  shelf = await openShelf();
});

afterEach(() => shelf.remove());

const table = async (...rows: readonly string[]): Promise<VersionsTable> => {
  const path = join(shelf.folder, 'versions.csv');
  await writeFile(path, ['code;article;record;from;to;note', ...rows].join('\n'));
  return readVersionsTable(path);
};

const ingest = async (
  dates: VersionsTable | null,
  records: readonly CorpusRecord[],
  previous?: CorpusAt,
): Promise<IngestReport> =>
  shelf.search.ingest({
    corpus: CORPUS,
    records: stream(records),
    ...(dates === null ? {} : { table: dates }),
    ...(previous === undefined ? {} : { previous: previous.version }),
  });

const refusal = async (
  rows: readonly string[],
  previous?: CorpusAt,
  records: readonly CorpusRecord[] = RECORDS,
): Promise<string> =>
  ingest(await table(...rows), records, previous).then(
    () => 'published',
    (error: unknown) => {
      expect(error).toMatchObject({ code: 'BAD_TABLE' });
      return String(error).replaceAll('\u00A0', ' ');
    },
  );

const versionsOn = async (at: CorpusAt, day: string): Promise<readonly string[]> =>
  (await shelf.ids(at, QUESTION, day)).filter((id) => id.startsWith('J/R1'));

describe('a corpus with a table of versions', () => {
  it('gives the version of the day, and says that its dates come from the table', async () => {
    const at = await ingest(await table(OLD, NEW), RECORDS);
    expect(at).toMatchObject({ dated: 2, waiting: 0, records: RECORDS.length });
    expect(await versionsOn(at, '2019-12-31')).toEqual(['J/R1']);
    expect(await versionsOn(at, '2020-01-01')).toEqual(['J/R1~2']);
    expect(await versionsOn(at, '2009-12-31')).toEqual([]);
    const [old, next] = await shelf.search.article([at], GARDENS, 'R1');
    expect(old).toMatchObject({
      recordId: 'J/R1',
      dateStart: '2010-01-01',
      dateEnd: '2020-01-01',
      status: null,
      datesFrom: 'table',
      undatedVersions: 1,
    });
    expect(next).toMatchObject({ dateStart: '2020-01-01', dateEnd: null, datesFrom: 'table' });
    const [other] = await shelf.search.lookup([at], ['J/L3@A']);
    expect(other).toMatchObject({ dateStart: '2015-01-01', status: 'MODIFIE' });
    expect(other).not.toHaveProperty('datesFrom');
  });

  it('is the same version again with the same dates, wherever they were given', async () => {
    const at = await ingest(await table(OLD, NEW), RECORDS);
    const undated = await ingest(null, RECORDS);
    expect(undated.version).not.toBe(at.version);
    const later = await ingest(await table(NEW, `${OLD}relu`), [], undated);
    expect(later).toMatchObject({ version: at.version, replaced: 2, added: 0, unchanged: 0 });
    const again = await ingest(await table(OLD, NEW), RECORDS, at);
    expect(again).toMatchObject({ version: at.version, replaced: 0, unchanged: RECORDS.length });
  });

  it('is another version when a row changes, and what has no row is not written again', async () => {
    const at = await ingest(await table(OLD, NEW), RECORDS);
    const moved = [OLD, NEW].map((row) => row.replace('2020-01-01', '2021-01-01'));
    const next = await ingest(await table(...moved), [], at);
    expect(next).toMatchObject({ replaced: 2, records: RECORDS.length, dated: 2 });
    expect(await versionsOn(next, '2020-06-01')).toEqual(['J/R1']);
    expect(await versionsOn(at, '2020-06-01')).toEqual(['J/R1~2']);
  });

  it('gives back the dates of the source when a row goes', async () => {
    const undated = await ingest(null, RECORDS);
    const at = await ingest(await table(OLD, NEW, `${GARDENS};L3;J/L3@B;2020-02-01;;`), RECORDS);
    const [dated] = await shelf.search.lookup([at], ['J/L3@B']);
    expect(dated).toMatchObject({ dateStart: '2020-02-01', datesFrom: 'table' });
    expect((await ingest(null, [], at)).version).toBe(undated.version);
    const imported: CorpusRecord[] = [];
    for await (const record of shelf.search.records(at)) imported.push(record);
    expect(imported).toEqual(RECORDS);
  });

  it('stays dated through imports of other texts', async () => {
    const dates = await table(OLD, NEW);
    let at: CorpusAt = await ingest(dates, RECORDS);
    for (let round = 0; round < 10; round += 1) {
      const other = article(BRIDGES, `D${String(round)}`, `Arche numéro ${String(round)}.`);
      at = await ingest(dates, [other], at);
    }
    expect(await versionsOn(at, '2019-12-31')).toEqual(['J/R1']);
    const whole = [
      ...RECORDS,
      ...Array.from({ length: 10 }, (_, round) =>
        article(BRIDGES, `D${String(round)}`, `Arche numéro ${String(round)}.`),
      ),
    ];
    expect((await ingest(dates, whole)).version).toBe(at.version);
  });

  it('is refused with every mistake in one message, and nothing is published', async () => {
    const live = await ingest(await table(OLD, NEW), RECORDS);
    const said = await refusal([
      OLD.replace(';R1;', ';R2;'),
      NEW.replace('J/R1~2', 'J/R1~9'),
      `${BRIDGES};L1;J/L1;2010-01-01;2009-01-01;`,
      `${BRIDGES};L1;P/L1;hier;;`,
    ]);
    expect(said).toContain('5 erreurs :');
    expect(said).toContain(
      'versions.csv, ligne 2 : colonne « article », ce document du corpus est l’article R1.',
    );
    expect(said).toContain('ligne 3 : colonne « record », « J/R1~9 » n’est pas dans le corpus.');
    expect(said).toContain('ligne 4 : la version finirait avant de commencer.');
    expect(said).toContain(
      'ligne 4 : colonne « code », ce document du corpus est du texte « Code des jardins ».',
    );
    expect(said).toContain('ligne 5 : colonne « from », ce n’est pas une date.');
    expect(await refusal([NEW.replace('J/R1~2', 'J/R1~9')], live, [])).toContain('« J/R1~9 »');
    expect(await shelf.search.versions(CORPUS)).toHaveLength(1);
  });

  it('says the first twenty mistakes and counts the others', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => `${GARDENS};R1;J/X${String(at)};;;`);
    const said = await refusal(rows);
    expect(said.split('\n')).toHaveLength(22);
    expect(said).toContain('25 erreurs :');
    expect(said).toContain('… et 5 autres.');
  });

  it('lets rows wait for a text of which it holds nothing', async () => {
    const at = await ingest(await table(OLD, NEW, 'Code des puits;L1;Q/L1;2010-01-01;;'), RECORDS);
    expect(at).toMatchObject({ dated: 2, waiting: 1 });
    const wells = article('Code des puits', 'L1', 'Le puits est couvert.', { id: 'Q/L1' });
    expect(
      await ingest(await table(OLD, NEW, 'Code des puits;L1;Q/L1;2010-01-01;;'), [wells], at),
    ).toMatchObject({ dated: 3, waiting: 0 });
  });

  it('is found again when its import was killed once it was published', async () => {
    const path = join(shelf.folder, 'all.jsonl');
    await writeFile(path, lines(RECORDS));
    const live = await ingest(null, RECORDS);
    const request = { corpus: CORPUS, records: [path], previous: live.version };
    const killed = await shelf.search.ingest({ ...request, table: await table(OLD, NEW) });
    const stages: string[] = [];
    const again = await shelf.search.ingest({
      ...request,
      table: await table(OLD, NEW),
      onProgress: ({ stage }) => stages.push(stage),
    });
    expect(again).toMatchObject({ version: killed.version, dated: 2, replaced: 2 });
    expect(stages).not.toContain('publishing');
    await expect(
      shelf.search.ingest({ ...request, table: await table(OLD, NEW, OLD) }),
    ).rejects.toMatchObject({ code: 'BAD_TABLE' });
  });
});
