import type { Connection, Table } from '@lancedb/lancedb';
import { Field, Schema, Table as ArrowTable, Utf8, vectorFromArray } from 'apache-arrow';
import { z } from 'zod';
import { readTogether } from './read-together.js';
import { storedRecordSchema, type StoredRecord } from '../versions-table/stored-record.js';

const schema = new Schema([new Field('id', new Utf8()), new Field('record', new Utf8())]);

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
  /** Documents of some ordinals, by id; and those that others have asked for at the same time. */
  readonly read = readTogether((ordinals) => this.#read(ordinals));

  constructor(private readonly table: Table) {}

  close(): void {
    this.table.close();
  }

  async #read(ordinals: readonly number[]): Promise<ReadonlyMap<string, StoredRecord>> {
    if (ordinals.length === 0) return new Map();
    const rows = await this.table
      .takeOffsets([...ordinals])
      .select(['record'])
      .toArrow();
    const records = z.array(z.string()).parse(rows.getChild('record')?.toArray());
    return new Map(
      records.map((record) => {
        const document = storedRecordSchema.parse(JSON.parse(record));
        return [document.id, document];
      }),
    );
  }
}

/** Puts a table back to an earlier version of it, for writing. */
export const goBack = async (table: Table, version: number): Promise<void> => {
  if ((await table.version()) === version) return;
  await table.checkout(version);
  await table.restore();
};
