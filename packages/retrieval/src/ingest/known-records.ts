import { LexicalIndex } from '../lexical/lexical-index.js';
import type { CorpusDatabase } from '../storage/corpus-database.js';
import type { Manifest, SegmentEntry } from '../storage/manifest.js';
import type { StoredRecord } from '../versions-table/stored-record.js';

/** Where a record of the previous version is, and which state of it. */
export interface KnownRecord {
  readonly segment: number;
  readonly ordinal: number;
  readonly hash: string;
}

/** The records of a version by id, without their texts. */
export const knownRecords = async (
  database: CorpusDatabase,
  manifest: Manifest | null,
): Promise<Map<string, KnownRecord>> => {
  const known = new Map<string, KnownRecord>();
  for (const [segment, entry] of (manifest?.segments ?? []).entries()) {
    const index = new LexicalIndex(await database.readIndex(entry.id));
    const hashes = Buffer.from(index.hashes).toString('hex');
    const replaced = new Set(entry.replaced);
    index.ids.forEach((id, ordinal) => {
      if (replaced.has(ordinal)) return;
      known.set(id, { segment, ordinal, hash: hashes.slice(ordinal * 32, ordinal * 32 + 32) });
    });
  }
  return known;
};

/** How many documents are read at once. */
const READ_BATCH = 1000;

/** The documents of some ordinals of a segment, in the order of the ordinals. */
export async function* documentsAt(
  database: CorpusDatabase,
  segment: string,
  ordinals: readonly number[],
): AsyncGenerator<StoredRecord> {
  const reader = await database.openDocuments(segment);
  try {
    for (let at = 0; at < ordinals.length; at += READ_BATCH) {
      yield* (await reader.read(ordinals.slice(at, at + READ_BATCH))).values();
    }
  } finally {
    reader.close();
  }
}

/** Ordinals of a segment that no later segment took the place of. */
export const liveOrdinals = (entry: SegmentEntry): readonly number[] => {
  const replaced = new Set(entry.replaced);
  const all = Array.from({ length: entry.records }, (_, ordinal) => ordinal);
  return replaced.size === 0 ? all : all.filter((ordinal) => !replaced.has(ordinal));
};
