import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, Table } from '@lancedb/lancedb';
import {
  Field,
  FixedSizeList,
  Float32,
  Int32,
  Binary,
  Schema,
  Table as ArrowTable,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { z } from 'zod';
import { corpusRecordSchema, type CorpusRecord } from '@maroquin/assistant-kit';
import { RetrievalError } from '../retrieval-error.js';
import { loadLanceDb, type LanceDb } from './load-lancedb.js';
import { manifestSchema, type Manifest } from './manifest.js';

/** `ASSISTANT/CORPUS`, each part a safe name of a folder. */
const CORPUS_NAME = /^[a-zA-Z0-9][\w-]{0,63}\/[a-zA-Z0-9][\w-]{0,63}$/;

/** Size of the pieces in which an index is kept. */
const INDEX_PART = 4 * 1024 * 1024;

/** From this many vectors on, a segment has an index for them. */
const VECTORS_INDEXED = 20_000;

const VERSIONS = 'versions';

const documentSchema = new Schema([new Field('id', new Utf8()), new Field('record', new Utf8())]);
const indexSchema = new Schema([new Field('part', new Int32()), new Field('bytes', new Binary())]);
const versionSchema = new Schema([
  new Field('version', new Utf8()),
  new Field('manifest', new Utf8()),
]);

const storedDocument = z.object({ id: z.string(), record: z.string() });
const storedVersion = z.object({ manifest: z.string() });

const utf8 = (values: readonly string[]) => vectorFromArray(values, new Utf8());

/** Throws when `corpus` is not a name that a corpus can have. */
export const checkCorpusName = (corpus: string): void => {
  if (CORPUS_NAME.test(corpus)) return;
  throw new RetrievalError(
    'BAD_QUERY',
    'Un corpus se nomme ASSISTANT/CORPUS, par exemple « justice/codes ».',
  );
};

/**
 * The LanceDB tables of one corpus. A segment (documents, index, vectors) is written once and never
 * changes; a version is one row that lists segments, added in one commit. A reader therefore needs no
 * lock, and what a killed writer leaves behind is a segment that no version lists.
 */
export class CorpusDatabase {
  private constructor(
    private readonly lancedb: LanceDb,
    private readonly connection: Connection,
  ) {}

  static async open(folder: string, corpus: string): Promise<CorpusDatabase> {
    checkCorpusName(corpus);
    const path = join(folder, ...corpus.split('/'));
    await mkdir(path, { recursive: true });
    const lancedb = await loadLanceDb();
    return new CorpusDatabase(lancedb, await lancedb.connect(path));
  }

  close(): void {
    this.connection.close();
  }

  /** Published versions, in the order of publication. */
  async manifests(): Promise<readonly Manifest[]> {
    const tables = await this.tables();
    if (!tables.includes(VERSIONS)) return [];
    const table = await this.connection.openTable(VERSIONS);
    try {
      const rows = z.array(storedVersion).parse(await table.query().select(['manifest']).toArray());
      return rows.flatMap(({ manifest }) => {
        const parsed = manifestSchema.safeParse(JSON.parse(manifest));
        return parsed.success ? [parsed.data] : [];
      });
    } finally {
      table.close();
    }
  }

  /** Publishes a version: from here on it can be read, and never changes. */
  async publish(manifest: Manifest): Promise<void> {
    const table = await this.connection.createEmptyTable(VERSIONS, versionSchema, {
      existOk: true,
    });
    try {
      await table.add(
        new ArrowTable(versionSchema, {
          version: utf8([manifest.version]),
          manifest: utf8([JSON.stringify(manifest)]),
        }),
      );
    } finally {
      table.close();
    }
  }

  /** Takes versions out of the list; their segments go with the next {@link sweep}. */
  async unpublish(versions: readonly string[]): Promise<void> {
    if (versions.length === 0) return;
    const table = await this.connection.openTable(VERSIONS);
    try {
      const list = versions.map((version) => `'${version.replaceAll("'", "''")}'`).join(', ');
      await table.delete(`version IN (${list})`);
    } finally {
      table.close();
    }
  }

  /** Names of all the tables, page by page. */
  private async tables(): Promise<readonly string[]> {
    const names: string[] = [];
    let pageToken: string | undefined;
    do {
      const page = await this.connection.listTables(pageToken === undefined ? {} : { pageToken });
      names.push(...page.tables);
      pageToken = page.pageToken;
    } while (pageToken !== undefined && pageToken !== '');
    return names;
  }

  /** Drops the tables of segments that no version lists. */
  async sweep(manifests: readonly Manifest[]): Promise<void> {
    const kept = new Set(manifests.flatMap(({ segments }) => segments.map(({ id }) => id)));
    for (const name of await this.tables()) {
      const segment = /^(?:documents|index|vectors)-(.+)$/.exec(name)?.[1];
      if (segment !== undefined && !kept.has(segment)) await this.connection.dropTable(name);
    }
  }

  async createDocuments(segment: string): Promise<DocumentWriter> {
    return new DocumentWriter(
      await this.connection.createEmptyTable(`documents-${segment}`, documentSchema),
    );
  }

  async openDocuments(segment: string): Promise<DocumentReader> {
    return new DocumentReader(await this.connection.openTable(`documents-${segment}`));
  }

  async writeIndex(segment: string, bytes: Uint8Array): Promise<void> {
    const table = await this.connection.createEmptyTable(`index-${segment}`, indexSchema);
    try {
      for (let part = 0; part * INDEX_PART < bytes.length; part += 1) {
        const piece = bytes.subarray(part * INDEX_PART, (part + 1) * INDEX_PART);
        await table.add(
          new ArrowTable(indexSchema, {
            part: vectorFromArray([part], new Int32()),
            bytes: vectorFromArray([piece], new Binary()),
          }),
        );
      }
    } finally {
      table.close();
    }
  }

  async readIndex(segment: string): Promise<Uint8Array> {
    const table = await this.connection.openTable(`index-${segment}`);
    try {
      const rows = z
        .array(z.object({ part: z.number(), bytes: z.instanceof(Uint8Array) }))
        .parse(await table.query().toArray());
      const parts = rows.sort((a, b) => a.part - b.part).map(({ bytes }) => bytes);
      const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    } finally {
      table.close();
    }
  }

  /** A table of vectors, one for each passage of a segment. */
  async createVectors(segment: string, dimension: number): Promise<VectorWriter> {
    const schema = new Schema([
      new Field('passage', new Int32()),
      new Field('vector', new FixedSizeList(dimension, new Field('item', new Float32(), true))),
    ]);
    return new VectorWriter(
      this.lancedb,
      await this.connection.createEmptyTable(`vectors-${segment}`, schema),
      schema,
      dimension,
    );
  }

  async openVectors(segment: string): Promise<Table> {
    return this.connection.openTable(`vectors-${segment}`);
  }
}

/** Writes the documents of a new segment, in the order of their ordinals. */
export class DocumentWriter {
  constructor(private readonly table: Table) {}

  async add(records: readonly CorpusRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.table.add(
      new ArrowTable(documentSchema, {
        id: utf8(records.map(({ id }) => id)),
        record: utf8(records.map((record) => JSON.stringify(record))),
      }),
    );
  }

  close(): void {
    this.table.close();
  }
}

/** Reads documents of a segment by ordinal. */
export class DocumentReader {
  constructor(private readonly table: Table) {}

  /** Documents of some ordinals, by id. */
  async read(ordinals: readonly number[]): Promise<ReadonlyMap<string, CorpusRecord>> {
    if (ordinals.length === 0) return new Map();
    const rows = z
      .array(storedDocument)
      .parse(await this.table.takeOffsets([...ordinals]).toArray());
    return new Map(
      rows.map(({ id, record }) => [id, corpusRecordSchema.parse(JSON.parse(record))]),
    );
  }

  close(): void {
    this.table.close();
  }
}

/** Writes the vectors of a new segment. */
export class VectorWriter {
  constructor(
    private readonly lancedb: LanceDb,
    private readonly table: Table,
    private readonly schema: Schema,
    private readonly dimension: number,
  ) {}

  async add(firstPassage: number, vectors: readonly (readonly number[])[]): Promise<void> {
    const type = new FixedSizeList(this.dimension, new Field('item', new Float32(), true));
    await this.table.add(
      new ArrowTable(this.schema, {
        passage: vectorFromArray(
          vectors.map((_, at) => firstPassage + at),
          new Int32(),
        ),
        vector: vectorFromArray(
          vectors.map((vector) => [...vector]),
          type,
        ),
      }),
    );
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
