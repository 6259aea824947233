import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { RetrievalError } from '../retrieval-error.js';
import { CorpusDatabase } from '../storage/corpus-database.js';
import {
  CORPUS,
  lines,
  openShelf,
  RECORDS,
  stream,
  type Shelf,
} from '../testing/made-up-corpus.js';
import { contentVersion } from './content-version.js';

let shelf: Shelf;

beforeEach(async () => {
  shelf = await openShelf();
});

afterEach(() => shelf.remove());

describe('ingest', () => {
  const write = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(shelf.folder, name);
    await writeFile(path, content);
    return path;
  };
  const failure = async (...files: readonly string[]): Promise<{ code: string; message: string }> =>
    shelf.search.ingest({ corpus: CORPUS, records: files }).then(
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
    const report = await shelf.search.ingest({
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
    expect(message).toMatch(/^faux\.jsonl, ligne 3\u00a0: «\u00a0text\u00a0»/u);
    const broken = await failure(
      await write('json.jsonl', `${lines(RECORDS.slice(0, 1))}{"id": \n`),
    );
    expect(broken.message).toMatch(/^json\.jsonl, ligne 2\u00a0: ce n’est pas du JSON/u);
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
    expect(await shelf.search.versions(CORPUS)).toEqual([]);
  });

  it('names the line at which a long archive is cut, a text leaves UTF-8, a line is broken', async () => {
    const long = Array.from({ length: 9000 }, (_, at) => ({
      ...RECORDS[0],
      id: `J/${String(at)}`,
      text: `Alinéa ${String((at * 7919) % 9001)} du registre ${String((at * 104729) % 9973)}.`,
    }));
    const text = long.map((record) => `${JSON.stringify(record)}\n`).join('');
    const zipped = gzipSync(text);
    const half = zipped.subarray(0, zipped.length / 2);
    const readable = gunzipSync(half, { finishFlush: constants.Z_SYNC_FLUSH });
    const reached = readable.toString('latin1').split('\n').length;
    expect(reached).toBeGreaterThan(1000);
    const cut = await failure(await write('moitie.jsonl.gz', half));
    expect(cut.message).toBe(
      `moitie.jsonl.gz\u00a0: l’archive gzip est coupée à la ligne ${String(reached)}\u00a0; téléchargez-la de nouveau.`,
    );
    const lines = text.split('\n');
    const foreign = Buffer.from(lines.slice(5000).join('\n'), 'latin1');
    const mixed = Buffer.concat([Buffer.from(`${lines.slice(0, 5000).join('\n')}\n`), foreign]);
    expect((await failure(await write('mixte.jsonl', mixed))).message).toMatch(
      /^mixte\.jsonl\u00a0: ligne 5001, le texte n’est pas en UTF-8/u,
    );
    lines[6999] = '{"id": ';
    const broken = gzipSync(lines.join('\n'));
    expect((await failure(await write('ligne.jsonl.gz', broken))).message).toMatch(
      /^ligne\.jsonl\.gz, ligne 7000\u00a0: ce n’est pas du JSON/u,
    );
    expect(await shelf.search.versions(CORPUS)).toEqual([]);
  }, 60_000);

  it('refuses a file that is not there, and a folder', async () => {
    expect(await failure(join(shelf.folder, 'absent.jsonl'))).toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringContaining('n’existe pas'),
    });
    expect(await failure(shelf.folder)).toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringContaining('dossier'),
    });
  });

  it('leaves nothing behind when it is stopped, and starts again', async () => {
    const at = await shelf.ingest(RECORDS.slice(0, 2));
    const controller = new AbortController();
    async function* interrupted(): AsyncGenerator<CorpusRecord> {
      for (const record of RECORDS) yield record;
      controller.abort(new Error('stopped'));
    }
    await expect(
      shelf.search.ingest({
        corpus: CORPUS,
        previous: at.version,
        records: interrupted(),
        signal: controller.signal,
      }),
    ).rejects.toThrow('stopped');
    expect(
      (await readdir(join(shelf.folder, CORPUS))).filter((name) => name.startsWith('documents-')),
    ).toHaveLength(1);
    expect((await shelf.ingest(RECORDS, at.version)).version).toBe(
      await contentVersion(stream(RECORDS)),
    );
  });

  it('sweeps what a killed writer left', async () => {
    const database = await CorpusDatabase.open(shelf.folder, CORPUS);
    const writer = await database.createDocuments('orphan');
    await writer.add(RECORDS);
    writer.close();
    database.close();
    await shelf.ingest(RECORDS);
    expect((await readdir(join(shelf.folder, CORPUS))).join(' ')).not.toContain('orphan');
  });
});
