import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

import { openPromise } from 'yauzl';

import { ConnectorError } from '../connector-error.js';
import { isFileSystemError } from '../file-system-error.js';

/** A file of a zip archive, read when it is asked. */
export interface ZipEntry {
  readonly path: string;
  /** Changes with the content. */
  readonly checksum: string;
  /** `null` for a file that cannot be inflated, or is too large to be one of the source. */
  readonly read: () => Promise<Buffer | null>;
}

/** Bytes that cannot be inflated are that file's; a disk that cannot be read is not. */
function nullIfBad(error: unknown): null {
  if (isFileSystemError(error)) throw error;
  return null;
}

/** No sheet is longer: a larger entry is not one. */
const LARGEST = 20 * 2 ** 20;

/**
 * The wanted files of a zip archive, one at a time. A file that declares a size beyond reason, or
 * inflates to another than it declares, fails alone; a bad archive is removed, so that the next run
 * downloads it again.
 *
 * @throws ConnectorError `BAD_SOURCE` when the archive is cut or is not one.
 * @example for await (const entry of zipEntries(file, (path) => path.endsWith('.xml'))) await entry.read()
 */
export async function* zipEntries(
  archive: string,
  wanted: (path: string) => boolean,
): AsyncGenerator<ZipEntry> {
  const bad = (cause: unknown): ConnectorError =>
    new ConnectorError('BAD_SOURCE', 'L’archive de la source est coupée ou abîmée.', { cause });
  const zip = await openPromise(archive).catch(async (error: unknown) => {
    await rm(archive, { force: true });
    throw bad(error);
  });
  try {
    for await (const entry of zip.eachEntry()) {
      if (!wanted(entry.fileName)) continue;
      yield {
        path: entry.fileName,
        checksum: `${entry.crc32.toString(16)}-${String(entry.uncompressedSize)}`,
        read: async () => {
          if (entry.uncompressedSize > LARGEST) return null;
          return zip.openReadStreamPromise(entry).then(buffer).catch(nullIfBad);
        },
      };
    }
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    await rm(archive, { force: true });
    throw bad(error);
  } finally {
    zip.close();
  }
}
