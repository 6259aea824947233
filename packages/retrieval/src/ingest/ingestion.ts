import { randomUUID } from 'node:crypto';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { RetrievalError } from '../retrieval-error.js';
import type { Embed, IngestProgress, IngestReport, IngestRequest } from '../search-types.js';
import type { CorpusDatabase } from '../storage/corpus-database.js';
import {
  FORMAT,
  recordHash,
  Tallies,
  versionOf,
  type Manifest,
  type SegmentEntry,
} from '../storage/manifest.js';
import { documentsAt, knownRecords, liveOrdinals, type KnownRecord } from './known-records.js';
import { readRecords, type ReadProgress } from './read-records.js';
import { SegmentWriter } from './segment-writer.js';

/** Above this many segments a version is written anew as one: each costs a little at every search. */
const MOST_SEGMENTS = 8;

/** Milliseconds between two calls of `onProgress`. */
const PROGRESS_EVERY = 250;

/** Builds the next version of one corpus. One instance serves one import. */
export class Ingestion {
  readonly #started = performance.now();
  readonly #places = new Map<string, string>();
  readonly #replaced = new Map<number, number[]>();
  readonly #counts = { added: 0, replaced: 0, unchanged: 0 };
  readonly #progress: ReadProgress = { bytesRead: 0, bytesTotal: 0 };
  readonly #tallies: Tallies;
  #peakRss = 0;
  #reported = 0;

  constructor(
    private readonly database: CorpusDatabase,
    private readonly request: IngestRequest,
    private readonly previous: Manifest | null,
    private readonly embed: Embed | undefined,
  ) {
    this.#tallies = new Tallies(previous ?? undefined);
  }

  async run(): Promise<IngestReport> {
    const published = await this.database.manifests();
    await this.database.sweep(published);
    const known = await knownRecords(this.database, this.previous);
    const writer = await SegmentWriter.create(
      this.database,
      randomUUID(),
      this.embed,
      this.request.signal,
    );
    try {
      await this.#write(writer, known);
      if (writer.records === 0 && this.previous !== null) return this.#report(this.previous);
      this.#tell('indexing', true);
      const version = versionOf([...known.values()].map(({ hash }) => hash));
      const same = published.find((manifest) => manifest.version === version);
      if (same !== undefined) return this.#report(same);
      const manifest = await this.#compacted(await this.#manifest(version, await writer.finish()));
      this.request.signal?.throwIfAborted();
      this.#tell('publishing', true);
      await this.database.publish(manifest);
      return this.#report(manifest);
    } finally {
      writer.close();
      await this.database.sweep(await this.database.manifests());
    }
  }

  /** Writes what is new into the segment, and leaves in `known` what the next version will hold. */
  async #write(writer: SegmentWriter, known: Map<string, KnownRecord>): Promise<void> {
    const segment = this.previous?.segments.length ?? 0;
    for await (const batch of readRecords(this.request.records, this.#progress)) {
      this.request.signal?.throwIfAborted();
      for (const { record, place } of batch) {
        this.#refuseDuplicate(record.id, place);
        const hash = recordHash(record);
        const before = known.get(record.id);
        if (before?.hash === hash) {
          this.#counts.unchanged += 1;
          continue;
        }
        this.#note(before);
        known.set(record.id, { segment, ordinal: writer.records, hash });
        this.#tallies.add(record);
        await writer.add(record, hash);
      }
      this.#tell('reading', false);
    }
  }

  #refuseDuplicate(id: string, place: string): void {
    const first = this.#places.get(id);
    if (first !== undefined) {
      throw new RetrievalError(
        'BAD_RECORD',
        `L’identifiant « ${id} » se trouve deux fois dans l’import : ${first} ; ${place}.`,
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

  async #manifest(version: string, entry: SegmentEntry): Promise<Manifest> {
    const segments: SegmentEntry[] = [];
    for (const [at, old] of (this.previous?.segments ?? []).entries()) {
      const gone = this.#replaced.get(at) ?? [];
      for await (const record of documentsAt(this.database, old.id, gone))
        this.#tallies.add(record, -1);
      const replaced = [...old.replaced, ...gone].sort((a, b) => a - b);
      if (replaced.length < old.records) segments.push({ ...old, replaced });
    }
    segments.push(entry);
    return this.#describe(version, segments);
  }

  #describe(version: string, segments: readonly SegmentEntry[]): Manifest {
    return {
      format: FORMAT,
      version,
      publishedAt: new Date().toISOString(),
      segments: [...segments],
      records: segments.reduce((sum, entry) => sum + entry.records - entry.replaced.length, 0),
      passages: segments.reduce((sum, entry) => sum + entry.passages, 0),
      ...this.#tallies.result(),
    };
  }

  /** The same version in one segment, when it has become too many. */
  async #compacted(manifest: Manifest): Promise<Manifest> {
    if (manifest.segments.length <= MOST_SEGMENTS) return manifest;
    const writer = await SegmentWriter.create(
      this.database,
      randomUUID(),
      this.embed,
      this.request.signal,
    );
    try {
      for await (const record of liveRecords(this.database, manifest)) {
        this.request.signal?.throwIfAborted();
        await writer.add(record, recordHash(record));
      }
      return this.#describe(manifest.version, [await writer.finish()]);
    } finally {
      writer.close();
    }
  }

  #tell(stage: IngestProgress['stage'], now: boolean): void {
    this.#peakRss = Math.max(this.#peakRss, process.memoryUsage.rss());
    const time = performance.now();
    if (!now && time - this.#reported < PROGRESS_EVERY) return;
    this.#reported = time;
    this.request.onProgress?.({ stage, records: this.#places.size, ...this.#progress });
  }

  #report(manifest: Manifest): IngestReport {
    const { version, publishedAt, records, passages, states, licences, sources } = manifest;
    return {
      corpus: this.request.corpus,
      version,
      publishedAt,
      records,
      passages,
      states,
      licences,
      sources,
      ...this.#counts,
      seconds: (performance.now() - this.#started) / 1000,
      peakRss: Math.max(this.#peakRss, process.memoryUsage.rss()),
    };
  }
}

/** Every document of a version, segment by segment. */
export async function* liveRecords(
  database: CorpusDatabase,
  manifest: Manifest,
): AsyncGenerator<CorpusRecord> {
  for (const entry of manifest.segments)
    yield* documentsAt(database, entry.id, liveOrdinals(entry));
}
