import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './root.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.turbo', '.maroquin', '.git', 'coverage']);

/** Every file under a folder of the repository that `keep` accepts, in a stable order. */
export function filesUnder(folder, keep) {
  const absolute = join(ROOT, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(path, keep);
      return entry.isFile() && keep(path) ? [path] : [];
    });
}

/** The folders directly in a folder of the repository, in a stable order. */
export function foldersIn(folder) {
  const absolute = join(ROOT, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** One digest of the names and contents of files. */
export function digestOf(paths, ...more) {
  const hash = createHash('sha256').update(more.join('\n'));
  for (const path of paths) hash.update(`\n${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

/**
 * One digest of the names, sizes and times of files: for many files, where reading them all would
 * be felt at each start. A false alarm costs one build from the cache.
 */
export function fileDigestOf(paths, ...more) {
  const hash = createHash('sha256').update(more.join('\n'));
  for (const path of paths) {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    hash.update(`\n${path} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex');
}

const stampPath = (name) => join(ROOT, 'node_modules', `.maroquin-${name}`);

/** Whether the work that `name` stands for was already done for this digest. */
export function isStamped(name, digest) {
  const path = stampPath(name);
  return existsSync(path) && readFileSync(path, 'utf8') === digest;
}

/** Remembers that the work was done. Lives in node_modules: deleting that folder forgets it. */
export function stamp(name, digest) {
  writeFileSync(stampPath(name), digest);
}
