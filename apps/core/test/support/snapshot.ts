import type { DataSource } from 'typeorm';

/** Tables that a refused request may write: who is signed in is not what is protected here. */
const NOT_WATCHED = new Set(['session', 'sign_in_attempt']);

/**
 * Number of rows and digest of the whole content (`updated_at` included) of every table. Two equal
 * snapshots: nothing was written in between.
 */
export async function snapshot(database: DataSource): Promise<Readonly<Record<string, string>>> {
  const tables: { tablename: string }[] = await database.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const states: [string, string][] = [];
  for (const { tablename } of tables) {
    if (NOT_WATCHED.has(tablename)) continue;
    const [row]: { state: string }[] = await database.query(
      `SELECT count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS state
       FROM "${tablename}" t`,
    );
    states.push([tablename, row?.state ?? '']);
  }
  return Object.fromEntries(states);
}
