import { createHash } from 'node:crypto';
import { opendir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { z } from 'zod';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { documentItem, type DocumentLabels } from '../document-item.js';

/** A folder of files of the machine: a share of a ministry, mounted read-only. */
export interface FolderSource extends DocumentLabels {
  /** Absolute path. */
  readonly folder: string;
}

/** What the file system throws, told from our own errors. */
const fileSystemError = z.object({ syscall: z.string() });

/** Larger files are not documents. */
const LARGEST = 50 * 2 ** 20;

/**
 * Every file of a folder and its subfolders. A file whose size and date are those of the last run is
 * not read again; one whose bytes are the same is not parsed again. Hidden files and links are left
 * out: a link could lead out of the folder.
 *
 * @throws ConnectorError `NOT_FOUND` when the folder cannot be read: an unmounted share must not
 * empty the corpus.
 * @example folderConnector({ folder: '/srv/circulaires', licence: 'Licence Ouverte 2.0', source: 'SG' })
 */
export function folderConnector(source: FolderSource): SourceConnector {
  return {
    complete: true,
    items: async function* (context) {
      for await (const file of filesOf(source.folder))
        yield await readableItem(source, file, context);
    },
  };
}

async function* filesOf(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder).catch((error: unknown) => {
    throw new ConnectorError(
      'NOT_FOUND',
      'Le dossier de la source n’existe pas ou n’est pas lisible.',
      {
        cause: error,
      },
    );
  });
  for await (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path);
    else if (entry.isFile()) yield path;
  }
}

/** A file that is taken away while the folder is read, or that nobody may read, fails alone. */
async function readableItem(
  source: FolderSource,
  path: string,
  context: ConnectorContext,
): Promise<SourceItem> {
  const key = relative(source.folder, path).split(sep).join('/');
  try {
    return await itemOf(source, path, key, context);
  } catch (error) {
    if (!fileSystemError.safeParse(error).success) throw error;
    return { kind: 'failed', key, reason: 'Le fichier n’est pas lisible, ou il a disparu.' };
  }
}

async function itemOf(
  source: FolderSource,
  path: string,
  key: string,
  context: ConnectorContext,
): Promise<SourceItem> {
  const { size, mtime, mtimeMs } = await stat(path);
  const seen = `${String(size)}-${String(Math.trunc(mtimeMs))}`;
  const [before = '', content = ''] = context.fingerprintOf(key)?.split('#') ?? [];
  if (before === seen) return { kind: 'unchanged', key };
  if (size > LARGEST) return { kind: 'failed', key, reason: 'Le fichier est démesuré.' };
  const bytes = new Uint8Array(await readFile(path));
  const hash = createHash('sha256').update(bytes).digest('base64url');
  if (hash === content) return { kind: 'unchanged', key };
  return documentItem(
    {
      key,
      fingerprint: `${seen}#${hash}`,
      bytes,
      asOf: mtime.toISOString().slice(0, 10),
      url: null,
    },
    source,
    context,
  );
}
