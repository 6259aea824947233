import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

import { pack } from 'tar-stream';

/** A file of an archive: its content, with its date when that matters. */
export type ArchivedFile =
  string | Buffer | { readonly content: string | Buffer; readonly modified: string };

/** A `.tar.gz` of files, in their order. */
export async function tarGz(files: Readonly<Record<string, ArchivedFile>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, file] of Object.entries(files)) {
    if (typeof file === 'string' || Buffer.isBuffer(file)) tar.entry({ name }, file);
    else tar.entry({ name, mtime: new Date(file.modified) }, file.content);
  }
  tar.finalize();
  return gzipSync(await buffer(tar));
}
