import type { CorpusDatabase } from '../storage/corpus-database.js';
import type { Manifest } from '../storage/manifest.js';
import { asImported, type StoredRecord } from '../versions-table/stored-record.js';
import type { TableDates } from '../versions-table/table-dates.js';
import { documentsAt, type KnownRecord } from './known-records.js';

/**
 * The documents of the version before that the import does not bring and that a table dates, now or
 * then, as they are to be kept: a row that changed or went changes them too.
 *
 * @param known documents that the next version holds so far
 * @param imported those that the import brought
 */
export async function* redatedRecords(
  database: CorpusDatabase,
  previous: Manifest | null,
  dates: TableDates,
  known: ReadonlyMap<string, KnownRecord>,
  imported: { readonly has: (id: string) => boolean },
): AsyncGenerator<StoredRecord> {
  const concerned = new Set([...dates.recordIds, ...(previous?.table?.records ?? [])]);
  const ordinals = new Map<number, number[]>();
  for (const id of concerned) {
    const place = imported.has(id) ? undefined : known.get(id);
    if (place === undefined) continue;
    ordinals.set(place.segment, [...(ordinals.get(place.segment) ?? []), place.ordinal]);
  }
  for (const [at, { id }] of (previous?.segments ?? []).entries()) {
    const wanted = (ordinals.get(at) ?? []).sort((a, b) => a - b);
    for await (const stored of documentsAt(database, id, wanted))
      yield dates.apply(asImported(stored));
  }
}
