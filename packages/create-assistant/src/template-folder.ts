import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { TemplateFile } from './rename-template.js';

/** What a build or an installation leaves in a package, and that is not its source. */
const NOT_COPIED: ReadonlySet<string> = new Set(['node_modules', 'dist', '.turbo', 'coverage']);

/** The source files of a package, in the order of their paths. */
export async function readPackageFiles(folder: string): Promise<TemplateFile[]> {
  const files: TemplateFile[] = [];
  for (const path of await pathsIn(folder, '')) {
    files.push({ path, text: await readFile(join(folder, path), 'utf8') });
  }
  return files;
}

async function pathsIn(root: string, under: string): Promise<string[]> {
  const entries = await readdir(join(root, under), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_COPIED.has(entry.name)) continue;
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await pathsIn(root, path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}

/** Writes the files of a package in a folder that does not exist yet. */
export async function writePackageFiles(
  folder: string,
  files: readonly TemplateFile[],
): Promise<void> {
  await mkdir(folder);
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: 'wx' });
  }
}
