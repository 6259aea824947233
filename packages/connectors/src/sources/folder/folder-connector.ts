import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { opendir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { isFileSystemError } from '../../file-system-error.js';
import { documentItem, type DocumentLabels } from '../document-item.js';

/** A folder of files of the machine: a share of a ministry, mounted read-only. */
export interface FolderSource extends DocumentLabels {
  /** Absolute path. */
  readonly folder: string;
}

const NO_FOLDER =
  'Le dossier de la source n’existe pas, ou il n’est pas lisible\u00a0: vérifiez son chemin, ses droits, et que le partage est monté.';
const UNREADABLE_INSIDE =
  'Un dossier de la source n’est pas lisible\u00a0: vérifiez ses droits. Rien n’est mis à jour sans lui.';
const STOPPED =
  'Le dossier de la source ne répond plus\u00a0: vérifiez que le partage est monté, puis relancez la mise à jour.';

/** Larger files are not documents. */
const LARGEST = 50 * 2 ** 20;

/**
 * Every file of a folder and its subfolders. A file whose size and date are those of the last run is
 * not read again; one whose bytes are the same is not parsed again. Hidden files and links are left
 * out: a link could lead out of the folder.
 *
 * @throws ConnectorError `NOT_FOUND` when the folder, or one inside it, cannot be read, `UNREACHABLE`
 * when it stops answering: an unmounted share must not empty the corpus.
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

async function* filesOf(folder: string, inside = false): AsyncGenerator<string> {
  for await (const entry of entriesOf(folder, inside)) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path, true);
    else if (entry.isFile()) yield path;
  }
}

/** @param inside whether the folder is inside the one that was declared. */
async function* entriesOf(folder: string, inside: boolean): AsyncGenerator<Dirent> {
  const entries = await opendir(folder).catch((cause: unknown) => {
    throw new ConnectorError('NOT_FOUND', inside ? UNREADABLE_INSIDE : NO_FOLDER, { cause });
  });
  try {
    yield* entries;
  } catch (cause) {
    if (!isFileSystemError(cause)) throw cause;
    throw new ConnectorError('UNREACHABLE', STOPPED, { cause });
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
    if (!isFileSystemError(error)) throw error;
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
