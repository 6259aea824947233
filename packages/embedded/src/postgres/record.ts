import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedError } from '../errors.js';
import type { Home } from '../home.js';
import { messages } from '../messages.fr.js';
import { readPrivateJson, writePrivateJson } from '../private-file.js';

const recordSchema = z.object({
  password: z.string().min(16),
  port: z.int().min(1024).max(65_535).optional(),
  /** Only when the data cannot be inside the home: so that a home can be moved. */
  place: z.string().optional(),
});

/** What `postgres.json` keeps from one start to the next. */
export type PostgresRecord = z.infer<typeof recordSchema>;

export const DATABASE_USER = 'maroquin';
export const DATABASE_NAME = 'maroquin';

/** Reads the record, or makes one with a fresh password for a home that has no data yet. */
export async function openRecord(home: Home): Promise<PostgresRecord> {
  const record = await readPrivateJson(home.postgresFile, recordSchema);
  if (record !== undefined) return record;
  if (await exists(dataFolderIn(home.folder))) {
    throw new EmbeddedError('DATA_DAMAGED', messages.passwordLost(home.postgresFile));
  }
  const fresh: PostgresRecord = { password: randomBytes(24).toString('base64url') };
  await saveRecord(home, fresh);
  return fresh;
}

export async function saveRecord(home: Home, record: PostgresRecord): Promise<void> {
  await writePrivateJson(home.postgresFile, record);
}

/** The data folder below a place (the home, or the folder that a system user can reach). */
export function dataFolderIn(place: string): string {
  return join(place, 'postgres');
}

/** A connection string for the embedded server; the password is URL-safe by construction. */
export function connectionString(password: string, port: number, database: string): string {
  return `postgresql://${DATABASE_USER}:${password}@127.0.0.1:${String(port)}/${database}`;
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
