import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

import { openPromise } from 'yauzl';

import { ConnectorError } from '../connector-error.js';

/** A file of a zip archive, read when it is asked. */
export interface ZipEntry {
  readonly path: string;
  /** Changes with the content. */
  readonly checksum: string;
  readonly read: () => Promise<Buffer>;
}

/** No sheet is longer: a larger entry is not one. */
const LARGEST = 20 * 2 ** 20;

/**
 * The wanted files of a zip archive, one at a time. An archive that declares entries beyond reason is
 * refused before anything is inflated; a bad one is removed, so that the next run downloads it again.
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
      if (entry.uncompressedSize > LARGEST) throw bad(undefined);
      yield {
        path: entry.fileName,
        checksum: `${entry.crc32.toString(16)}-${String(entry.uncompressedSize)}`,
        read: async () => buffer(await zip.openReadStreamPromise(entry)),
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
