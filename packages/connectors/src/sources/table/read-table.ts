import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { parse } from 'csv-parse';
import { z } from 'zod';

import { ConnectorError } from '../../connector-error.js';
import type { TableRow } from './row-item.js';

/** Larger than this, a document or a table in JSON cannot be held in memory. */
const LARGEST = 200 * 2 ** 20;

/** Bytes of a row: a quotation mark that never closes must not take the whole file into memory. */
const LONGEST_ROW = 10 * 2 ** 20;

/** How gzip files begin (RFC 1952). */
const GZIP = '\u001f\u008b';

const HEAD = 4096;

const rowSchema = z.record(z.string(), z.unknown());
const rowsSchema = z.array(rowSchema);
const featuresSchema = z.object({ features: z.array(z.object({ properties: rowSchema })) });

/** What a decoder says of bytes that are not of its encoding. */
const notUtf8Schema = z.object({ code: z.literal('ERR_ENCODING_INVALID_ENCODED_DATA') });

/**
 * The bytes of a file that is read as a whole.
 *
 * @throws ConnectorError `BAD_SOURCE` when it is too large for that.
 */
export async function boundedFile(file: string): Promise<Buffer> {
  if ((await stat(file)).size > LARGEST) throw tooLarge();
  return readFile(file);
}

const tooLarge = (): ConnectorError =>
  new ConnectorError('BAD_SOURCE', 'Le fichier de la source est démesuré.');

/**
 * The rows of a table, compressed or not: CSV with any usual separator and encoding, JSON (a list, or
 * the one list of an object), JSON Lines, GeoJSON (the properties of its features).
 *
 * @throws ConnectorError `BAD_SOURCE` when it is cut or is not one.
 * @example for await (const row of readTable('/srv/run/offres.csv')) …
 */
export async function* readTable(file: string): AsyncGenerator<TableRow> {
  try {
    const head = await headOf(file);
    const inside = head.startsWith(GZIP) ? await headOfGzip(file) : head;
    const text = Buffer.from(inside, 'latin1')
      .toString('utf8')
      .replace(/^\ufeff/u, '');
    if (/^\s*[[{]/u.test(text)) yield* jsonRows(await wholeText(file));
    else yield* csvRows(file, await encodingOf(file, inside), separatorOf(text));
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    throw new ConnectorError('BAD_SOURCE', 'La table de la source est coupée ou abîmée.', {
      cause: error,
    });
  }
}

function* jsonRows(text: string): Generator<TableRow> {
  const whole = parsed(text);
  if (whole === undefined) {
    for (const line of text.split('\n'))
      if (line.trim() !== '') yield rowSchema.parse(JSON.parse(line));
    return;
  }
  const features = featuresSchema.safeParse(whole).data?.features;
  if (features !== undefined) yield* features.map(({ properties }) => properties);
  else if (Array.isArray(whole)) yield* rowsSchema.parse(whole);
  else yield* onlyList(rowSchema.parse(whole));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Portals put their rows in an object, beside their number: `{ "total": 2, "data": […] }`. */
function onlyList(whole: TableRow): readonly TableRow[] {
  const lists = Object.values(whole).flatMap((value) => {
    const rows = rowsSchema.safeParse(value).data;
    return rows === undefined ? [] : [rows];
  });
  const [list] = lists;
  // Without a list, or with several, it is a row: the only line of a file of lines.
  return list !== undefined && lists.length === 1 ? list : [whole];
}

async function* csvRows(
  file: string,
  encoding: string,
  delimiter: string,
): AsyncGenerator<TableRow> {
  const rows = parse({
    bom: true,
    columns: (names: string[]) => names.map((name) => name.trim()),
    delimiter,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  Readable.from(textOf(file, encoding))
    .on('error', (error) => rows.destroy(error))
    .pipe(rows);
  const found: AsyncIterable<unknown> = rows;
  for await (const row of found) yield rowSchema.parse(row);
}

/** The bytes of a file, decompressed. */
async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  try {
    const pieces: AsyncIterable<Buffer> = (await headOf(file)).startsWith(GZIP)
      ? inflated(source)
      : source;
    yield* pieces;
  } finally {
    source.destroy();
  }
}

function inflated(source: Readable): Readable {
  const gunzip = createGunzip();
  return source.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
}

async function* textOf(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytesOf(file)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function wholeText(file: string): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bytesOf(file)) {
    size += piece.length;
    if (size > LARGEST) throw tooLarge();
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** Old files of the administration are in the encoding of Western Europe; spreadsheets write UTF-16. */
async function encodingOf(file: string, head: string): Promise<string> {
  if (head.startsWith('\u00ff\u00fe')) return 'utf-16le';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytesOf(file)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (notUtf8Schema.safeParse(error).success) return 'windows-1252';
    throw error;
  }
}

/** The first bytes of a file, one character each. */
async function headOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await handle.close();
  }
}

async function headOfGzip(file: string): Promise<string> {
  for await (const piece of bytesOf(file)) return piece.subarray(0, HEAD).toString('latin1');
  return '';
}

/** The mark that the first line holds most often. */
function separatorOf(head: string): string {
  const [line = ''] = head.replaceAll('\u0000', '').split('\n', 1);
  const count = (mark: string): number => line.split(mark).length;
  return [';', '\t', ',', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
