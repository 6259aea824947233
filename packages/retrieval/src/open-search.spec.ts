import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSearch } from './open-search.js';
import type { Search } from './search-types.js';
import {
  article,
  BRIDGES,
  CORPUS,
  DAY,
  GARDENS,
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

describe('search', () => {
  it('finds by meaning of French words, best first', async () => {
    const at = await shelf.ingest(RECORDS);
    expect((await shelf.ids(at, 'L’arrosage est-il interdit quand il y a sécheresse ?'))[0]).toBe(
      'J/L2',
    );
    expect((await shelf.ids(at, 'PEAGES DES PASSERELLES'))[0]).toBe('P/L1');
  });

  it('gives a passage that can be cited', async () => {
    const at = await shelf.ingest(RECORDS);
    const { passages, searched } = await shelf.search.search({
      text: 'péage d’une passerelle',
      corpora: [at],
      limit: 1,
      atDate: DAY,
    });
    expect(searched).toBe(RECORDS.length);
    expect(passages).toEqual([
      expect.objectContaining({
        corpus: CORPUS,
        corpusVersion: at.version,
        recordId: 'P/L1',
        text: RECORDS[6]?.text,
        asOf: '2026-01-01',
        url: null,
        undatedVersions: 1,
      }),
    ]);
  });

  it('is silent when the texts are', async () => {
    const at = await shelf.ingest(RECORDS);
    expect(await shelf.ids(at, 'Quelle est la capitale de l’Australie ?')).toEqual([]);
    expect(await shelf.ids(at, 'champignon mycélium')).toEqual([]);
    expect(await shelf.ids(at, '???')).toEqual([]);
  });

  it('answers an article number directly, in the code that the question names', async () => {
    const at = await shelf.ingest(RECORDS);
    expect((await shelf.ids(at, 'article L. 1 du code des ponts et passerelles'))[0]).toBe('P/L1');
    expect((await shelf.ids(at, 'L. 1')).slice(0, 2)).toEqual(['J/L1', 'P/L1']);
    expect((await shelf.ids(at, 'L. 2 CPP'))[0]).toBe('P/L2');
    // A paragraph of an article: no code has an article « L2 I ».
    expect((await shelf.ids(at, 'article L. 2 I du code des ponts et passerelles'))[0]).toBe(
      'P/L2',
    );
  });

  it('takes the acronym of a code for « article » beside a number, and no other capitals', async () => {
    const at = await shelf.ingest([...RECORDS, article(BRIDGES, '7', 'Le tablier est lavé.')]);
    expect((await shelf.ids(at, 'Que prévoit 7 CPP ?'))[0]).toBe('P/7');
    expect((await shelf.ids(at, 'CPP, 7'))[0]).toBe('P/7');
    expect(await shelf.ids(at, 'le plafond de 7 EUR')).toEqual([]);
  });

  it('leaves out the versions that are not in force on the day', async () => {
    const at = await shelf.ingest(RECORDS);
    expect(await shelf.ids(at, 'réparation des bancs publics', '2018-05-05')).toEqual(['J/L3@A']);
    expect(await shelf.ids(at, 'réparation des bancs publics', '2020-01-01')).toEqual(['J/L3@B']);
  });

  it('keeps to the codes asked', async () => {
    const at = await shelf.ingest(RECORDS);
    const { passages } = await shelf.search.search({
      text: 'L. 1',
      corpora: [at],
      limit: 5,
      atDate: DAY,
      codeIds: ['LEGITEXT02'],
    });
    expect(passages.map(({ recordId }) => recordId)).toEqual(['P/L1']);
  });

  it('gives the slice that answers of a long document', async () => {
    const filler = Array.from(
      { length: 40 },
      (_, at) => `Alinéa ${String(at)} : entretien courant des allées du parc.`,
    );
    const text = [...filler, 'Le paon du parc est nourri par la régie.', ...filler].join('\n');
    const at = await shelf.ingest([...RECORDS, article(GARDENS, 'L9', text)]);
    const { passages } = await shelf.search.search({
      text: 'Qui nourrit le paon ?',
      corpora: [at],
      limit: 3,
      atDate: DAY,
    });
    expect(passages[0]?.recordId).toBe('J/L9');
    expect(passages[0]?.text).toContain('Le paon du parc est nourri');
    expect(passages[0]?.text.length).toBeLessThanOrEqual(1200);
    expect(text).toContain(passages[0]?.text ?? 'nothing found');
  });

  it('searches several corpora as one', async () => {
    const at = await shelf.ingest(RECORDS.slice(0, 6));
    const other = await shelf.search.ingest({
      corpus: 'essai/ponts',
      records: stream(RECORDS.slice(6)),
    });
    const { passages, searched } = await shelf.search.search({
      text: 'péage d’une passerelle',
      corpora: [at, other],
      limit: 1,
      atDate: DAY,
    });
    expect(passages[0]?.corpus).toBe('essai/ponts');
    expect(searched).toBe(RECORDS.length);
  });

  it('refuses what cannot be searched, and stops when it is told to', async () => {
    const at = await shelf.ingest(RECORDS);
    const query = { text: 'haies', corpora: [at], limit: 5, atDate: DAY };
    await expect(shelf.search.search({ ...query, limit: 0 })).rejects.toMatchObject({
      code: 'BAD_QUERY',
    });
    await expect(shelf.search.search({ ...query, atDate: 'hier' })).rejects.toMatchObject({
      code: 'BAD_QUERY',
    });
    await expect(
      shelf.search.search({ ...query, corpora: [{ corpus: '../x', version: '1' }] }),
    ).rejects.toMatchObject({ code: 'BAD_QUERY' });
    await expect(
      shelf.search.search({ ...query, corpora: [{ ...at, version: '1-0' }] }),
    ).rejects.toMatchObject({ code: 'UNKNOWN_VERSION' });
    await expect(shelf.search.search(query, AbortSignal.abort(new Error('stop')))).rejects.toThrow(
      'stop',
    );
  });
});

describe('search with vectors', () => {
  /** Two notions, water and iron; a text is the share of each. Every word of a notion is the same. */
  const embed = (texts: readonly string[]): Promise<readonly (readonly number[])[]> =>
    Promise.resolve(
      texts.map((text) => [
        (text.match(/arros|pluie/giu) ?? []).length + 0.01,
        (text.match(/pont|tablier|ferraille/giu) ?? []).length + 0.01,
      ]),
    );

  it('finds what no word of the question says, and keeps silence where the words do', async () => {
    const hybrid = await openSearch({ folder: shelf.folder, embed });
    try {
      const { version } = await hybrid.ingest({ corpus: CORPUS, records: stream(RECORDS) });
      const query = { corpora: [{ corpus: CORPUS, version }], limit: 5, atDate: DAY };
      const text = 'arrosage interdit pendant la sécheresse';
      const found = async (where: Search): Promise<readonly string[]> =>
        (await where.search({ ...query, text })).passages.map(({ recordId }) => recordId);
      expect(await found(shelf.search)).toEqual(['J/L2']);
      const both = await found(hybrid);
      expect(both[0]).toBe('J/L2');
      expect(both).toContain('J/L1');
      expect((await hybrid.search({ ...query, text: 'clafoutis aux cerises' })).passages).toEqual(
        [],
      );
    } finally {
      await hybrid.close();
    }
  });
});

describe('lookup, article, document', () => {
  it('gives documents in the order of the ids, and leaves out the unknown', async () => {
    const at = await shelf.ingest(RECORDS);
    const found = await shelf.search.lookup([at], ['P/L2', 'J/none', 'J/L1']);
    expect(found.map(({ recordId }) => recordId)).toEqual(['P/L2', 'J/L1']);
  });

  it('gives every version of an article, and says how many are undated', async () => {
    const at = await shelf.ingest(RECORDS);
    const undated = await shelf.search.article([at], 'code des jardins', 'R. 1');
    expect(undated.map(({ recordId, undatedVersions }) => [recordId, undatedVersions])).toEqual([
      ['J/R1', 2],
      ['J/R1~2', 2],
    ]);
    const dated = await shelf.search.article([at], 'LEGITEXT01', 'L3');
    expect(dated.map(({ recordId, undatedVersions }) => [recordId, undatedVersions])).toEqual([
      ['J/L3@A', 1],
      ['J/L3@B', 1],
    ]);
    expect(await shelf.search.article([at], 'code de la route', 'L3')).toEqual([]);
  });

  it('gives a whole document with its other versions', async () => {
    const at = await shelf.ingest(RECORDS);
    const found = await shelf.search.document(at, 'J/R1');
    expect(found?.document.text).toBe(RECORDS[2]?.text);
    expect(found?.otherVersions.map(({ recordId }) => recordId)).toEqual(['J/R1~2']);
    expect(await shelf.search.document(at, 'J/none')).toBeNull();
  });
});
