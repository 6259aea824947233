import { RetrievalError } from '../retrieval-error.js';
import type {
  IngestProgress,
  IngestReport,
  IngestRequest,
  SearchOptions,
} from '../search-types.js';
import type { Checkpoint } from '../storage/checkpoint.js';
import type { CorpusDatabase } from '../storage/corpus-database.js';
import {
  FORMAT,
  recordHash,
  summaryOf,
  Tallies,
  versionOf,
  type Manifest,
  type SegmentEntry,
} from '../storage/manifest.js';
import type { StoredRecord } from '../versions-table/stored-record.js';
import { TableDates, type TableUse } from '../versions-table/table-dates.js';
import { compareImport, type ImportCounts } from './compare-import.js';
import { documentsAt, knownRecords, liveOrdinals, type KnownRecord } from './known-records.js';
import { NextSegment } from './next-segment.js';
import { readRecords, type ReadProgress } from './read-records.js';
import { redatedRecords } from './redated-records.js';
import { SegmentWriter, type SegmentTools } from './segment-writer.js';

/** Above this many segments a version is written anew as one: each costs a little at every search. */
const MOST_SEGMENTS = 8;

/** Milliseconds between two calls of `onProgress`. */
const PROGRESS_EVERY = 250;

/** A segment of which a larger share is waste is written anew. */
const MOST_WASTE = 0.25;

/** Least time between two checkpoints where nobody says otherwise, in milliseconds. */
const CHECKPOINT_EVERY = 2_000;

/** Builds the next version of one corpus. One instance serves one import. */
export class Ingestion {
  readonly #started = performance.now();
  readonly #tools: SegmentTools;
  readonly #places = new Map<string, string>();
  readonly #replaced = new Map<number, number[]>();
  readonly #read: ReadProgress = { bytesRead: 0, bytesTotal: 0 };
  readonly #tallies: Tallies;
  readonly #dates: TableDates;
  #tableUse: TableUse = { dated: [], waiting: 0 };
  #counts: ImportCounts = { added: 0, replaced: 0, unchanged: 0 };
  #reused = 0;
  #peakRss = 0;
  #reported = 0;

  constructor(
    private readonly database: CorpusDatabase,
    private readonly request: IngestRequest,
    private readonly previous: Manifest | null,
    { embed, checkpointEvery = CHECKPOINT_EVERY }: Pick<SearchOptions, 'embed' | 'checkpointEvery'>,
  ) {
    this.#tools = { database, embed, signal: request.signal, checkpointEvery };
    this.#tallies = new Tallies(previous ?? undefined);
    this.#dates = new TableDates(request.table);
  }

  async run(): Promise<IngestReport> {
    const interrupted = await this.#interrupted();
    await this.database.sweep(interrupted?.state.segment ?? null);
    const known = await knownRecords(this.database, this.previous);
    const found = interrupted === null ? await this.#publishedAlready(known) : null;
    if (found !== null) return this.#report(found);
    const segment = await NextSegment.open(this.#tools, interrupted);
    let left: string | null = null;
    try {
      return this.#report(await this.#build(segment, known));
    } catch (error) {
      left = segment.interrupted;
      throw error;
    } finally {
      segment.close();
      await this.database.sweep(left);
    }
  }

  /** What a killed attempt left, when it can be gone on with. */
  async #interrupted(): Promise<Checkpoint | null> {
    const checkpoint = await this.database.interrupted();
    const embeds = this.#tools.embed !== undefined;
    return checkpoint?.state.embedded === embeds ? checkpoint : null;
  }

