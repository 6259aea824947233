import type { Connection } from '@lancedb/lancedb';
import { z } from 'zod';
import { joined, partsOf, readParts, writeParts } from './byte-table.js';
import { FORMAT } from './manifest.js';

/** Number of the part that holds the state; those of the index come after. */
const STATE_PART = -1;

const stateSchema = z.object({
  format: z.literal(FORMAT),
  segment: z.string(),
  /** Versions of the tables of documents and of vectors that the index goes with. */
  documents: z.number().int(),
  vectors: z
    .object({
      version: z.number().int(),
      dimension: z.number().int(),
      written: z.number().int(),
    })
    .nullable(),
  /** Whether its passages get vectors. */
  embedded: z.boolean(),
});

/** Which state of the tables of a segment being written an index goes with. */
export type CheckpointState = z.infer<typeof stateSchema>;

/**
 * A segment that is being written, as it was at one instant: what a killed import takes up again. The
 * state names versions of the other tables, so that what they got after that instant does not count.
 */
export interface Checkpoint {
  readonly state: CheckpointState;
  /** As `IndexBuilder.checkpoint` gave it. */
  readonly index: Uint8Array;
}

/** Name of the table of a segment's checkpoint. */
export const checkpointTable = (segment: string): string => `checkpoint-${segment}`;

/** Writes the checkpoint of a segment in the place of the one before, in one commit. */
export const writeCheckpoint = async (
  connection: Connection,
  { state, index }: Checkpoint,
): Promise<void> => {
  const bytes = Buffer.from(JSON.stringify(state));
  const parts = [{ part: STATE_PART, bytes }, ...partsOf(index)];
  await writeParts(connection, checkpointTable(state.segment), parts);
};

/** The checkpoint of a segment; `null` when it cannot be read: killed at its birth, or of another format. */
export const readCheckpoint = async (
  connection: Connection,
  segment: string,
): Promise<Checkpoint | null> => {
  try {
    const parts = await readParts(connection, checkpointTable(segment));
    const state = parts.find(({ part }) => part === STATE_PART)?.bytes;
    const parsed = stateSchema.parse(JSON.parse(Buffer.from(state ?? []).toString()));
    return { state: parsed, index: joined(parts.filter(({ part }) => part !== STATE_PART)) };
  } catch {
    return null; // The import begins from nothing, as if there had been none.
  }
};
