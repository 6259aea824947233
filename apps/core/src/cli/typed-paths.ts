import { readdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

import { commandFailure } from './command-failure.js';
import { messages } from './messages.fr.js';

/** A path as the person typed it, from the folder where they typed it: npm moves to the root. */
export function typedPath(path: string, env: NodeJS.ProcessEnv): string {
  return resolve(env['INIT_CWD'] ?? process.cwd(), path);
}

function patternOf(segment: string): RegExp {
  const source = segment
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'u');
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/** The paths that match, one segment after the other; names that begin with a dot are left out. */
async function matching(folder: string, segments: readonly string[]): Promise<readonly string[]> {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [folder];
  if (!/[*?]/.test(segment)) return matching(join(folder, segment), rest);
  const pattern = patternOf(segment);
  const names = (await namesIn(folder)).filter((name) => !name.startsWith('.'));
  const found = await Promise.all(
    names.filter((name) => pattern.test(name)).map((name) => matching(join(folder, name), rest)),
  );
  return found.flat();
}

/** Files in a stable order, each once. Patterns (`*`, `?`) that the shell left are expanded. */
export async function typedFiles(
  typed: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const one of typed) {
    const path = typedPath(one, env);
    if (!/[*?]/.test(one)) {
      files.push(path);
      continue;
    }
    const root = path.slice(0, path.indexOf(sep) + 1);
    const found = await matching(root, path.slice(root.length).split(sep));
    if (found.length === 0) throw commandFailure('NO_FILE', messages.noFile(one));
    files.push(...found);
  }
  return [...new Set(files)].sort((a, b) => compare(dirname(a), dirname(b)) || compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
