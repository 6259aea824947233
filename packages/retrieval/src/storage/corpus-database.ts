import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, Table } from '@lancedb/lancedb';
import { Field, Schema, Table as ArrowTable, Utf8, vectorFromArray } from 'apache-arrow';
import { z } from 'zod';
import { RetrievalError } from '../retrieval-error.js';
import { joined, partsOf, readParts, writeParts } from './byte-table.js';
import { checkpointTable, readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint.js';
import { DocumentReader, DocumentWriter } from './document-table.js';
import { loadLanceDb, type LanceDb } from './load-lancedb.js';
import { manifestSchema, type Manifest } from './manifest.js';
import { VectorWriter } from './vector-table.js';

/** `ASSISTANT/CORPUS`, each part a safe name of a folder. */
const CORPUS_NAME = /^[a-zA-Z0-9][\w-]{0,63}\/[a-zA-Z0-9][\w-]{0,63}$/;

const VERSIONS = 'versions';

const versionSchema = new Schema([
  new Field('version', new Utf8()),
  new Field('manifest', new Utf8()),
]);

const storedVersion = z.object({ manifest: z.string() });

const utf8 = (values: readonly string[]) => vectorFromArray(values, new Utf8());

/** Tables of segments: which part of a segment, and which segment. */
const SEGMENT_TABLE = /^(documents|index|vectors|checkpoint)-(.+)$/;

/** Throws when `corpus` is not a name that a corpus can have. */
export const checkCorpusName = (corpus: string): void => {
  if (CORPUS_NAME.test(corpus)) return;
  throw new RetrievalError(
    'BAD_QUERY',
    'Un corpus se nomme ASSISTANT/CORPUS, par exemple « justice/codes ».',
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

  /**
   * The segment that a killed import was writing, as its last checkpoint has it; `null` without one.
   */
  async interrupted(): Promise<Checkpoint | null> {
    const published = await this.publishedSegments();
    for (const name of await this.tables()) {
      const [, part, segment = ''] = SEGMENT_TABLE.exec(name) ?? [];
      if (part !== 'checkpoint' || published.has(segment)) continue;
      const checkpoint = await readCheckpoint(this.connection, segment);
      if (checkpoint !== null) return checkpoint;
    }
    return null;
  }

  /** Keeps what an import needs to be taken up from here; one commit. */
  async keep(checkpoint: Checkpoint): Promise<void> {
    await writeCheckpoint(this.connection, checkpoint);
  }

  /**
   * Drops the tables that no version lists, but those of the segment `interrupted` by its checkpoint:
   * documents and vectors without a checkpoint, an index begun, checkpoints of published segments.
   */
  async sweep(interrupted: string | null): Promise<void> {
    const published = await this.publishedSegments();
    for (const name of await this.tables()) {
      const [, part, segment = ''] = SEGMENT_TABLE.exec(name) ?? [];
      if (part === undefined) continue;
      const kept = published.has(segment)
        ? part !== 'checkpoint'
        : segment === interrupted && part !== 'index';
      if (!kept) await this.connection.dropTable(name);
    }
  }

  /** Segment of a checkpoint that an import left, without reading it. */
  async interruptedSegment(): Promise<string | null> {
    const published = await this.publishedSegments();
    const names = await this.tables();
    const segments = names.flatMap((name) => SEGMENT_TABLE.exec(name)?.[2] ?? []);
    const found = segments.find(
      (segment) => !published.has(segment) && names.includes(checkpointTable(segment)),
    );
    return found ?? null;
  }

  private async publishedSegments(): Promise<ReadonlySet<string>> {
    const manifests = await this.manifests();
    return new Set(manifests.flatMap(({ segments }) => segments.map(({ id }) => id)));
  }

  async createDocuments(segment: string): Promise<DocumentWriter> {
    return DocumentWriter.create(this.connection, `documents-${segment}`);
  }

  /** Documents of an interrupted segment, to go on from one of their versions. */
  async reopenDocuments(segment: string, version: number): Promise<DocumentWriter> {
    return DocumentWriter.reopen(this.connection, `documents-${segment}`, version);
  }

  async openDocuments(segment: string): Promise<DocumentReader> {
    return new DocumentReader(await this.connection.openTable(`documents-${segment}`));
  }

  async writeIndex(segment: string, bytes: Uint8Array): Promise<void> {
    await writeParts(this.connection, `index-${segment}`, partsOf(bytes));
  }

  async readIndex(segment: string): Promise<Uint8Array> {
    return joined(await readParts(this.connection, `index-${segment}`));
  }

  /** A table of vectors, one for each passage of a segment. */
  async createVectors(segment: string, dimension: number): Promise<VectorWriter> {
    return VectorWriter.create(this.lancedb, this.connection, `vectors-${segment}`, dimension);
  }

  /** Vectors of an interrupted segment, to go on from one of their versions. */
  async reopenVectors(
    segment: string,
    at: { readonly dimension: number; readonly version: number },
  ): Promise<VectorWriter> {
    return VectorWriter.reopen(this.lancedb, this.connection, `vectors-${segment}`, at);
  }

  async openVectors(segment: string): Promise<Table> {
    return this.connection.openTable(`vectors-${segment}`);
  }
}
