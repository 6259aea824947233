import {
  appendFile,
  mkdir,
  mkdtemp,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DocumentError, type DocumentParser } from '@maroquin/documents';

import { knownAfter, plainParser, recordsOf, runConnector } from '../../testing/run-connector.js';
import { folderConnector } from './folder-connector.js';

const labels = { licence: 'Licence Ouverte 2.0', source: 'Secrétariat général' };

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maroquin-folder-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

describe(folderConnector.name, () => {
  it('reads each file once, and again only what changed', async () => {
    const folder = await folderOf({
      'a.txt': 'un',
      'notes/b.txt': 'deux',
      '.cache/c.txt': 'trois',
    });
    await symlink('/etc/hostname', join(folder, 'lien.txt'));
    const source = folderConnector({ folder, ...labels });
    const first = await runConnector(source);
    expect((await recordsOf(first)).map(({ id, text }) => `${id}:${text}`).sort()).toEqual([
      'a.txt:un',
      'notes/b.txt:deux',
    ]);

    const again = await runConnector(source, { known: knownAfter(first) });
    expect(again).toMatchObject({ changed: 0, unchanged: 2, gone: 0, removed: [] });

    await writeFile(join(folder, 'a.txt'), 'un, revu');
    await rm(join(folder, 'notes/b.txt'));
    const third = await runConnector(source, { known: knownAfter(first) });
    expect(third).toMatchObject({ changed: 1, gone: 1, removed: ['notes/b.txt'] });
    expect(await recordsOf(third)).toMatchObject([{ id: 'a.txt', text: 'un, revu' }]);
  });

  it('does not parse again a file that was only touched', async () => {
    const folder = await folderOf({ 'a.txt': 'un' });
    const source = folderConnector({ folder, ...labels });
    const first = await runConnector(source);
    await utimes(join(folder, 'a.txt'), new Date('2020-01-01'), new Date('2020-01-01'));
    expect(await runConnector(source, { known: knownAfter(first) })).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
  });

  it('keeps the others when one file is bad, and what the bad one gave before', async () => {
    const folder = await folderOf({ 'a.txt': 'un', 'b.txt': 'deux' });
    const source = folderConnector({ folder, ...labels });
    const first = await runConnector(source);
    await writeFile(join(folder, 'a.txt'), 'cassé');
    const documents: DocumentParser = {
      ...plainParser,
      parse: (file) =>
        file.name === 'a.txt'
          ? Promise.reject(new DocumentError('DAMAGED'))
          : plainParser.parse(file),
    };
    const second = await runConnector(source, { known: knownAfter(first), documents });
    expect(second).toMatchObject({ changed: 0, failed: 1, removed: [] });
    expect(second.failures).toEqual([{ key: 'a.txt', reason: expect.stringContaining('abîmé') }]);
  });

  it('fails as a whole when the folder is not there: an unmounted share empties nothing', async () => {
    const source = folderConnector({ folder: '/nulle/part', ...labels });
    await expect(runConnector(source)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringMatching(/^Le dossier de la source n’existe pas/u),
    });
  });

  it('says that what was declared as a folder is not one', async () => {
    const folder = await folderOf({ 'a.txt': 'un' });
    const source = folderConnector({ folder: join(folder, 'a.txt'), ...labels });
    await expect(runConnector(source)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cuts a long file at its headings', async () => {
    const folder = await folderOf({ 'long.md': 'x' });
    const markdown = `# Guide\n\n${'mot '.repeat(6_000)}\n\n## Suite\n\nfin`;
    const documents: DocumentParser = {
      ...plainParser,
      parse: () =>
        Promise.resolve({
          format: 'md',
          title: 'Guide',
          markdown,
          headings: [
            { level: 1, title: 'Guide', offset: 0 },
            { level: 2, title: 'Suite', offset: markdown.indexOf('## Suite') },
          ],
          pages: [],
          attachments: [],
        }),
    };
    const result = await runConnector(folderConnector({ folder, ...labels }), { documents });
    expect((await recordsOf(result)).map(({ id }) => id)).toEqual(['long.md', 'long.md#2']);
  });
});

describe('a run that is cut', () => {
  it('goes on where it was, whatever the kill has left at the end of the files', async () => {
    const folder = await folderOf({ 'a.txt': 'un', 'b.txt': 'deux', 'c.txt': 'trois' });
    const source = folderConnector({ folder, ...labels });
    const work = await mkdtemp(join(tmpdir(), 'maroquin-run-'));
    const stop = new AbortController();
    let parsed = 0;
    const documents: DocumentParser = {
      ...plainParser,
      parse: (file) => {
        parsed += 1;
        if (parsed === 2) stop.abort(new Error('coupé'));
        return plainParser.parse(file);
      },
    };
    await expect(
      runConnector(source, { folder: work, signal: stop.signal, documents }),
    ).rejects.toThrow('coupé');
    await appendFile(join(work, 'records.jsonl'), '{"id":"moit');
    await appendFile(join(work, 'items.jsonl'), '{"key":"moit');
    parsed = 10;
    const result = await runConnector(source, { folder: work, documents });
    expect(parsed).toBe(12);
    expect((await recordsOf(result)).map(({ id }) => id).sort()).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
    ]);
    expect(result.items).toHaveLength(3);
  });

  it('leaves out a file that disappears or that is too large while the folder is read', async () => {
    const folder = await folderOf({ 'a.txt': 'un', 'b.txt': 'deux', 'grand.bin': '' });
    await truncate(join(folder, 'grand.bin'), 3 * 2 ** 30);
    const documents: DocumentParser = {
      ...plainParser,
      parse: async (file) => {
        for (const name of ['a.txt', 'b.txt'])
          if (name !== file.name) await rm(join(folder, name), { force: true });
        return plainParser.parse(file);
      },
    };
    const result = await runConnector(folderConnector({ folder, ...labels }), { documents });
    expect(result).toMatchObject({ changed: 1, failed: 2 });
  });

  it('reads the files that are attached to a message, and leaves out a bad one', async () => {
    const folder = await folderOf({ 'a.eml': 'message' });
    const attached = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });
    const documents: DocumentParser = {
      ...plainParser,
      parse: async (file) => {
        if (file.name === 'mauvais.pdf') throw new DocumentError('DAMAGED');
        const document = await plainParser.parse(file);
        return file.name === 'a.eml'
          ? { ...document, attachments: [attached('mauvais.pdf'), attached('piece.txt')] }
          : document;
      },
    };
    const result = await runConnector(folderConnector({ folder, ...labels }), { documents });
    expect((await recordsOf(result)).map(({ id, text }) => [id, text])).toEqual([
      ['a.eml', 'message'],
      ['a.eml!2', 'piece.txt'],
    ]);
  });
});
