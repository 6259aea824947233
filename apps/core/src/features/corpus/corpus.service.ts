import { join } from 'node:path';

import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

import type { CorpusDefinition, Passage } from '@maroquin/assistant-kit';
import {
  RetrievalError,
  type CorpusAt,
  readVersionsTable,
  type VersionSummary,
  type VersionsTable,
  type Search,
  type SearchDocument,
} from '@maroquin/retrieval';

import { AssistantsService, corpusId } from '../../assistants/index.js';
import { SEARCH } from '../../platform/search/search.token.js';
import type { AgentContext } from '../identity/index.js';
import { readableCorpora } from './corpus-access.js';
import { Corpus, type CorpusState } from './corpus.entity.js';
import { keptVersions } from './kept-versions.js';
import { holdingWriterLock } from './writer-lock.js';

/** More ids than any computation refers to: the rest of a longer list is left out. */
const MOST_TEXTS = 30;

/** A corpus as it is shown: what it is called, what it holds, how old it is. */
export interface CorpusView {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  readonly documents: number;
  readonly states: readonly CorpusState[];
  readonly importedAt: Date | null;
  /** What its owner must know: the table of versions that is refused first, then the last failure. */
  readonly lastError: string | null;
}

/** How a version is published. */
export interface PublishOptions {
  readonly manager?: EntityManager;
  /**
   * The same texts, dated anew: the version to go back to stays the one with the texts before, and what
   * is said of the source stays said.
   */
  readonly datesOnly?: true;
}

/** Of a version that no table dates, as {@link Corpus.datedBy} keeps it. */
const NO_TABLE = '';

/** What the owner of a corpus must know; `null`: nothing is wrong. */
export function incidentOf(row: Corpus | undefined): string | null {
  const said = [row?.tableError ?? null, row?.lastError ?? null].filter((one) => one !== null);
  return said.length === 0 ? null : said.join('\n');
}

/** Corpora: which version is live, who may read which, and reading them. */
@Injectable()
export class CorpusService {
  private readonly logger = new Logger('Corpus');

  constructor(
    @Inject(SEARCH) private readonly search: Search,
    @InjectDataSource() private readonly database: DataSource,
    private readonly assistants: AssistantsService,
  ) {}

  /** Freshness of the named corpora, in their order. */
  async describe(ids: readonly string[]): Promise<readonly CorpusView[]> {
    const rows = await this.rows(ids);
    return ids.flatMap((id) => {
      const definition = this.definition(id);
      if (definition === null) return [];
      const row = rows.get(id);
      return [
        {
          id,
          title: definition.title.fr,
          licence: definition.licence,
          documents: row?.documents ?? 0,
          states: row?.states ?? [],
          importedAt: row?.importedAt ?? null,
          lastError: incidentOf(row),
        },
      ];
    });
  }

  /** Title of a corpus on screen; its id when the assistant is gone. */
  titleOf(id: string): string {
    return this.definition(id)?.title.fr ?? id;
  }

  /** The live version of each named corpus that has one. */
  async liveVersions(ids: readonly string[]): Promise<readonly CorpusAt[]> {
    const rows = await this.rows(ids);
    return ids.flatMap((id) => {
      const version = rows.get(id)?.liveVersion ?? null;
      return version === null ? [] : [{ corpus: id, version }];
    });
  }

  /** A document the agent may read, in the version that was cited. `null`: none, or not theirs. */
  async document(
    context: AgentContext,
    at: CorpusAt,
    recordId: string,
  ): Promise<SearchDocument | null> {
    if (!readableCorpora(this.assistants, context).has(at.corpus)) return null;
    try {
      return await this.search.document(at, recordId);
    } catch (error) {
      // A version that was never published, or is kept no longer: the same answer as no document.
      if (error instanceof RetrievalError && error.code === 'UNKNOWN_VERSION') return null;
      throw error;
    }
  }

  /** The texts of these ids that the agent may read, in the live versions; an unknown id gives none. */
  async texts(context: AgentContext, recordIds: readonly string[]): Promise<readonly Passage[]> {
    return this.lookup(
      [...readableCorpora(this.assistants, context)],
      recordIds.slice(0, MOST_TEXTS),
    );
  }

  /** Passages by id in the live versions. */
  async lookup(ids: readonly string[], recordIds: readonly string[]): Promise<readonly Passage[]> {
    return this.search.lookup(await this.liveVersions(ids), recordIds);
  }

  /**
   * Runs `write` as the only writer of the corpus, in all the processes of the platform. `onWait` is
   * told when another one is at work; its import may take minutes.
   */
  writing<Value>(
    corpus: string,
    write: () => Promise<Value>,
    onWait: () => void = () => undefined,
  ): Promise<Value> {
    return holdingWriterLock(this.database, corpus, write, onWait);
  }

  /** Whether a person went back from this version: it is not published again by itself. */
  async wasTakenAway(corpus: string, version: string): Promise<boolean> {
    const row = (await this.rows([corpus])).get(corpus);
    return row?.paused === true && row.previousVersion === version;
  }

  /** Whether a person went back from a version: nothing is published by itself until they ask. */
  async isPaused(corpus: string): Promise<boolean> {
    return (await this.rows([corpus])).get(corpus)?.paused === true;
  }

