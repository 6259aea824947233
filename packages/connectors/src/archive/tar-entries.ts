import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { extract } from 'tar-stream';

import { ConnectorError } from '../connector-error.js';
import { linesIn } from '../http/bounded-body.js';

/** A file of an archive. */
export interface TarEntry {
  readonly path: string;
  /** Milliseconds of the clock of whoever made the archive. */
  readonly modified: number;
  /** `null` for a file that is too large to be one of the source. */
  readonly bytes: Buffer | null;
}

/** No text of law is longer: a larger entry is not one. */
const LARGEST = 20 * 2 ** 20;

/** What is done with a file of an archive. */
export interface TarReading {
  /** Whether the file is given, whole. */
  readonly wanted: (path: string) => boolean;
  /** Whether it is read line by line, whatever its size: `onLine` is told each one that is not empty. */
  readonly isList?: (path: string) => boolean;
  readonly onLine?: (line: string) => void;
}

/** How a gzip file begins (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/**
 * The wanted files of a `.tar.gz`, as a stream: the archive is never unpacked, and one file at a time
 * is in memory, whatever the size of the archive. A `.tar` is read too: servers that call the gzip of
 * the file a compression of the transfer have it undone on the way. A bad archive is removed, so that
 * the next run downloads it again.
 *
 * @throws ConnectorError `BAD_SOURCE` when the archive is cut or is not one.
 * @example
 * const wanted = (path: string): boolean => path.endsWith('.xml');
 * for await (const { path, bytes } of tarEntries(file, { wanted })) …
 */
export async function* tarEntries(
  archive: string,
  { wanted, isList, onLine }: TarReading,
): AsyncGenerator<TarEntry> {
  const tar = extract();
  const source = createReadStream(archive);
  const gunzip = (await isGzip(archive)) ? createGunzip() : new PassThrough();
  const fail = (error: Error): void => {
    tar.destroy(error);
  };
  source.on('error', fail).pipe(gunzip).on('error', fail).pipe(tar);
  try {
    for await (const entry of tar) {
      const { name: path, type, mtime } = entry.header;
      const isFile = type === 'file' || type === 'contiguous-file';
      if (isFile && isList?.(path) === true) {
        for await (const line of linesIn(Readable.from(entry))) onLine?.(line);
      } else if (isFile && wanted(path)) {
        const bytes = await wholeEntry(Readable.from(entry));
        yield { path, modified: mtime.getTime(), bytes };
      } else entry.resume();
    }
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    await rm(archive, { force: true });
    throw new ConnectorError('BAD_SOURCE', 'L’archive de la source est coupée ou abîmée.', {
      cause: error,
    });
  } finally {
    source.destroy();
    gunzip.destroy();
    tar.destroy();
  }
}

async function isGzip(archive: string): Promise<boolean> {
  const handle = await open(archive);
  try {
    const { buffer } = await handle.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
    return GZIP.every((byte, at) => buffer[at] === byte);
  } finally {
    await handle.close();
  }
}

async function wholeEntry(entry: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of entry) {
    size += piece.length;
    if (size <= LARGEST) pieces.push(piece);
  }
  return size > LARGEST ? null : Buffer.concat(pieces);
}
