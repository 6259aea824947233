import type { Connection } from '@lancedb/lancedb';
import { Binary, Field, Int32, Schema, Table as ArrowTable, vectorFromArray } from 'apache-arrow';
import { z } from 'zod';

/** Size of the pieces in which bytes are kept. */
const PART_SIZE = 4 * 1024 * 1024;

const schema = new Schema([new Field('part', new Int32()), new Field('bytes', new Binary())]);

const storedPart = z.object({ part: z.number(), bytes: z.instanceof(Uint8Array) });

/** A piece of the bytes of a table; pieces are put together in the order of their numbers. */
export interface BytePart {
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** Cuts bytes into numbered parts, from 0. */
export const partsOf = (bytes: Uint8Array): readonly BytePart[] =>
  Array.from({ length: Math.ceil(bytes.length / PART_SIZE) }, (_, part) => ({
    part,
    bytes: bytes.subarray(part * PART_SIZE, (part + 1) * PART_SIZE),
  }));

/** Puts parts together again; the result starts at an aligned offset. */
export const joined = (parts: readonly BytePart[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((size, { bytes }) => size + bytes.length, 0));
  let at = 0;
  for (const { bytes } of [...parts].sort((a, b) => a.part - b.part)) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
};

/**
 * Writes a table of parts in one commit, in the place of the one of that name if there is one: a
 * reader, or the next process, finds the parts of before or all the new ones.
 */
export const writeParts = async (
  connection: Connection,
  name: string,
  parts: readonly BytePart[],
): Promise<void> => {
  const rows = new ArrowTable(schema, {
    part: vectorFromArray(
      parts.map(({ part }) => part),
      new Int32(),
    ),
    bytes: vectorFromArray(
      parts.map(({ bytes }) => bytes),
      new Binary(),
    ),
  });
  const table = await connection.createEmptyTable(name, schema, { existOk: true });
  try {
    await table.add(rows, { mode: 'overwrite' });
  } finally {
    table.close();
  }
};

/** The parts of a table, in any order. */
export const readParts = async (
  connection: Connection,
  name: string,
): Promise<readonly BytePart[]> => {
  const table = await connection.openTable(name);
  try {
    return z.array(storedPart).parse(await table.query().toArray());
  } finally {
    table.close();
  }
};
