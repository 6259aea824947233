import { createReadStream } from 'node:fs';
import { mkdir, open, stat, truncate, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { z } from 'zod';
import { corpusRecordSchema, type CorpusRecord } from '@maroquin/assistant-kit';

/** What a version of a corpus holds of one thing of its source. */
export interface StagedItem {
  readonly key: string;
  /** `null`: it is gone. */
  readonly fingerprint: string | null;
  readonly recordIds: readonly string[];
}

const line = z.object({
  key: z.string(),
  fingerprint: z.string().nullable(),
  recordIds: z.array(z.string()),
  /** Bytes of the file of records once the records of this item are in it. */
  end: z.number().int(),
});

/**
 * The work of a run, on disk, so that a kill costs the item being read and no more: the records in
 * one JSON Lines file, and for each item a line that says how far its records reach.
 */
export class Stage {
  readonly #items = new Map<string, StagedItem>();
  /** Where the records of each item are in the file: the number of the first line. */
  readonly #places = new Map<string, number>();
  /** Numbers of the lines that a later word on the same item has replaced. */
  readonly #replaced = new Set<number>();
  #end = 0;
  #lines = 0;

  private constructor(
    private readonly recordsFile: string,
    private readonly recordsHandle: FileHandle,
    private readonly journal: FileHandle,
  ) {}

  /** Opens the stage of a folder, with what an attempt before has left in it. */
  static async open(folder: string): Promise<Stage> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const recordsFile = join(folder, 'records.jsonl');
    const journalFile = join(folder, 'items.jsonl');
    for (const file of [recordsFile, journalFile]) await writeFile(file, '', { flag: 'a' });
    const left = await readJournal(journalFile, (await stat(recordsFile)).size);
    await truncate(journalFile, left.bytes);
    await truncate(recordsFile, left.end);
    const stage = new Stage(
      recordsFile,
      await open(recordsFile, 'a'),
      await open(journalFile, 'a'),
    );
    for (const item of left.items) stage.#note(item);
    stage.#end = left.end;
    return stage;
  }

  /** What was staged, by key, the last word on each. */
  get items(): ReadonlyMap<string, StagedItem> {
    return this.#items;
  }

  /** Adds an item: its records first, then the line that makes them count. */
  async add(
    key: string,
    fingerprint: string | null,
    records: readonly CorpusRecord[] = [],
  ): Promise<void> {
    const text = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    if (text.length > 0) await this.recordsHandle.appendFile(text);
    this.#end += text.length;
    const item = { key, fingerprint, recordIds: records.map(({ id }) => id) };
    await this.journal.appendFile(`${JSON.stringify({ ...item, end: this.#end })}\n`);
    this.#note(item);
  }

  /** The staged records, the last word on each item. */
  async *records(): AsyncGenerator<CorpusRecord> {
    let number = 0;
    const lines = createInterface({
      input: createReadStream(this.recordsFile),
      crlfDelay: Infinity,
    });
    for await (const text of lines) {
      if (!this.#replaced.has(number)) yield corpusRecordSchema.parse(JSON.parse(text));
      number += 1;
    }
  }

  #note(item: StagedItem): void {
    const before = this.#places.get(item.key) ?? 0;
    const count = this.#items.get(item.key)?.recordIds.length ?? 0;
    for (let line = before; line < before + count; line += 1) this.#replaced.add(line);
    this.#items.set(item.key, item);
    this.#places.set(item.key, this.#lines);
    this.#lines += item.recordIds.length;
  }

  async close(): Promise<void> {
    await this.recordsHandle.close();
    await this.journal.close();
  }
}

/**
 * The whole lines of a journal; what a kill has cut at the end is left out, and so is what speaks of
 * records that a power cut has taken.
 *
 * @param written bytes of the file of records.
 */
async function readJournal(
  file: string,
  written: number,
): Promise<{
  readonly items: readonly StagedItem[];
  readonly bytes: number;
  readonly end: number;
}> {
  const items: StagedItem[] = [];
  let bytes = 0;
  let end = 0;
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    const item = line.safeParse(parsed(text)).data;
    if (item === undefined || item.end > written) break;
    items.push({ key: item.key, fingerprint: item.fingerprint, recordIds: item.recordIds });
    bytes += Buffer.byteLength(text) + 1;
    end = item.end;
  }
  return { items, bytes, end };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
