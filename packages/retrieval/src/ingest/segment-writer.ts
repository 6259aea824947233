import { randomUUID } from 'node:crypto';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';
import type { Checkpoint, CheckpointState } from '../storage/checkpoint.js';
import type { CorpusDatabase } from '../storage/corpus-database.js';
import type { DocumentWriter } from '../storage/document-table.js';
import { FORMAT, type SegmentEntry } from '../storage/manifest.js';
import type { Embed } from '../search-types.js';
import type { VectorWriter } from '../storage/vector-table.js';
import type { StoredRecord } from '../versions-table/stored-record.js';
import { splitPassages } from './split-passages.js';

/** Characters of text held before they are written to disk. */
const FLUSH_AT = 12_000_000;

/** Passages embedded in one call. */
const EMBED_BATCH = 64;

/** Vectors held before they are written: each write makes a file. */
const VECTORS_WRITTEN = 4096;

/** What the vector of a passage is made from: its title says what it is about. */
export const embeddedText = (title: string, slice: string): string => `${title}\n${slice}`;

/** A checkpoint is taken after so many times what the last one took, so that they stay a small share. */
const CHECKPOINT_SHARE = 10;

/** What a segment is written with. */
export interface SegmentTools {
  readonly database: CorpusDatabase;
  readonly embed: Embed | undefined;
  readonly signal: AbortSignal | undefined;
  /** Least time between two checkpoints, in milliseconds. */
  readonly checkpointEvery: number;
}

/** The parts of a segment being written: new ones, or those that a killed import left. */
interface SegmentParts {
  readonly id: string;
  readonly builder: IndexBuilder;
  readonly documents: DocumentWriter;
  readonly vectors: CheckpointState['vectors'];
  readonly vectorWriter: VectorWriter | null;
}

/**
 * Writes one segment: documents as they come, index at the end, vectors when there is an embedder. In
 * between, checkpoints hold all of it, so that a killed import goes on from the last one.
 */
export class SegmentWriter {
  readonly #builder: IndexBuilder;
  readonly #documents: DocumentWriter;
  #pending: StoredRecord[] = [];
  #pendingSize = 0;
  #toEmbed: string[] = [];
  #vectors: (readonly number[])[] = [];
  #written: number;
  #vectorWriter: VectorWriter | null;
  #dimension: number | null;
  #kept: number;
  #checkpoints = { last: performance.now(), took: 0 };

  private constructor(
    private readonly tools: SegmentTools,
    private readonly parts: SegmentParts,
  ) {
    this.#builder = parts.builder;
    this.#documents = parts.documents;
    this.#vectorWriter = parts.vectorWriter;
    this.#written = parts.vectors?.written ?? 0;
    this.#dimension = parts.vectors?.dimension ?? null;
    this.#kept = parts.builder.records;
  }

  static async create(tools: SegmentTools): Promise<SegmentWriter> {
    const id = randomUUID();
    return new SegmentWriter(tools, {
      id,
      builder: new IndexBuilder(createAnalyser()),
      documents: await tools.database.createDocuments(id),
      vectors: null,
      vectorWriter: null,
    });
  }

  /** Goes on from a checkpoint. */
  static async resume(tools: SegmentTools, { state, index }: Checkpoint): Promise<SegmentWriter> {
    const { segment: id, documents, vectors } = state;
    const { database } = tools;
    return new SegmentWriter(tools, {
      id,
      builder: IndexBuilder.resume(createAnalyser(), index),
      documents: await database.reopenDocuments(id, documents),
      vectors,
      vectorWriter: vectors === null ? null : await database.reopenVectors(id, vectors),
    });
  }

  get id(): string {
    return this.parts.id;
  }

  get records(): number {
    return this.#builder.records;
  }

  /** What tells each record from another state of it, in the order of the records. */
  get hashes(): readonly string[] {
    return this.#builder.hashes;
  }

  /** Records that the next import would find if this one was killed now. */
  get kept(): number {
    return this.#kept;
  }

  async add(record: StoredRecord, hash: string): Promise<void> {
    this.#builder.add(record, hash);
    this.#pending.push(record);
    this.#pendingSize += record.text.length;
    if (this.tools.embed !== undefined) await this.#queueVectors(record);
    if (this.#pendingSize >= FLUSH_AT) await this.#flush();
  }

  /** Takes a checkpoint when enough has been done since the last. */
  async checkpointWhenDue(): Promise<void> {
    const since = performance.now() - this.#checkpoints.last;
    const due = Math.max(this.tools.checkpointEvery, CHECKPOINT_SHARE * this.#checkpoints.took);
    if (since < due || this.records === this.#kept) return;
    const started = performance.now();
    await this.#writeAll();
    const vectors = await this.#vectorState();
    const state: CheckpointState = {
      format: FORMAT,
      segment: this.id,
      documents: await this.#documents.version(),
      vectors,
      embedded: this.tools.embed !== undefined,
    };
    await this.tools.database.keep({ state, index: this.#builder.checkpoint() });
    this.#kept = this.records;
    this.#checkpoints = { last: performance.now(), took: performance.now() - started };
  }

  /** Writes what is left and the index. */
  async finish(): Promise<SegmentEntry> {
    await this.#writeAll();
    await this.#vectorWriter?.finish();
    const { records, passages } = this.#builder;
    await this.tools.database.writeIndex(this.id, this.#builder.finish());
    return { id: this.id, records, passages, replaced: [], dimension: this.#dimension };
  }

  close(): void {
    this.#documents.close();
    this.#vectorWriter?.close();
  }

  async #writeAll(): Promise<void> {
    await this.#flush();
    await this.#embedQueued(1);
    await this.#writeVectors();
  }

  async #vectorState(): Promise<CheckpointState['vectors']> {
    if (this.#vectorWriter === null || this.#dimension === null) return null;
    const version = await this.#vectorWriter.version();
    return { version, dimension: this.#dimension, written: this.#written };
  }

  async #flush(): Promise<void> {
    const records = this.#pending;
    this.#pending = [];
    this.#pendingSize = 0;
    await this.#documents.add(records);
  }

  async #queueVectors(record: StoredRecord): Promise<void> {
    for (const { start, end } of splitPassages(record.text)) {
      this.#toEmbed.push(embeddedText(record.title, record.text.slice(start, end)));
    }
    await this.#embedQueued(EMBED_BATCH);
  }

  async #embedQueued(atLeast: number): Promise<void> {
    const { embed, signal } = this.tools;
    if (embed === undefined) return;
    while (this.#toEmbed.length >= atLeast) {
      const texts = this.#toEmbed.splice(0, EMBED_BATCH);
      this.#vectors.push(...(await embed(texts, signal)));
      if (this.#vectors.length >= VECTORS_WRITTEN) await this.#writeVectors();
    }
  }

  async #writeVectors(): Promise<void> {
    const vectors = this.#vectors;
    if (vectors.length === 0) return;
    this.#vectors = [];
    this.#dimension ??= vectors[0]?.length ?? 0;
    this.#vectorWriter ??= await this.tools.database.createVectors(this.id, this.#dimension);
    await this.#vectorWriter.add(this.#written, vectors);
    this.#written += vectors.length;
  }
}
