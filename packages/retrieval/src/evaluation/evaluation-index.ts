import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { badFile } from '../ingest/read-lines.js';
import { readRecords } from '../ingest/read-records.js';
import { openSearch } from '../open-search.js';
import type { CorpusAt, IngestProgress, IngestRequest } from '../search-types.js';
import { FORMAT } from '../storage/manifest.js';

/** What to index, and where. */
export interface EvaluationIndexRequest {
  /** Where indexes of evaluations are kept, each in a folder named by its content. */
  readonly folder: string;
  /** Corpus files, JSON Lines, plain or gzip. */
  readonly files: readonly string[];
  /** Index the texts alone, without titles and headings. */
  readonly textOnly: boolean;
  /** Build the index even when there is one of the same content. */
  readonly fresh?: boolean;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
}

const builtSchema = z.object({
  version: z.string(),
  records: z.number(),
  seconds: z.number(),
  peakRss: z.number(),
});

/** An index ready to be measured. */
export interface EvaluationIndex extends z.infer<typeof builtSchema> {
  /** As `openSearch` wants it. */
  readonly folder: string;
  readonly corpus: CorpusAt;
  /** Whether it was there; `seconds` and `peakRss` are then those of its making. */
  readonly reused: boolean;
}

const CORPUS = 'evaluation/corpus';

const BUILT = 'built.json';

/** Names the content of the files, and what is made of it. Names of files do not count. */
const contentName = async (files: readonly string[], textOnly: boolean): Promise<string> => {
  const whole = createHash('sha256').update(`${String(FORMAT)} ${String(textOnly)}`);
  for (const file of files) {
    const digest = createHash('sha256');
    try {
      const chunks: AsyncIterable<Uint8Array> = createReadStream(file);
      for await (const chunk of chunks) digest.update(chunk);
    } catch (error) {
      throw await badFile(file, error);
    }
    whole.update(digest.digest());
  }
  return whole.digest('hex').slice(0, 16);
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/**
 * A folder of this process to build in. What a killed process has begun of the same content is taken
 * over: moving it is atomic, and the import goes on from its checkpoint.
 */
const takeWorkshop = async (folder: string, name: string): Promise<string> => {
  const mine = join(folder, `${name}.building-${String(process.pid)}`);
  for (const other of await readdir(folder)) {
    const pid = /^(\w+)\.building-(\d+)$/.exec(other);
    if (pid?.[1] !== name || isRunning(Number(pid[2]))) continue;
    await rename(join(folder, other), mine).catch(() => undefined);
  }
  await mkdir(mine, { recursive: true });
  return mine;
};

/** The records of files without title or headings; the schema wants a title, and `-` has no word. */
async function* textsOf(
  files: readonly string[],
  progress: { bytesRead: number; bytesTotal: number },
): AsyncGenerator<CorpusRecord> {
  for await (const batch of readRecords(files, progress)) {
    for (const { record } of batch) yield { ...record, title: '-', path: [] };
  }
}

const requestOf = (request: EvaluationIndexRequest): IngestRequest => {
  const { files, textOnly, onProgress, signal } = request;
  const read = { bytesRead: 0, bytesTotal: 0 };
  return {
    corpus: CORPUS,
    records: textOnly ? textsOf(files, read) : files,
    onProgress: (progress) => onProgress?.(textOnly ? { ...progress, ...read } : progress),
    ...(signal === undefined ? {} : { signal }),
  };
};

const readBuilt = async (folder: string): Promise<EvaluationIndex | null> => {
  let text: string;
  try {
    text = await readFile(join(folder, BUILT), 'utf8');
  } catch {
    return null;
  }
  const built = builtSchema.parse(JSON.parse(text));
  return { ...built, folder, corpus: { corpus: CORPUS, version: built.version }, reused: true };
};

const build = async (workshop: string, request: EvaluationIndexRequest): Promise<void> => {
  const search = await openSearch({ folder: workshop });
  try {
    const { version, records, seconds, peakRss } = await search.ingest(requestOf(request));
    const built = { version, records, seconds, peakRss };
    await writeFile(join(workshop, BUILT), `${JSON.stringify(built)}\n`);
  } finally {
    await search.close();
  }
};

/**
 * The index of some corpus files: the one that was made of the same content, or a new one. Any number
 * of processes may ask for it at the same time; one killed in between loses nothing.
 *
 * @example
 * const index = await openEvaluationIndex({ folder, files: ['fiches.jsonl.gz'], textOnly: false });
 */
export const openEvaluationIndex = async (
  request: EvaluationIndexRequest,
): Promise<EvaluationIndex> => {
  const { folder, files, textOnly, fresh = false } = request;
  await mkdir(folder, { recursive: true });
  const name = await contentName(files, textOnly);
  const place = join(folder, name);
  const known = fresh ? null : await readBuilt(place);
  if (known !== null) return known;
  const workshop = await takeWorkshop(folder, name);
  await build(workshop, request);
  if (fresh) await rm(place, { recursive: true, force: true });
  // Another process may have made the same one meanwhile: either will do.
  await rename(workshop, place).catch(() => rm(workshop, { recursive: true, force: true }));
  const built = await readBuilt(place);
  if (built === null) throw new Error(`no index at ${basename(place)}`);
  return { ...built, reused: false };
};
