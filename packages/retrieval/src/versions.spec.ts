import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contentVersion } from './ingest/content-version.js';
import { openSearch } from './open-search.js';
import {
  article,
  BRIDGES,
  CORPUS,
  openShelf,
  RECORDS,
  stream,
  type Shelf,
} from './testing/made-up-corpus.js';

let shelf: Shelf;

beforeEach(async () => {
  shelf = await openShelf();
});

afterEach(() => shelf.remove());

describe('versions', () => {
  it('are named by their content', async () => {
    const at = await shelf.ingest(RECORDS);
    expect((await shelf.ingest([...RECORDS].reverse())).version).toBe(at.version);
    expect(await contentVersion(stream(RECORDS))).toBe(at.version);
    expect(await shelf.search.versions(CORPUS)).toHaveLength(1);
  });

  it('grow by an import, replace the same ids, and leave the version before untouched', async () => {
    const first = await shelf.ingest(RECORDS);
    const newer = article(BRIDGES, 'L1', 'Le péage d’une passerelle est aboli.');
    const report = await shelf.search.ingest({
      corpus: CORPUS,
      previous: first.version,
      records: stream([
        newer,
        article(BRIDGES, 'L3', 'La peinture du pont est bleue.'),
        ...RECORDS.slice(0, 2),
      ]),
    });
    expect(report).toMatchObject({
      records: RECORDS.length + 1,
      added: 1,
      replaced: 1,
      unchanged: 2,
      states: { '2026-01-01': 9 },
    });
    const second = { corpus: CORPUS, version: report.version };
    expect((await shelf.search.lookup([second], ['P/L1']))[0]?.text).toBe(newer.text);
    expect((await shelf.search.lookup([first], ['P/L1']))[0]?.text).toBe(RECORDS[6]?.text);
    expect((await shelf.ids(second, 'peinture du pont'))[0]).toBe('P/L3');
    expect(await shelf.ids(second, 'péage par délibération du conseil municipal')).toEqual([]);
  });

  it('do not change when the same documents come again', async () => {
    const first = await shelf.ingest(RECORDS);
    const again = await shelf.search.ingest({
      corpus: CORPUS,
      previous: first.version,
      records: stream(RECORDS.slice(2, 5)),
    });
    expect(again).toMatchObject({ version: first.version, added: 0, replaced: 0, unchanged: 3 });
  });

  it('stay right through many small imports', async () => {
    let at = await shelf.ingest(RECORDS);
    for (let round = 0; round < 12; round += 1) {
      at = await shelf.ingest(
        [article(BRIDGES, `D${String(round)}`, `Arche numéro ${String(round)} du viaduc.`)],
        at.version,
      );
    }
    expect((await shelf.search.versions(CORPUS)).at(-1)?.records).toBe(RECORDS.length + 12);
    expect(await contentVersion(shelf.search.records(at))).toBe(at.version);
    expect((await shelf.ids(at, 'arche numéro 7 du viaduc'))[0]).toBe('P/D7');
    expect((await shelf.ids(at, 'arrosage pendant la sécheresse'))[0]).toBe('J/L2');
  });

  it('can be removed, all but those named', async () => {
    const first = await shelf.ingest(RECORDS.slice(0, 4));
    const second = await shelf.ingest(RECORDS);
    await shelf.search.keepOnly(CORPUS, [second.version]);
    expect((await shelf.search.versions(CORPUS)).map(({ version }) => version)).toEqual([
      second.version,
    ]);
    await expect(shelf.search.lookup([first], ['J/L1'])).rejects.toMatchObject({
      code: 'UNKNOWN_VERSION',
    });
    expect(await shelf.search.lookup([second], ['J/L1'])).toHaveLength(1);
  });

  it('can be read through one handle while another writes', async () => {
    const at = await shelf.ingest(RECORDS);
    const other = await openSearch({ folder: shelf.folder });
    try {
      const writing = other.ingest({
        corpus: CORPUS,
        previous: at.version,
        records: stream([article(BRIDGES, 'L8', 'Le quai est pavé.')]),
      });
      expect((await shelf.ids(at, 'péage d’une passerelle'))[0]).toBe('P/L1');
      const next = { corpus: CORPUS, version: (await writing).version };
      expect((await shelf.ids(next, 'un quai pavé'))[0]).toBe('P/L8');
      expect(await shelf.search.lookup([at], ['P/L8'])).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
