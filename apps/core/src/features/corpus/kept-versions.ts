import type { DataSource } from 'typeorm';
import { z } from 'zod';

import type { VersionSummary } from '@maroquin/retrieval';

const pointerRows = z.array(
  z.object({ live_version: z.string().nullable(), previous_version: z.string().nullable() }),
);
const citedRows = z.array(z.object({ version: z.string() }));
const oldestRows = z.tuple([z.object({ oldest: z.date().nullable() })]);

/** Versions that the citations of kept answers remember. */
async function citedVersions(database: DataSource, corpus: string): Promise<readonly string[]> {
  const rows: unknown = await database.query(
    `SELECT DISTINCT passage->>'corpusVersion' AS version FROM citation
     WHERE passage->>'corpus' = $1`,
    [corpus],
  );
  return citedRows.parse(rows).map(({ version }) => version);
}

/** When the oldest answer that is still being produced was asked; `null` when there is none. */
async function oldestUnfinished(database: DataSource): Promise<Date | null> {
  const rows: unknown = await database.query(
    `SELECT min(created_at) AS oldest FROM reply WHERE status IN ('pending', 'running')`,
  );
  return oldestRows.parse(rows)[0].oldest;
}

/**
 * The versions of a corpus that somebody may still need: the live one, the one before it (to go
 * back), those that a kept answer cites, and those that an answer being produced may have read: they
 * were followed by another one only after it was asked. All of them when none is live.
 *
 * @param published every version there is, oldest first
 */
export async function keptVersions(
  database: DataSource,
  corpus: string,
  published: readonly VersionSummary[],
): Promise<readonly string[]> {
  const pointers: unknown = await database.query(
    'SELECT live_version, previous_version FROM corpus WHERE id = $1',
    [corpus],
  );
  const [row] = pointerRows.parse(pointers);
  if (row === undefined || row.live_version === null)
    return published.map(({ version }) => version);
  const unfinished = await oldestUnfinished(database);
  const wanted = new Set([
    row.live_version,
    row.previous_version,
    ...(await citedVersions(database, corpus)),
  ]);
  return published.flatMap(({ version }, at) => {
    const next = published[at + 1]?.publishedAt;
    const mayBeRead = unfinished !== null && next !== undefined && new Date(next) >= unfinished;
    return wanted.has(version) || mayBeRead ? [version] : [];
  });
}
