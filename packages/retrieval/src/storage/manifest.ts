import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import type { VersionSummary } from '../search-types.js';

/** Number of the way corpora are stored and analysed; a version of another format is not read. */
export const FORMAT = 3;

const counts = z.record(z.string(), z.number().int());

const segmentSchema = z.object({
  id: z.string(),
  records: z.number().int(),
  passages: z.number().int(),
  /** Ordinals of the records that a later segment took the place of. */
  replaced: z.array(z.number().int()),
  /** Size of its vectors, `null` when it has none. */
  dimension: z.number().int().nullable(),
});

/** What makes one version of a corpus: segments that never change, and which records still count. */
export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.string(),
  publishedAt: z.string(),
  segments: z.array(segmentSchema),
  records: z.number().int(),
  passages: z.number().int(),
  states: counts,
  licences: counts,
  sources: counts,
  /** The publisher's table that dates some of its documents, and which; `null` without one. */
  table: z
    .object({ digest: z.string(), records: z.array(z.string()) })
    .nullable()
    .default(null),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type SegmentEntry = z.infer<typeof segmentSchema>;

/** What is told of a version. */
export const summaryOf = (corpus: string, manifest: Manifest): VersionSummary => {
  const { version, publishedAt, records, passages, states, licences, sources, table } = manifest;
  const tableDigest = table?.digest ?? null;
  return {
    corpus,
    version,
    publishedAt,
    records,
    passages,
    states,
    licences,
    sources,
    tableDigest,
  };
};

/** 32 hexadecimal digits that tell a record from any other state of it. */
export const recordHash = (record: CorpusRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 32);

/**
 * Version of a set of documents: the same documents give the same version, whatever the files they
 * came in and the order they came in.
 */
export const versionOf = (hashes: readonly string[]): string => {
  const digest = createHash('sha256');
  for (const hash of [...hashes].sort()) digest.update(hash);
  return `${String(FORMAT)}-${digest.digest('hex').slice(0, 16)}`;
};

/** Counts of documents by state, licence and source. */
export class Tallies {
  readonly #counts = {
    states: new Map<string, number>(),
    licences: new Map<string, number>(),
    sources: new Map<string, number>(),
  };

  constructor(start?: Pick<Manifest, 'states' | 'licences' | 'sources'>) {
    if (start === undefined) return;
    for (const [key, count] of Object.entries(start.states)) this.#counts.states.set(key, count);
    for (const [key, count] of Object.entries(start.licences))
      this.#counts.licences.set(key, count);
    for (const [key, count] of Object.entries(start.sources)) this.#counts.sources.set(key, count);
  }

  /** Adds a record (`by` 1) or takes it away (`by` -1). */
  add(record: CorpusRecord, by: 1 | -1 = 1): void {
    const { states, licences, sources } = this.#counts;
    const bump = (map: Map<string, number>, key: string): void => {
      const count = (map.get(key) ?? 0) + by;
      if (count === 0) map.delete(key);
      else map.set(key, count);
    };
    bump(states, record.asOf ?? '');
    bump(licences, record.licence ?? '');
    bump(sources, record.source ?? '');
  }

  result(): Pick<Manifest, 'states' | 'licences' | 'sources'> {
    return {
      states: Object.fromEntries(this.#counts.states),
      licences: Object.fromEntries(this.#counts.licences),
      sources: Object.fromEntries(this.#counts.sources),
    };
  }
}
