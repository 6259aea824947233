import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { ConnectorError } from '../connector-error.js';
import type { SourceHttp } from './source-http.js';

/** The part of the file is the whole of it: nothing more to ask (RFC 9110, section 15.5.17). */
const NOTHING_MORE = 416;

/** The server gives the rest of the file. */
const REST = 206;

/**
 * Downloads a large file to `path`. A download that was cut goes on where it was, as long as the file
 * of the source is still the same (RFC 9110, sections 13.1.5 and 14.2); one that is there already is
 * not asked again.
 *
 * @throws ConnectorError `UNREACHABLE` when the connection is cut: call again to go on.
 * @example await download(http, 'https://exemple.fr/base.tar.gz', '/srv/run/base.tar.gz', signal)
 */
export async function download(
  http: SourceHttp,
  url: string,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  if ((await sizeOf(path)) > 0) return;
  const part = `${path}.part`;
  const mark = `${path}.mark`;
  const from = await sizeOf(part);
  const validator = from === 0 ? '' : await readFile(mark, 'utf8').catch(() => '');
  const response = await http.fetch(url, {
    headers: {
      // The size of the part is counted in bytes of the file, not of a compression on the way.
      'accept-encoding': 'identity',
      ...(validator === '' ? {} : { range: `bytes=${String(from)}-`, 'if-range': validator }),
    },
    accept: [NOTHING_MORE],
  });
  if (response.status === NOTHING_MORE) {
    await response.body?.cancel();
    if (wholeSize(response) === from) return rename(part, path);
    await rm(part, { force: true });
    throw cut();
  }
  if (response.body === null) throw cut();
  const goesOn = response.status === REST && wholeStart(response) === from;
  if (response.status === REST && !goesOn) throw cut();
  await writeFile(mark, validatorOf(response));
  await pipeline(
    Readable.fromWeb(response.body),
    createWriteStream(part, { flags: goesOn ? 'a' : 'w' }),
    { signal },
  ).catch((error: unknown) => {
    signal.throwIfAborted();
    throw cut(error);
  });
  await rename(part, path);
}

/**
 * What tells that a file is still the same: its strong `ETag`, else its date. None, and a download that
 * is cut starts again: two versions must not be glued together.
 */
function validatorOf({ headers }: Response): string {
  // What was decompressed on the way cannot be counted in bytes of the file.
  if (headers.has('content-encoding')) return '';
  const tag = headers.get('etag') ?? '';
  return tag === '' || tag.startsWith('W/') ? (headers.get('last-modified') ?? '') : tag;
}

/** `bytes 200-999/1000`: 200. */
function wholeStart({ headers }: Response): number {
  return Number(/^bytes (\d+)-/u.exec(headers.get('content-range') ?? '')?.[1] ?? -1);
}

/** The last number of `content-range`. */
function wholeSize({ headers }: Response): number {
  return Number(/\/(\d+)$/u.exec(headers.get('content-range') ?? '')?.[1] ?? -1);
}

function cut(cause?: unknown): ConnectorError {
  return new ConnectorError('UNREACHABLE', 'Le téléchargement de la source a été coupé.', {
    cause,
  });
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
