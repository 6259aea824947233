import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RetrievalError } from '../retrieval-error.js';

/** A line of a file and its number, from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
  /** Whether a line break ended it: the last line of a file that was cut has none. */
  readonly ended: boolean;
}

const LINE_BREAK = 10;

/** Longest line taken, in characters: a record above is a mistake, or an attack on memory. */
const LONGEST_LINE = 16 * 1024 * 1024;

const isGzip = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
};

const failure = (path: string, what: string, cause?: unknown): RetrievalError =>
  new RetrievalError('BAD_FILE', `${basename(path)} : ${what}`, { cause });

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * Number of the line at which a file that could not be read to its end breaks. The file is read anew:
 * a stream that fails drops what it had in store, and the line with it.
 */
const brokenLine = async (path: string): Promise<number> => {
  let number = 1;
  let rest = Buffer.alloc(0);
  const stream = await openBytes(path, () => undefined);
  return new Promise((resolve) => {
    const end = (): void => {
      resolve(number);
      stream.destroy();
    };
    stream.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, from)) {
        const line = Buffer.concat([rest, chunk.subarray(from, at)]);
        rest = Buffer.alloc(0);
        if (!isUtf8(line)) {
          end();
          return;
        }
        number += 1;
        from = at + 1;
      }
      rest = Buffer.concat([rest, chunk.subarray(from)]);
    });
    stream.on('error', end);
    stream.on('end', end);
  });
};

/** What an error met while reading a file means: the file, the line, what to do. */
export const badFile = async (path: string, error: unknown): Promise<RetrievalError> => {
  if (error instanceof RetrievalError) return error;
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
      return failure(path, 'ce fichier n’existe pas.', error);
    case 'EACCES':
      return failure(path, 'ce fichier n’est pas lisible avec vos droits.', error);
    case 'EISDIR':
      return failure(path, 'c’est un dossier ; donnez les fichiers qu’il contient.', error);
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return failure(path, `ligne ${String(await brokenLine(path))}, le texte n’est pas en UTF-8.`);
    default:
      if (!code.startsWith('Z_')) return failure(path, 'ce fichier n’a pas pu être lu.', error);
  }
  const what = code === 'Z_BUF_ERROR' ? 'coupée' : 'endommagée';
  const line = await brokenLine(path);
  const place = line === 1 ? 'dès la première ligne' : `à la ligne ${String(line)}`;
  return failure(path, `l’archive gzip est ${what} ${place} ; téléchargez-la de nouveau.`, error);
};

const openBytes = async (path: string, onBytes: (count: number) => void): Promise<Readable> => {
  const zipped = await isGzip(path);
  const source = createReadStream(path, { highWaterMark: 256 * 1024 });
  source.on('data', (chunk) => onBytes(chunk.length));
  if (!zipped) return source;
  const unzipped = createGunzip({ chunkSize: 256 * 1024 });
  source.on('error', (error) => unzipped.destroy(error));
  unzipped.on('close', () => source.destroy());
  return source.pipe(unzipped);
};

/**
 * The lines of a text file, plain or gzip (told by its first bytes, not its name), a batch at a time
 * and in constant memory. A cut archive, a byte that is not UTF-8 or a missing file reject with a
 * `BAD_FILE` that names the file and the line.
 */
export async function* readLines(
  path: string,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  try {
    const chunks: AsyncIterable<Uint8Array> = await openBytes(path, onBytes);
    for await (const chunk of chunks) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      if (rest.length > LONGEST_LINE)
        throw failure(path, `la ligne ${String(number + 1)} est trop longue.`);
      const lines: Line[] = [];
      for (const text of parts) lines.push({ text, number: (number += 1), ended: true });
      yield lines;
    }
    rest += decoder.decode();
  } catch (error) {
    throw await badFile(path, error);
  }
  if (rest.trim() !== '') yield [{ text: rest, number: number + 1, ended: false }];
}
