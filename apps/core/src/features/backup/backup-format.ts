import { z } from 'zod';

/** Number of the layout of the file; another one is refused. */
export const BACKUP_FORMAT = 1;

/**
 * A backup is one gzip of lines. A line that begins with `#` is the file's own: the manifest first,
 * then the beginning and the end (count and SHA-256) of each section, then `complete`. Any other line
 * is one row of a table, as PostgreSQL writes it in JSON, or one document of a corpus.
 */
export const CONTROL = '#';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.object({
  maroquinBackup: z.literal(BACKUP_FORMAT),
  createdAt: z.iso.datetime(),
  /** Migrations of the database that was saved, oldest first. */
  migrations: z.array(z.string()),
});

const beginSchema = z.object({
  begin: z.enum(['table', 'corpus']),
  name: z.string().min(1),
  columns: z.array(z.string()).default([]),
});

const endSchema = z.object({ end: z.string(), lines: z.int().min(0), sha256 });

const completeSchema = z.object({ complete: z.literal(true), sections: z.int().min(0) });

/** What a control line may say after the manifest. */
export const controlSchema = z.union([beginSchema, endSchema, completeSchema]);

export type BackupManifest = z.infer<typeof manifestSchema>;
export type SectionHead = z.infer<typeof beginSchema>;