  /**
   * The version that the files give, where it was published and nobody points to it: the attempt was
   * killed in between. Only files can be read twice, and only a version that came after may be it.
   */
  async #publishedAlready(known: ReadonlyMap<string, KnownRecord>): Promise<Manifest | null> {
    const { records } = this.request;
    const published = await this.database.manifests();
    const newest = published.at(-1)?.version;
    if (newest === undefined || newest === this.previous?.version) return null;
    if (Symbol.asyncIterator in records) return null;
    const progress = { bytesRead: 0, bytesTotal: 0 };
    const dates = new TableDates(this.request.table);
    const redated = (imported: ReadonlySet<string>): AsyncIterable<StoredRecord> =>
      redatedRecords(this.database, this.previous, dates, known, imported);
    const basis = { known, dates, redated };
    const compared = await compareImport(records, basis, progress, (count) => {
      this.request.signal?.throwIfAborted();
      this.#tell({ stage: 'comparing', records: count, ...progress });
    });
    const same = published.find(({ version }) => version === compared?.version);
    if (compared === null || same === undefined) return null;
    this.#counts = compared.counts;
    this.#tableUse = compared.tableUse;
    return same;
  }

  async #build(segment: NextSegment, known: Map<string, KnownRecord>): Promise<Manifest> {
    await this.#write(segment, known);
    const removed = this.#remove(known);
    await this.#redate(segment, known);
    if (segment.isEmpty && removed === 0 && this.previous !== null) return this.previous;
    this.#tell({ stage: 'indexing', records: this.#places.size, ...this.#read }, true);
    const version = versionOf([...known.values()].map(({ hash }) => hash));
    const published = await this.database.manifests();
    const same = published.find((manifest) => manifest.version === version);
    if (same !== undefined) return same;
    const entry = segment.isEmpty && removed > 0 ? null : await segment.finish();
    const manifest = await this.#compacted(await this.#manifest(version, entry));
    this.request.signal?.throwIfAborted();
    this.#tell({ stage: 'publishing', records: this.#places.size, ...this.#read }, true);
    await this.database.publish(manifest);
    return manifest;
  }

  /** Writes what is new into the segment, and leaves in `known` what the next version will hold. */
  async #write(segment: NextSegment, known: Map<string, KnownRecord>): Promise<void> {
    for await (const batch of readRecords(this.request.records, this.#read)) {
      this.request.signal?.throwIfAborted();
      for (const { record, place } of batch) {
        this.#refuseDuplicate(record.id, place);
        if (!(await this.#put(segment, known, this.#dates.apply(record))))
          this.#counts.unchanged += 1;
      }
      await segment.checkpointWhenDue();
      this.#reused = segment.reused;
      this.#tell({ stage: 'reading', records: this.#places.size, ...this.#read });
    }
  }

  /** Gives its dates to what the import does not bring; refuses a table that is wrong. */
  async #redate(segment: NextSegment, known: Map<string, KnownRecord>): Promise<void> {
    const { database, previous } = this;
    const redated = redatedRecords(database, previous, this.#dates, known, this.#places);
    for await (const record of redated) await this.#put(segment, known, record);
    this.#tableUse = this.#dates.check(known);
  }

  /** Writes a document that is not there in the same state; whether it did. */
  async #put(
    segment: NextSegment,
    known: Map<string, KnownRecord>,
    record: StoredRecord,
  ): Promise<boolean> {
    const hash = recordHash(record);
    const before = known.get(record.id);
    if (before?.hash === hash) return false;
    this.#note(before);
    const at = this.previous?.segments.length ?? 0;
    known.set(record.id, { segment: at, ordinal: await segment.put(record, hash), hash });
    this.#tallies.add(record);
    return true;
  }

  /** Takes the removed documents out of `known`; those of the import itself stay. */
  #remove(known: Map<string, KnownRecord>): number {
    let removed = 0;
    for (const id of this.request.removed ?? []) {
      const before = known.get(id);
      if (before === undefined || this.#places.has(id)) continue;
      this.#replaced.set(before.segment, [
        ...(this.#replaced.get(before.segment) ?? []),
        before.ordinal,
      ]);
      known.delete(id);
      removed += 1;
    }
    return removed;
  }

  #refuseDuplicate(id: string, place: string): void {
    const first = this.#places.get(id);
    if (first !== undefined) {
      throw new RetrievalError(
        'BAD_RECORD',
        `L’identifiant « ${id} » se trouve deux fois dans l’import : ${first} ; ${place}.`,
      );
    }
    this.#places.set(id, place);
  }

  #note(before: KnownRecord | undefined): void {
    if (before === undefined) {
      this.#counts.added += 1;
      return;
    }
    this.#counts.replaced += 1;
    const list = this.#replaced.get(before.segment) ?? [];
    list.push(before.ordinal);
    this.#replaced.set(before.segment, list);
  }

  async #manifest(version: string, entry: SegmentEntry | null): Promise<Manifest> {
    const segments: SegmentEntry[] = [];
    for (const [at, old] of (this.previous?.segments ?? []).entries()) {
      const gone = this.#replaced.get(at) ?? [];
      for await (const record of documentsAt(this.database, old.id, gone))
        this.#tallies.add(record, -1);
      const replaced = [...old.replaced, ...gone].sort((a, b) => a - b);
      if (replaced.length < old.records) segments.push({ ...old, replaced });
    }
    if (entry !== null) segments.push(entry);
    return this.#describe(version, segments);
  }

  #describe(version: string, segments: readonly SegmentEntry[]): Manifest {
    const digest = this.request.table?.digest ?? null;
    return {
      format: FORMAT,
      version,
      publishedAt: new Date().toISOString(),
      segments: [...segments],
      records: segments.reduce((sum, entry) => sum + entry.records - entry.replaced.length, 0),
      passages: segments.reduce((sum, entry) => sum + entry.passages, 0),
      ...this.#tallies.result(),
      table: digest === null ? null : { digest, records: [...this.#tableUse.dated] },
    };
  }

  /** The same version in one segment when it has become too many, or without the waste of the last. */
  async #compacted(manifest: Manifest): Promise<Manifest> {
    const { version, segments } = manifest;
    const last = segments.at(-1);
    if (segments.length > MOST_SEGMENTS)
      return this.#describe(version, [await this.#rewritten(segments)]);
    if (last === undefined || last.replaced.length <= MOST_WASTE * last.records) return manifest;
    return this.#describe(version, [...segments.slice(0, -1), await this.#rewritten([last])]);
  }

  /** The documents of some segments that still count, in a segment of their own. */
  async #rewritten(segments: readonly SegmentEntry[]): Promise<SegmentEntry> {
    const writer = await SegmentWriter.create(this.#tools);
    try {
      for await (const record of liveRecords(this.database, segments)) {
        this.request.signal?.throwIfAborted();
        await writer.add(record, recordHash(record));
      }
      return await writer.finish();
    } finally {
      writer.close();
    }
  }

  #tell(progress: Omit<IngestProgress, 'reused'>, now = false): void {
    this.#peakRss = Math.max(this.#peakRss, process.memoryUsage.rss());
    const time = performance.now();
    if (!now && time - this.#reported < PROGRESS_EVERY) return;
    this.#reported = time;
    this.request.onProgress?.({ ...progress, reused: this.#reused });
  }

  #report(manifest: Manifest): IngestReport {
    const { dated, waiting } = this.#tableUse;
    return {
      ...summaryOf(this.request.corpus, manifest),
      ...this.#counts,
      dated: dated.length,
      waiting,
      reused: this.#reused,
      seconds: (performance.now() - this.#started) / 1000,
      peakRss: Math.max(this.#peakRss, process.memoryUsage.rss()),
    };
  }
}

/** Every document of some segments that still counts, segment by segment. */
export async function* liveRecords(
  database: CorpusDatabase,
  segments: readonly SegmentEntry[],
): AsyncGenerator<StoredRecord> {
  for (const entry of segments) yield* documentsAt(database, entry.id, liveOrdinals(entry));
}
