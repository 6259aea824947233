import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { typedFiles, typedPath } from './typed-paths.js';

describe('what a person types as files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin files (1) '));
    await mkdir(join(folder, 'codes'));
    for (const name of ['b.jsonl', 'a.jsonl.gz', '.caché.jsonl', 'codes/c.jsonl'])
      await writeFile(join(folder, name), '');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const files = async (...typed: string[]): Promise<string[]> =>
    (await typedFiles(typed, { INIT_CWD: folder })).map((path) => path.slice(folder.length + 1));

  it('starts from the folder where it was typed', () => {
    expect(typedPath('b.jsonl', { INIT_CWD: folder })).toBe(join(folder, 'b.jsonl'));
    expect(typedPath('/tmp/x', { INIT_CWD: folder })).toBe('/tmp/x');
  });

  it('expands the patterns that the shell left, in a stable order, each file once', async () => {
    expect(await files('*.jsonl*', 'b.jsonl')).toEqual(['a.jsonl.gz', 'b.jsonl']);
    expect(await files('*/?.jsonl')).toEqual(['codes/c.jsonl']);
  });

  it('keeps a name without a pattern, for the reader to say what is wrong with it', async () => {
    expect(await files('absent.jsonl')).toEqual(['absent.jsonl']);
  });

  it('refuses a pattern that nothing matches', async () => {
    await expect(files('*.csv')).rejects.toMatchObject({ code: 'NO_FILE' });
  });
});