  /** Keeps why the next version was refused, for the owner of the corpus to read. */
  async noteError(corpus: string, error: { code: string; message: string }): Promise<void> {
    const { code, message } = error;
    await this.database.getRepository(Corpus).upsert(
      {
        id: corpus,
        ...(code === 'BAD_TABLE' ? { tableError: message } : { lastError: message }),
      },
      ['id'],
    );
  }

  /** The table that was refused is put right. */
  async forgetTableError(corpus: string): Promise<void> {
    await this.database.getRepository(Corpus).update(corpus, { tableError: null });
  }

  /** The live version was compared with this table, in which nothing is wrong. */
  async noteTable(corpus: string, table: VersionsTable | null): Promise<void> {
    await this.database
      .getRepository(Corpus)
      .update(corpus, { datedBy: table?.digest ?? NO_TABLE, tableError: null });
  }

  /** An import has ended well, with this table: nothing is wrong with the corpus any more. */
  async noteSound(corpus: string, table: VersionsTable | null): Promise<void> {
    await this.noteTable(corpus, table);
    await this.database.getRepository(Corpus).update(corpus, { lastError: null });
  }

  /**
   * Whether the live version has not been compared with this table: it may have the dates of another.
   * `false` when none is live.
   */
  async isDatedByAnother(corpus: string, table: VersionsTable | null): Promise<boolean> {
    const row = (await this.rows([corpus])).get(corpus);
    if (row === undefined || row.liveVersion === null) return false;
    const digest = table?.digest ?? NO_TABLE;
    if (row.datedBy !== null) return row.datedBy !== digest;
    const versions = await this.search.versions(corpus);
    const live = versions.find(({ version }) => version === row.liveVersion);
    return live !== undefined && (live.tableDigest ?? NO_TABLE) !== digest;
  }

  /**
   * Moves the live pointer to a version. The version before is remembered, and nothing is paused any
   * more: whoever goes back to a version says so after.
   */
  async publish(
    report: VersionSummary,
    { manager = this.database.manager, datesOnly }: PublishOptions = {},
  ): Promise<void> {
    const before = (await this.rows([report.corpus])).get(report.corpus);
    const same = before?.liveVersion === report.version || datesOnly === true;
    const states = Object.entries(report.states)
      .map(([asOf, documents]) => ({ asOf: asOf === '' ? null : asOf, documents }))
      .sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
    await manager.getRepository(Corpus).upsert(
      {
        id: report.corpus,
        liveVersion: report.version,
        previousVersion: (same ? before?.previousVersion : before?.liveVersion) ?? null,
        documents: report.records,
        states,
        importedAt: new Date(),
        datedBy: report.tableDigest ?? NO_TABLE,
        paused: false,
        ...(datesOnly === true ? {} : { lastError: null }),
      },
      ['id'],
    );
  }

  /**
   * Removes the versions that nobody needs any more ({@link keptVersions}); the writer lock is held.
   * What cannot be removed now is removed after the next import: no reason to fail this one.
   */
  async prune(corpus: string): Promise<void> {
    try {
      const published = await this.search.versions(corpus);
      const kept = await keptVersions(this.database, corpus, published);
      if (kept.length < published.length) await this.search.keepOnly(corpus, kept);
    } catch (error) {
      this.logger.warn(`old versions kept: ${error instanceof Error ? error.name : 'error'}`);
    }
  }

  private async rows(ids: readonly string[]): Promise<ReadonlyMap<string, Corpus>> {
    const rows = await this.database
      .getRepository(Corpus)
      .createQueryBuilder('corpus')
      .where('corpus.id = ANY(:ids)', { ids })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What an assistant declares of a corpus; `null` when no installed assistant does. */
  definition(id: string): CorpusDefinition | null {
    return this.declared(id)?.definition ?? null;
  }

  /** Absolute path of the publisher's table of versions of a corpus; `null` when it has none. */
  tablePath(id: string): string | null {
    const declared = this.declared(id);
    const path = declared?.definition.versions;
    return declared === null || path === undefined ? null : join(declared.folder, path);
  }

  /**
   * The publisher's table of versions of a corpus; `null` when it has none. What is wrong with it is
   * inside, and refuses the next version.
   *
   * @throws {RetrievalError} `BAD_TABLE` when the file cannot be read
   */
  async versionsTable(id: string): Promise<VersionsTable | null> {
    const path = this.tablePath(id);
    if (path === null) return null;
    try {
      return await readVersionsTable(path);
    } catch (error) {
      // To its owner, a table that is not there is wrong as one with mistakes is.
      if (!(error instanceof RetrievalError)) throw error;
      throw new RetrievalError('BAD_TABLE', error.message, { cause: error });
    }
  }

  private declared(
    id: string,
  ): { readonly definition: CorpusDefinition; readonly folder: string } | null {
    for (const { id: assistant, folder, definition } of this.assistants.all) {
      for (const [name, corpus] of Object.entries(definition.corpora)) {
        if (corpusId(assistant, name) === id) return { definition: corpus, folder };
      }
    }
    return null;
  }
}
