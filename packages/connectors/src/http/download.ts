import { createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { ConnectorError } from '../connector-error.js';
import type { SourceHttp } from './source-http.js';

/** The part of the file is the whole of it: nothing more to ask (RFC 9110, section 15.5.17). */
const NOTHING_MORE = 416;

/** The server gives the rest of the file. */
const REST = 206;

/**
 * Downloads a large file to `path`. A download that was cut goes on where it was (RFC 9110, section
 * 14.2); one that is there already is not asked again.
 *
 * @throws ConnectorError `UNREACHABLE` when the connection is cut: call again to go on.
 */
export async function download(
  http: SourceHttp,
  url: string,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  if ((await sizeOf(path)) > 0) return;
  const part = `${path}.part`;
  const from = await sizeOf(part);
  const response = await http.fetch(url, {
    headers: from === 0 ? {} : { range: `bytes=${String(from)}-` },
    accept: [NOTHING_MORE],
  });
  if (response.status === NOTHING_MORE) {
    await response.body?.cancel();
    return rename(part, path);
  }
  if (response.body === null) throw cut();
  const goesOn = response.status === REST;
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
