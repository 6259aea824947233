import type { Connection, Table } from '@lancedb/lancedb';
import {
  Field,
  FixedSizeList,
  Float32,
  Int32,
  Schema,
  Table as ArrowTable,
  vectorFromArray,
} from 'apache-arrow';
import { goBack } from './document-table.js';
import type { LanceDb } from './load-lancedb.js';

/** From this many vectors on, a segment has an index for them. */
const VECTORS_INDEXED = 20_000;

const vectorType = (dimension: number) =>
  new FixedSizeList(dimension, new Field('item', new Float32(), true));

const schemaOf = (dimension: number): Schema =>
  new Schema([new Field('passage', new Int32()), new Field('vector', vectorType(dimension))]);

/** Writes the vectors of a segment, one for each of its passages. */
export class VectorWriter {
  private constructor(
    private readonly lancedb: LanceDb,
    private readonly table: Table,
    private readonly dimension: number,
  ) {}

  static async create(
    lancedb: LanceDb,
    connection: Connection,
    name: string,
    dimension: number,
  ): Promise<VectorWriter> {
    const table = await connection.createEmptyTable(name, schemaOf(dimension));
    return new VectorWriter(lancedb, table, dimension);
  }

  /** Takes up a table as it was at a {@link version}: what was added after is gone. */
  static async reopen(
    lancedb: LanceDb,
    connection: Connection,
    name: string,
    { dimension, version }: { readonly dimension: number; readonly version: number },
  ): Promise<VectorWriter> {
    const table = await connection.openTable(name);
    await goBack(table, version);
    return new VectorWriter(lancedb, table, dimension);
  }

  async add(firstPassage: number, vectors: readonly (readonly number[])[]): Promise<void> {
    await this.table.add(
      new ArrowTable(schemaOf(this.dimension), {
        passage: vectorFromArray(
          vectors.map((_, at) => firstPassage + at),
          new Int32(),
        ),
        vector: vectorFromArray(
          vectors.map((vector) => [...vector]),
          vectorType(this.dimension),
        ),
      }),
    );
  }

  /** Names what is written so far, for {@link VectorWriter.reopen}. */
  version(): Promise<number> {
    return this.table.version();
  }

  /** Builds the index of the vectors, when they are too many to be compared one by one. */
  async finish(): Promise<void> {
    if ((await this.table.countRows()) < VECTORS_INDEXED) return;
    const config = this.lancedb.Index.ivfFlat({ distanceType: 'cosine' });
    await this.table.createIndex('vector', { config });
  }

  close(): void {
    this.table.close();
  }
}
