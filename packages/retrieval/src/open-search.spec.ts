import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { contentVersion } from './ingest/content-version.js';
import { openSearch } from './open-search.js';
import { RetrievalError } from './retrieval-error.js';
import type { CorpusAt, Search } from './search-types.js';
import { CorpusDatabase } from './storage/corpus-database.js';

const CORPUS = 'essai/codes';
const DAY = '2026-11-23';

const article = (
  code: string,
  num: string,
  text: string,
  more: Partial<CorpusRecord> = {},
): CorpusRecord => ({
  id: `${code === 'Code des jardins' ? 'J' : 'P'}/${num}`,
  title: `${code} - article ${num}`,
  path: [code, 'Livre Ier : Dispositions communes'],
  text,
  code,
  codeId: code === 'Code des jardins' ? 'LEGITEXT01' : 'LEGITEXT02',
  num,
  asOf: '2026-01-01',
  licence: 'Licence Ouverte 2.0',
  source: 'Essai',
  status: 'VIGUEUR',
  ...more,
});

const GARDENS = 'Code des jardins';
const BRIDGES = 'Code des ponts et passerelles';

const RECORDS: readonly CorpusRecord[] = [
  article(GARDENS, 'L1', 'Le jardinier arrose les massifs chaque matin, sauf en temps de pluie.'),
  article(GARDENS, 'L2', 'L’arrosage est interdit pendant la sécheresse déclarée par le préfet.'),
  article(
    GARDENS,
    'R1',
    'La taille des haies a lieu avant le printemps, hors période de nidification.',
  ),
  article(GARDENS, 'R1', 'La taille des haies a lieu en automne.', { id: 'J/R1~2' }),
  article(GARDENS, 'L3', 'Les bancs publics sont réparés dans les trois mois.', {
    dateStart: '2015-01-01',
    dateEnd: '2020-01-01',
    status: 'MODIFIE',
    id: 'J/L3@A',
  }),
  article(GARDENS, 'L3', 'Les bancs publics sont réparés dans le mois.', {
    dateStart: '2020-01-01',
    id: 'J/L3@B',
  }),
  article(
    BRIDGES,
    'L1',
    'Le péage d’une passerelle est fixé par délibération du conseil municipal.',
  ),
  article(BRIDGES, 'L2', 'Le gardien du pont lève le tablier au passage des navires.'),
];

async function* stream(records: readonly CorpusRecord[]): AsyncGenerator<CorpusRecord> {
  yield* records;
}

const lines = (records: readonly CorpusRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

let folder: string;
let search: Search;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maroquin-search-'));
  search = await openSearch({ folder });
});

afterEach(async () => {
  await search.close();
  await rm(folder, { recursive: true, force: true });
});

const ingest = async (records: readonly CorpusRecord[], previous?: string): Promise<CorpusAt> => {
  const request = { corpus: CORPUS, records: stream(records) };
  const { version } = await search.ingest(
    previous === undefined ? request : { ...request, previous },
  );
  return { corpus: CORPUS, version };
};

const ids = async (at: CorpusAt, text: string, atDate = DAY): Promise<readonly string[]> => {
  const { passages } = await search.search({ text, corpora: [at], limit: 5, atDate });
  return passages.map(({ recordId }) => recordId);
};

