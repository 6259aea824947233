import type { Connection, Table } from '@lancedb/lancedb';
import { Field, Schema, Table as ArrowTable, Utf8, vectorFromArray } from 'apache-arrow';
import { z } from 'zod';
import { storedRecordSchema, type StoredRecord } from '../versions-table/stored-record.js';

const schema = new Schema([new Field('id', new Utf8()), new Field('record', new Utf8())]);

const storedDocument = z.object({ id: z.string(), record: z.string() });

const utf8 = (values: readonly string[]) => vectorFromArray(values, new Utf8());

/** Writes the documents of a segment, in the order of their ordinals. */
export class DocumentWriter {
  private constructor(private readonly table: Table) {}

  static async create(connection: Connection, name: string): Promise<DocumentWriter> {
    return new DocumentWriter(await connection.createEmptyTable(name, schema));
  }

  /** Takes up a table as it was at a {@link version}: what was added after is gone. */
  static async reopen(
    connection: Connection,
    name: string,
    version: number,
  ): Promise<DocumentWriter> {
    const table = await connection.openTable(name);
    await goBack(table, version);
    return new DocumentWriter(table);
  }

  async add(records: readonly StoredRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.table.add(
      new ArrowTable(schema, {
        id: utf8(records.map(({ id }) => id)),
        record: utf8(records.map((record) => JSON.stringify(record))),
      }),
    );
  }

  /** Names what is written so far, for {@link DocumentWriter.reopen}. */
  version(): Promise<number> {
    return this.table.version();
  }

  close(): void {
    this.table.close();
  }
}

/** Reads documents of a segment by ordinal. */
export class DocumentReader {
  constructor(private readonly table: Table) {}

  /** Documents of some ordinals, by id. */
  async read(ordinals: readonly number[]): Promise<ReadonlyMap<string, StoredRecord>> {
    if (ordinals.length === 0) return new Map();
    const rows = z
      .array(storedDocument)
      .parse(await this.table.takeOffsets([...ordinals]).toArray());
    return new Map(
      rows.map(({ id, record }) => [id, storedRecordSchema.parse(JSON.parse(record))]),
    );
  }

  close(): void {
    this.table.close();
  }
}

/** Puts a table back to an earlier version of it, for writing. */
export const goBack = async (table: Table, version: number): Promise<void> => {
  if ((await table.version()) === version) return;
  await table.checkout(version);
  await table.restore();
};
