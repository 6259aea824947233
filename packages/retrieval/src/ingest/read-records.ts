import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { corpusRecordSchema, type CorpusRecord } from '@maroquin/assistant-kit';
import { RetrievalError } from '../retrieval-error.js';
import { readLines, type Line } from './read-lines.js';

/** A record and the place it was read at, for the sentence of an error. */
export interface PlacedRecord {
  readonly record: CorpusRecord;
  /** File name and line, or the position in a stream of records. */
  readonly place: string;
}

/** Paths of files, or the records themselves. */
export type RecordSource = readonly string[] | AsyncIterable<CorpusRecord>;

/** Bytes of all files and bytes read so far. */
export interface ReadProgress {
  bytesRead: number;
  bytesTotal: number;
}

const french = z.locales.fr();

const check = (value: unknown, place: string): CorpusRecord => {
  const parsed = corpusRecordSchema.safeParse(value, { error: french.localeError });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field =
    issue === undefined || issue.path.length === 0
      ? 'l’enregistrement'
      : `« ${issue.path.join('.')} »`;
  throw new RetrievalError(
    'BAD_RECORD',
    `${place} : ${field} ne convient pas (${issue?.message ?? ''}).`,
  );
};

const parse = (line: Line, file: string): PlacedRecord => {
  const place = `${file}, ligne ${String(line.number)}`;
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    const [code, what] = line.ended
      ? (['BAD_RECORD', 'ce n’est pas du JSON (un objet par ligne est attendu).'] as const)
      : (['BAD_FILE', 'la dernière ligne est coupée ; le fichier n’est pas entier.'] as const);
    throw new RetrievalError(code, `${place} : ${what}`, { cause: error });
  }
  return { record: check(value, place), place };
};

async function* recordsOfFile(
  path: string,
  progress: ReadProgress,
): AsyncGenerator<readonly PlacedRecord[]> {
  const file = basename(path);
  let first = true;
  const onBytes = (count: number): void => {
    progress.bytesRead += count;
  };
  for await (const lines of readLines(path, onBytes)) {
    const records: PlacedRecord[] = [];
    for (const line of lines) {
      const text = first ? line.text.replace(/^\uFEFF/, '') : line.text;
      first = false;
      if (text.trim() !== '') records.push(parse({ ...line, text }, file));
    }
    yield records;
  }
}

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch {
    return 0; // The reader will say what is wrong with it, with its name.
  }
};

/** How many records of a stream are handed over at once. */
const STREAM_BATCH = 500;

async function* recordsOfStream(
  source: AsyncIterable<CorpusRecord>,
): AsyncGenerator<readonly PlacedRecord[]> {
  let position = 0;
  let batch: PlacedRecord[] = [];
  for await (const value of source) {
    position += 1;
    const place = `enregistrement ${String(position)}`;
    batch.push({ record: check(value, place), place });
    if (batch.length >= STREAM_BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

/** The records of an import, checked one by one, a batch at a time. */
export async function* readRecords(
  source: RecordSource,
  progress: ReadProgress = { bytesRead: 0, bytesTotal: 0 },
): AsyncGenerator<readonly PlacedRecord[]> {
  if (Symbol.asyncIterator in source) {
    yield* recordsOfStream(source);
    return;
  }
  for (const path of source) progress.bytesTotal += await sizeOf(path);
  for (const path of source) yield* recordsOfFile(path, progress);
}
