import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

import { ConnectorError } from '../connector-error.js';
import { noSpace } from '../no-space.js';
import { CutAnswer, piecesOf } from './bounded-body.js';
import type { SourceHttp } from './source-http.js';

/** The part of the file is the whole of it: nothing more to ask (RFC 9110, section 15.5.17). */
const NOTHING_MORE = 416;

/** The server gives the rest of the file. */
const REST = 206;

/** A connection that is cut again and again is taken up this many times, as long as the file grows. */
const MOST_CUTS = 50;

/** Cuts one after the other that bring nothing. */
const MOST_IN_VAIN = 3;

/**
 * Downloads a large file to `path`. A download that was cut goes on where it was, now and at the next
 * run, as long as the file of the source is still the same (RFC 9110, sections 13.1.5 and 14.2); one
 * that is there already is not asked again.
 *
 * @returns what the server calls the file, with the end of the address that led to it when it does not
 * say.
 * @throws ConnectorError `UNREACHABLE` when nothing more comes: call again to go on. `NO_SPACE`.
 * @example await download(http, 'https://exemple.fr/base.tar.gz', '/srv/run/base.tar.gz', signal)
 */
export async function download(
  http: SourceHttp,
  url: string,
  path: string,
  signal: AbortSignal,
): Promise<string> {
  const target = { part: `${path}.part`, mark: `${path}.mark`, name: `${path}.name` };
  let longest = await sizeOf(target.part);
  let inVain = 0;
  for (let cuts = 0; (await sizeOf(path)) === 0; cuts += 1) {
    try {
      await takeRest(http, url, path, target);
    } catch (error) {
      signal.throwIfAborted();
      const size = await sizeOf(target.part);
      inVain = size > longest ? 0 : inVain + 1;
      longest = Math.max(longest, size);
      if (!(error instanceof CutAnswer) || inVain >= MOST_IN_VAIN || cuts >= MOST_CUTS)
        throw noSpace(error) ?? error;
    }
  }
  return readFile(target.name, 'utf8').catch(() => '');
}

interface Target {
  readonly part: string;
  /** What tells that the file of the source is the one of which `part` is the beginning. */
  readonly mark: string;
  readonly name: string;
}

async function takeRest(
  http: SourceHttp,
  url: string,
  path: string,
  { part, mark, name }: Target,
): Promise<void> {
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
  if (response.status === NOTHING_MORE && wholeSize(response) === from) {
    await response.body?.cancel();
    return rename(part, path);
  }
  const goesOn = response.status === REST && wholeStart(response) === from;
  // A kill between the two must not leave the beginning of one file with the mark of another.
  if (!goesOn) await rm(part, { force: true });
  if (response.status !== 200 && !goesOn) {
    await response.body?.cancel();
    throw new CutAnswer();
  }
  await writeFile(mark, validatorOf(response));
  await writeFile(name, nameOf(response));
  await append(response, part);
  if ((await sizeOf(part)) === 0)
    throw new ConnectorError('BAD_SOURCE', 'Le fichier de la source est vide.');
  await rename(part, path);
}

/** Writes what comes as it comes: what was received before a cut must not be asked again. */
async function append(response: Response, part: string): Promise<void> {
  const handle = await open(part, 'a');
  try {
    for await (const piece of piecesOf(response)) await handle.appendFile(piece);
  } finally {
    await handle.close();
  }
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

/** The name of the answer (RFC 6266), or the last part of the address that led to it. */
function nameOf({ headers, url }: Response): string {
  const said = headers.get('content-disposition') ?? '';
  const [, extended] = /filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'([^;\s]+)/iu.exec(said) ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/iu.exec(said) ?? [];
  const path = extended ?? quoted ?? bare ?? URL.parse(url)?.pathname ?? '';
  const last = path.split(/[/\\]/u).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** `bytes 200-999/1000`: 200. */
function wholeStart({ headers }: Response): number {
  return Number(/^bytes (\d+)-/u.exec(headers.get('content-range') ?? '')?.[1] ?? -1);
}

/** The last number of `content-range`. */
function wholeSize({ headers }: Response): number {
  return Number(/\/(\d+)$/u.exec(headers.get('content-range') ?? '')?.[1] ?? -1);
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