describe('search', () => {
  it('finds by meaning of French words, best first', async () => {
    const at = await ingest(RECORDS);
    expect((await ids(at, 'L’arrosage est-il interdit quand il y a sécheresse ?'))[0]).toBe('J/L2');
    expect((await ids(at, 'PEAGES DES PASSERELLES'))[0]).toBe('P/L1');
  });

  it('gives a passage that can be cited', async () => {
    const at = await ingest(RECORDS);
    const { passages, searched } = await search.search({
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
    const at = await ingest(RECORDS);
    expect(await ids(at, 'Quelle est la capitale de l’Australie ?')).toEqual([]);
    expect(await ids(at, 'champignon mycélium')).toEqual([]);
    expect(await ids(at, '???')).toEqual([]);
  });

  it('answers an article number directly, in the code that the question names', async () => {
    const at = await ingest(RECORDS);
    expect((await ids(at, 'article L. 1 du code des ponts et passerelles'))[0]).toBe('P/L1');
    expect((await ids(at, 'L. 1')).slice(0, 2)).toEqual(['J/L1', 'P/L1']);
    expect((await ids(at, 'L. 2 CPP'))[0]).toBe('P/L2');
  });

  it('leaves out the versions that are not in force on the day', async () => {
    const at = await ingest(RECORDS);
    expect(await ids(at, 'réparation des bancs publics', '2018-05-05')).toEqual(['J/L3@A']);
    expect(await ids(at, 'réparation des bancs publics', '2020-01-01')).toEqual(['J/L3@B']);
  });

  it('keeps to the codes asked', async () => {
    const at = await ingest(RECORDS);
    const { passages } = await search.search({
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
    const at = await ingest([...RECORDS, article(GARDENS, 'L9', text)]);
    const { passages } = await search.search({
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
    const at = await ingest(RECORDS.slice(0, 6));
    const other = await search.ingest({ corpus: 'essai/ponts', records: stream(RECORDS.slice(6)) });
    const { passages, searched } = await search.search({
      text: 'péage d’une passerelle',
      corpora: [at, other],
      limit: 1,
      atDate: DAY,
    });
    expect(passages[0]?.corpus).toBe('essai/ponts');
    expect(searched).toBe(RECORDS.length);
  });

  it('refuses what cannot be searched, and stops when it is told to', async () => {
    const at = await ingest(RECORDS);
    const query = { text: 'haies', corpora: [at], limit: 5, atDate: DAY };
    await expect(search.search({ ...query, limit: 0 })).rejects.toMatchObject({
      code: 'BAD_QUERY',
    });
    await expect(search.search({ ...query, atDate: 'hier' })).rejects.toMatchObject({
      code: 'BAD_QUERY',
    });
    await expect(
      search.search({ ...query, corpora: [{ corpus: '../x', version: '1' }] }),
    ).rejects.toMatchObject({ code: 'BAD_QUERY' });
    await expect(
      search.search({ ...query, corpora: [{ ...at, version: '1-0' }] }),
    ).rejects.toMatchObject({ code: 'UNKNOWN_VERSION' });
    await expect(search.search(query, AbortSignal.abort(new Error('stop')))).rejects.toThrow(
      'stop',
    );
  });
});

describe('lookup, article, document', () => {
  it('gives documents in the order of the ids, and leaves out the unknown', async () => {
    const at = await ingest(RECORDS);
    const found = await search.lookup([at], ['P/L2', 'J/none', 'J/L1']);
    expect(found.map(({ recordId }) => recordId)).toEqual(['P/L2', 'J/L1']);
  });

  it('gives every version of an article, and says how many are undated', async () => {
    const at = await ingest(RECORDS);
    const undated = await search.article([at], 'code des jardins', 'R. 1');
    expect(undated.map(({ recordId, undatedVersions }) => [recordId, undatedVersions])).toEqual([
      ['J/R1', 2],
      ['J/R1~2', 2],
    ]);
    const dated = await search.article([at], 'LEGITEXT01', 'L3');
    expect(dated.map(({ recordId, undatedVersions }) => [recordId, undatedVersions])).toEqual([
      ['J/L3@A', 1],
      ['J/L3@B', 1],
    ]);
    expect(await search.article([at], 'code de la route', 'L3')).toEqual([]);
  });

  it('gives a whole document with its other versions', async () => {
    const at = await ingest(RECORDS);
    const found = await search.document(at, 'J/R1');
    expect(found?.document.text).toBe(RECORDS[2]?.text);
    expect(found?.otherVersions.map(({ recordId }) => recordId)).toEqual(['J/R1~2']);
    expect(await search.document(at, 'J/none')).toBeNull();
  });
});

describe('versions', () => {
  it('are named by their content', async () => {
    const at = await ingest(RECORDS);
    expect((await ingest([...RECORDS].reverse())).version).toBe(at.version);
    expect(await contentVersion(stream(RECORDS))).toBe(at.version);
    expect(await search.versions(CORPUS)).toHaveLength(1);
  });

  it('grow by an import, replace the same ids, and leave the version before untouched', async () => {
    const first = await ingest(RECORDS);
    const newer = article(BRIDGES, 'L1', 'Le péage d’une passerelle est aboli.');
    const report = await search.ingest({
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
    expect((await search.lookup([second], ['P/L1']))[0]?.text).toBe(newer.text);
    expect((await search.lookup([first], ['P/L1']))[0]?.text).toBe(RECORDS[6]?.text);
    expect((await ids(second, 'peinture du pont'))[0]).toBe('P/L3');
    expect(await ids(second, 'péage par délibération du conseil municipal')).toEqual([]);
  });

  it('do not change when the same documents come again', async () => {
    const first = await ingest(RECORDS);
    const again = await search.ingest({
      corpus: CORPUS,
      previous: first.version,
      records: stream(RECORDS.slice(2, 5)),
    });
    expect(again).toMatchObject({ version: first.version, added: 0, replaced: 0, unchanged: 3 });
  });

  it('stay right through many small imports', async () => {
    let at = await ingest(RECORDS);
    for (let round = 0; round < 12; round += 1) {
      at = await ingest(
        [article(BRIDGES, `D${String(round)}`, `Arche numéro ${String(round)} du viaduc.`)],
        at.version,
      );
    }
    expect((await search.versions(CORPUS)).at(-1)?.records).toBe(RECORDS.length + 12);
    expect(await contentVersion(search.records(at))).toBe(at.version);
    expect((await ids(at, 'arche numéro 7 du viaduc'))[0]).toBe('P/D7');
    expect((await ids(at, 'arrosage pendant la sécheresse'))[0]).toBe('J/L2');
  });

  it('can be removed, all but those named', async () => {
    const first = await ingest(RECORDS.slice(0, 4));
    const second = await ingest(RECORDS);
    await search.keepOnly(CORPUS, [second.version]);
    expect((await search.versions(CORPUS)).map(({ version }) => version)).toEqual([second.version]);
    await expect(search.lookup([first], ['J/L1'])).rejects.toMatchObject({
      code: 'UNKNOWN_VERSION',
    });
    expect(await search.lookup([second], ['J/L1'])).toHaveLength(1);
  });

  it('can be read through one handle while another writes', async () => {
    const at = await ingest(RECORDS);
    const other = await openSearch({ folder });
    try {
      const writing = other.ingest({
        corpus: CORPUS,
        previous: at.version,
        records: stream([article(BRIDGES, 'L8', 'Le quai est pavé.')]),
      });
      expect((await ids(at, 'péage d’une passerelle'))[0]).toBe('P/L1');
      const next = { corpus: CORPUS, version: (await writing).version };
      expect((await ids(next, 'un quai pavé'))[0]).toBe('P/L8');
      expect(await search.lookup([at], ['P/L8'])).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('ingest', () => {
  const write = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  const failure = async (...files: readonly string[]): Promise<{ code: string; message: string }> =>
    search.ingest({ corpus: CORPUS, records: files }).then(
      () => ({ code: 'none', message: '' }),
      (error: unknown) => {
        if (error instanceof RetrievalError) return { code: error.code, message: error.message };
        throw error;
      },
    );

  it('reads plain and gzip files, and says how far it has come', async () => {
    const plain = await write('a.jsonl', lines(RECORDS.slice(0, 4)));
    const zipped = await write('b.jsonl.gz', gzipSync(lines(RECORDS.slice(4))));
    const stages: string[] = [];
    const report = await search.ingest({
      corpus: CORPUS,
      records: [plain, zipped],
      onProgress: ({ stage }) => stages.push(stage),
    });
    expect(report).toMatchObject({
      records: 8,
      added: 8,
      licences: { 'Licence Ouverte 2.0': 8 },
      sources: { Essai: 8 },
    });
    expect(report.version).toBe(await contentVersion([plain, zipped]));
    expect(stages.at(-1)).toBe('publishing');
  });

  it('names the file, the line and the field of a bad line', async () => {
    const bad = await write(
      'faux.jsonl',
      `${lines(RECORDS.slice(0, 2))}${JSON.stringify({ id: 'x', title: 'T', text: 3 })}\n`,
    );
    const { code, message } = await failure(bad);
    expect(code).toBe('BAD_RECORD');
    expect(message).toMatch(/^faux\.jsonl, ligne 3 : « text »/u);
    const broken = await failure(
      await write('json.jsonl', `${lines(RECORDS.slice(0, 1))}{"id": \n`),
    );
    expect(broken.message).toMatch(/^json\.jsonl, ligne 2 : ce n’est pas du JSON/u);
  });

  it('names both places of an id that comes twice', async () => {
    const first = await write('un.jsonl', lines(RECORDS.slice(0, 2)));
    const second = await write('deux.jsonl', lines(RECORDS.slice(1, 3)));
    const { code, message } = await failure(first, second);
    expect(code).toBe('BAD_RECORD');
    expect(message).toContain('J/L2');
    expect(message).toContain('un.jsonl, ligne 2');
    expect(message).toContain('deux.jsonl, ligne 1');
  });

  it.each([
    [
      'an archive cut in half',
      'coupe.jsonl.gz',
      () => gzipSync(lines(RECORDS)).subarray(0, 200),
      /coupée/,
    ],
    ['a file cut in half', 'coupe.jsonl', () => lines(RECORDS).slice(0, 500), /coupée/],
    [
      'a damaged archive',
      'abime.jsonl.gz',
      () => Buffer.concat([gzipSync(lines(RECORDS)).subarray(0, 60), Buffer.alloc(80, 7)]),
      /endommagée/,
    ],
    [
      'a text in another encoding',
      'latin.jsonl',
      () => Buffer.from('{"id":"é"}\n', 'latin1'),
      /UTF-8/,
    ],
  ])('refuses %s and publishes nothing', async (_what, name, content, sentence) => {
    const { code, message } = await failure(await write(name, content()));
    expect(code).toBe('BAD_FILE');
    expect(message).toContain(name);
    expect(message).toMatch(sentence);
    expect(await search.versions(CORPUS)).toEqual([]);
  });

  it('refuses a file that is not there, and a folder', async () => {
    expect(await failure(join(folder, 'absent.jsonl'))).toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringContaining('n’existe pas'),
    });
    expect(await failure(folder)).toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringContaining('dossier'),
    });
  });

  it('leaves nothing behind when it is stopped, and starts again', async () => {
    const at = await ingest(RECORDS.slice(0, 2));
    const controller = new AbortController();
    async function* interrupted(): AsyncGenerator<CorpusRecord> {
      for (const record of RECORDS) yield record;
      controller.abort(new Error('stopped'));
    }
    await expect(
      search.ingest({
        corpus: CORPUS,
        previous: at.version,
        records: interrupted(),
        signal: controller.signal,
      }),
    ).rejects.toThrow('stopped');
    expect(
      (await readdir(join(folder, CORPUS))).filter((name) => name.startsWith('documents-')),
    ).toHaveLength(1);
    expect((await ingest(RECORDS, at.version)).version).toBe(await contentVersion(stream(RECORDS)));
  });

  it('sweeps what a killed writer left', async () => {
    const database = await CorpusDatabase.open(folder, CORPUS);
    const writer = await database.createDocuments('orphan');
    await writer.add(RECORDS);
    writer.close();
    database.close();
    await ingest(RECORDS);
    expect((await readdir(join(folder, CORPUS))).join(' ')).not.toContain('orphan');
  });
});
