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

const badFile = (path: string, what: string, cause?: unknown): RetrievalError =>
  new RetrievalError('BAD_FILE', `${basename(path)} : ${what}`, { cause });

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The French sentence of a failure while reading. */
const explain = (path: string, error: unknown): RetrievalError => {
  if (error instanceof RetrievalError) return error;
  switch (codeOf(error)) {
    case 'ENOENT':
      return badFile(path, 'ce fichier n’existe pas.', error);
    case 'EACCES':
      return badFile(path, 'ce fichier n’est pas lisible avec vos droits.', error);
    case 'EISDIR':
      return badFile(path, 'c’est un dossier ; donnez les fichiers qu’il contient.', error);
    case 'Z_BUF_ERROR':
      return badFile(path, 'l’archive gzip est coupée ; téléchargez-la de nouveau.', error);
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return badFile(path, 'le texte n’est pas en UTF-8.', error);
    default:
      return codeOf(error).startsWith('Z_')
        ? badFile(path, 'l’archive gzip est endommagée ; téléchargez-la de nouveau.', error)
        : badFile(path, 'ce fichier n’a pas pu être lu.', error);
  }
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
 * `BAD_FILE` that names the file.
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
        throw badFile(path, `la ligne ${String(number + 1)} est trop longue.`);
      const lines: Line[] = [];
      for (const text of parts) lines.push({ text, number: (number += 1), ended: true });
      yield lines;
    }
    rest += decoder.decode();
  } catch (error) {
    throw explain(path, error);
  }
  if (rest.trim() !== '') yield [{ text: rest, number: number + 1, ended: false }];
}
