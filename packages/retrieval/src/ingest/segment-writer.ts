import type { CorpusRecord } from '@maroquin/assistant-kit';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';
import type { CorpusDatabase, DocumentWriter, VectorWriter } from '../storage/corpus-database.js';
import type { SegmentEntry } from '../storage/manifest.js';
import type { Embed } from '../search-types.js';
import { splitPassages } from './split-passages.js';

/** Characters of text held before they are written to disk. */
const FLUSH_AT = 12_000_000;

/** Passages embedded in one call. */
const EMBED_BATCH = 64;

/** Vectors held before they are written: each write makes a file. */
const VECTORS_WRITTEN = 4096;

/** What the vector of a passage is made from: its title says what it is about. */
export const embeddedText = (title: string, slice: string): string => `${title}\n${slice}`;

/** Writes one segment: documents as they come, index at the end, vectors when there is an embedder. */
export class SegmentWriter {
  readonly #builder = new IndexBuilder(createAnalyser());
  readonly #documents: DocumentWriter;
  #pending: CorpusRecord[] = [];
  #pendingSize = 0;
  #toEmbed: string[] = [];
  #vectors: (readonly number[])[] = [];
  #written = 0;
  #vectorWriter: VectorWriter | null = null;
  #dimension: number | null = null;

  private constructor(
    private readonly database: CorpusDatabase,
    readonly id: string,
    documents: DocumentWriter,
    private readonly embed: Embed | undefined,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.#documents = documents;
  }

  static async create(
    database: CorpusDatabase,
    id: string,
    embed: Embed | undefined,
    signal: AbortSignal | undefined,
  ): Promise<SegmentWriter> {
    return new SegmentWriter(database, id, await database.createDocuments(id), embed, signal);
  }

  get records(): number {
    return this.#builder.records;
  }

  async add(record: CorpusRecord, hash: string): Promise<void> {
    this.#builder.add(record, hash);
    this.#pending.push(record);
    this.#pendingSize += record.text.length;
    if (this.embed !== undefined) await this.#queueVectors(record);
    if (this.#pendingSize >= FLUSH_AT) await this.#flush();
  }

  /** Writes what is left and the index. */
  async finish(): Promise<SegmentEntry> {
    await this.#flush();
    await this.#embedQueued(1);
    await this.#writeVectors();
    await this.#vectorWriter?.finish();
    const { records, passages } = this.#builder;
    await this.database.writeIndex(this.id, this.#builder.finish());
    return { id: this.id, records, passages, replaced: [], dimension: this.#dimension };
  }

  close(): void {
    this.#documents.close();
    this.#vectorWriter?.close();
  }

  async #flush(): Promise<void> {
    const records = this.#pending;
    this.#pending = [];
    this.#pendingSize = 0;
    await this.#documents.add(records);
  }

  async #queueVectors(record: CorpusRecord): Promise<void> {
    for (const { start, end } of splitPassages(record.text)) {
      this.#toEmbed.push(embeddedText(record.title, record.text.slice(start, end)));
    }
    await this.#embedQueued(EMBED_BATCH);
  }

  async #embedQueued(atLeast: number): Promise<void> {
    if (this.embed === undefined) return;
    while (this.#toEmbed.length >= atLeast) {
      const texts = this.#toEmbed.splice(0, EMBED_BATCH);
      this.#vectors.push(...(await this.embed(texts, this.signal)));
      if (this.#vectors.length >= VECTORS_WRITTEN) await this.#writeVectors();
    }
  }

  async #writeVectors(): Promise<void> {
    const vectors = this.#vectors;
    if (vectors.length === 0) return;
    this.#vectors = [];
    this.#dimension ??= vectors[0]?.length ?? 0;
    this.#vectorWriter ??= await this.database.createVectors(this.id, this.#dimension);
    await this.#vectorWriter.add(this.#written, vectors);
    this.#written += vectors.length;
  }
}
