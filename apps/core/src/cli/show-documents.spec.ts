import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DocumentError, type DocumentParser, type ParsedDocument } from '@maroquin/documents';

import { SilentFailure } from './command-failure.js';
import type { CliContext } from './cli-context.js';
import { showDocuments, type ShowOptions } from './show-documents.js';

const DOCUMENT: ParsedDocument = {
  format: 'pdf',
  title: 'Rapport',
  markdown: '# Objet\n\nTexte\n\n## Suite',
  headings: [
    { level: 1, title: 'Objet', offset: 0 },
    { level: 2, title: 'Suite', offset: 16 },
  ],
  pages: [
    { number: 1, offset: 0, scanned: false },
    { number: 2, offset: 16, scanned: true },
  ],
  attachments: [{ name: 'piece.pdf', bytes: new Uint8Array(3) }],
};

const parser: DocumentParser = {
  parse: ({ name }) =>
    name.startsWith('bon')
      ? Promise.resolve(DOCUMENT)
      : Promise.reject(new DocumentError('DAMAGED')),
  close: () => Promise.resolve(),
};

jest.mock('@maroquin/documents', () => ({
  ...jest.requireActual<object>('@maroquin/documents'),
  openDocumentParser: () => parser,
}));

describe('the command that shows how files are read', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
    for (const name of ['bon.pdf', 'mauvais.pdf']) await writeFile(join(folder, name), 'x');
    for (const name of ['vide.md', 'vide.pdf']) await writeFile(join(folder, name), '');
    await mkdir(join(folder, 'circulaires'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = async (
    files: readonly string[],
    options: ShowOptions = {},
  ): Promise<{ out: string[]; err: string[]; failed: boolean }> => {
    const out: string[] = [];
    const err: string[] = [];
    const push =
      (lines: string[]) =>
      (text: string): void =>
        void lines.push(text);
    const cli: CliContext = {
      env: { INIT_CWD: folder },
      output: {
        line: push(out),
        json: (value) => void out.push(JSON.stringify(value)),
        write: push(out),
        note: push(err),
        problem: push(err),
        progress: push(err),
      },
      signal: new AbortController().signal,
      stops: [],
    };
    const failed = await showDocuments(cli, files, options).then(
      () => false,
      (error: unknown) => error instanceof SilentFailure,
    );
    return { out, err, failed };
  };

  it('writes the Markdown, and what was read beside it', async () => {
    const { out, err, failed } = await run(['bon.pdf']);
    expect(out).toEqual([DOCUMENT.markdown]);
    expect(err[0]).toMatch(
      /^bon\.pdf\u00a0: pdf, «\u00a0Rapport\u00a0», .*2\spages, dont 1\spage sans/u,
    );
    expect(failed).toBe(false);
  });

  it('writes the headings with their pages, or everything as JSON', async () => {
    expect((await run(['bon.pdf'], { plan: true })).out).toEqual([
      'Objet (p. 1)',
      '  Suite (p. 2)',
    ]);
    const [json = ''] = (await run(['bon.pdf'], { json: true })).out;
    expect(JSON.parse(json)).toMatchObject({ name: 'bon.pdf', attachments: ['piece.pdf'] });
  });

  it('says what each bad file has, shows the others, and fails', async () => {
    const { out, err, failed } = await run(['mauvais.pdf', 'absent.pdf', 'bon.*']);
    expect(out).toEqual([DOCUMENT.markdown]);
    expect(err.join('\n')).toMatch(/mauvais\.pdf\u00a0: Le fichier est coupé/u);
    expect(err.join('\n')).toMatch(/absent\.pdf\u00a0: ce fichier n’existe pas/u);
    expect(failed).toBe(true);
  });

  it('says of an empty text that it is empty, and of a folder what to give', async () => {
    const { out, err, failed } = await run(['vide.md', 'vide.pdf', 'circulaires']);
    expect(out).toEqual([]);
    expect(err.sort()).toEqual([
      'circulaires\u00a0: c’est un dossier. Donnez les fichiers qu’il contient, par exemple «\u00a0circulaires/*\u00a0».',
      'vide.md\u00a0: le fichier est vide.',
      'vide.pdf\u00a0: le fichier est vide.',
    ]);
    expect(failed).toBe(true);
  });
});
