import type { Table } from '@lancedb/lancedb';
import { LexicalIndex } from '../lexical/lexical-index.js';
import type { CorpusDatabase } from '../storage/corpus-database.js';
import type { DocumentReader } from '../storage/document-table.js';
import type { Manifest, SegmentEntry } from '../storage/manifest.js';
import type { StoredRecord } from '../versions-table/stored-record.js';
import { ArticleDirectory, baseId } from './article-directory.js';
import { SegmentScorer } from './segment-scorer.js';

/** Characters of documents kept in memory for each segment, read ones first out. */
const REMEMBERED = 8_000_000;

/** One segment of a version, open for reading. */
export class LoadedSegment {
  readonly scorer: SegmentScorer;
  readonly articles: ArticleDirectory;
  readonly #replaced: ReadonlySet<number>;
  readonly #remembered = new Map<number, StoredRecord>();
  #rememberedSize = 0;

  private constructor(
    readonly entry: SegmentEntry,
    readonly index: LexicalIndex,
    private readonly documents: DocumentReader,
    /** Vectors of its passages, when it has some. */
    readonly vectors: Table | null,
  ) {
    this.scorer = new SegmentScorer(index);
    this.#replaced = new Set(entry.replaced);
    this.articles = new ArticleDirectory(index, (record) => this.isLive(record));
  }

  static async open(database: CorpusDatabase, entry: SegmentEntry): Promise<LoadedSegment> {
    const [bytes, documents, vectors] = await Promise.all([
      database.readIndex(entry.id),
      database.openDocuments(entry.id),
      entry.dimension === null ? null : database.openVectors(entry.id),
    ]);
    return new LoadedSegment(entry, new LexicalIndex(bytes), documents, vectors);
  }

  /** Whether no later segment took the place of a record. */
  isLive(record: number): boolean {
    return !this.#replaced.has(record);
  }

  /** Documents of some records, by number; read from disk where they are not remembered. */
  async read(records: readonly number[]): Promise<ReadonlyMap<number, StoredRecord>> {
    const found = new Map<number, StoredRecord>();
    const missing: number[] = [];
    for (const record of records) {
      const known = this.#remembered.get(record);
      if (known === undefined) missing.push(record);
      else found.set(record, known);
    }
    if (missing.length === 0) return found;
    const read = await this.documents.read(missing);
    for (const record of missing) {
      const document = read.get(this.index.ids[record] ?? '');
      if (document === undefined) continue;
      found.set(record, document);
      this.#remember(record, document);
    }
    return found;
  }

  close(): void {
    this.documents.close();
    this.vectors?.close();
  }

  #remember(record: number, document: StoredRecord): void {
    this.#remembered.set(record, document);
    this.#rememberedSize += document.text.length;
    for (const [oldest, { text }] of this.#remembered) {
      if (this.#rememberedSize <= REMEMBERED) break;
      this.#remembered.delete(oldest);
      this.#rememberedSize -= text.length;
    }
  }
}

/** One version of one corpus, open for reading. */
export class LoadedVersion {
  private constructor(
    readonly corpus: string,
    readonly manifest: Manifest,
    readonly segments: readonly LoadedSegment[],
  ) {}

  static async open(
    database: CorpusDatabase,
    corpus: string,
    manifest: Manifest,
  ): Promise<LoadedVersion> {
    const segments: LoadedSegment[] = [];
    for (const entry of manifest.segments) segments.push(await LoadedSegment.open(database, entry));
    return new LoadedVersion(corpus, manifest, segments);
  }

  /** The segment and number of a document, `null` when this version does not hold it. */
  find(recordId: string): { readonly segment: LoadedSegment; readonly record: number } | null {
    for (const segment of this.segments) {
      const record = segment.index.recordOf(recordId);
      if (record >= 0 && segment.isLive(record)) return { segment, record };
    }
    return null;
  }

  /** Records that are versions of the same text as the document `recordId`, itself included. */
  versionsOf(
    recordId: string,
  ): readonly { readonly segment: LoadedSegment; readonly record: number }[] {
    const base = baseId(recordId);
    const variants = this.segments.flatMap((segment) =>
      segment.articles.variants(base).map((record) => ({ segment, record })),
    );
    if (variants.length === 0 && base !== recordId) return [];
    const bare = this.find(base);
    return bare === null ? variants : [bare, ...variants];
  }

  /** How many undated versions of the text of a document there are, 1 when it stands alone. */
  undatedVersions(recordId: string): number {
    const base = baseId(recordId);
    if (this.segments.every(({ articles }) => articles.variants(base).length === 0)) return 1;
    const undated = this.versionsOf(recordId).filter(
      ({ segment: { index }, record }) =>
        index.dateStart[record] === 0 && index.dateEnd[record] === 0,
    );
    return Math.max(1, undated.length);
  }

  close(): void {
    for (const segment of this.segments) segment.close();
  }
}
