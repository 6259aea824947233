import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { CorpusDefinition } from '@maroquin/assistant-kit';
import {
  ConnectorError,
  noSpace,
  sourceHttp,
  syncSource,
  type KnownItem,
  type SyncProgress,
  type SyncResult,
} from '@maroquin/connectors';
import {
  RetrievalError,
  type IngestReport,
  type Search,
  type VersionsTable,
} from '@maroquin/retrieval';

import { SEARCH } from '../../../platform/search/search.token.js';
import { PlatformError } from '../../../platform/errors/platform-error.js';
import { Corpus } from '../corpus.entity.js';
import { CorpusService } from '../corpus.service.js';
import { whyNotToPublish } from './check-version.js';
import { connectorOf, USER_AGENT } from './connector-of.js';
import { CorpusItem } from './corpus-item.entity.js';
import { rollBackTo, type RollBack, type WantedVersion } from './roll-back.js';
import { UPDATE_PLACE, type UpdatePlace } from './update-place.js';

/** How an update ended. */
export type CorpusUpdate =
  | { readonly kind: 'published'; readonly report: IngestReport; readonly source: SyncProgress }
  | { readonly kind: 'unchanged'; readonly source: SyncProgress }
  /** Built and checked, not published: `reason` is a French sentence for the owner. */
  | { readonly kind: 'held'; readonly reason: string; readonly source: SyncProgress }
  /** Nobody reads this corpus again by itself, or its updates are paused after a rollback. */
  | { readonly kind: 'not-updated' };

/** How an update is followed. */
export interface UpdateOptions {
  readonly signal: AbortSignal;
  readonly onSource?: (progress: SyncProgress) => void;
  /** Asked by a person: paused updates start again. */
  readonly asked?: boolean;
  /**
   * A person has looked: the version may hold far fewer documents than the live one. A number: that of
   * the version that was looked at, and not fewer.
   */
  readonly acceptLoss?: boolean | number;
}

/** Items written to PostgreSQL in one statement. */
const BATCH = 1_000;

/** Reads the sources of corpora again, and publishes what passes the checks. */
@Injectable()
export class CorpusUpdateService {
  constructor(
    @Inject(SEARCH) private readonly search: Search,
    @Inject(UPDATE_PLACE) private readonly place: UpdatePlace,
    @InjectDataSource() private readonly database: DataSource,
    private readonly corpora: CorpusService,
  ) {}

  /**
   * Builds the next version of a corpus beside the live one, checks it, then moves the pointer. Killed
   * at any instant, the next call goes on, and the live version is what it was.
   *
   * @throws {ConnectorError | RetrievalError} when the source cannot be read; it is also kept on the
   * corpus, for its owner
   */
  async update(corpus: string, options: UpdateOptions): Promise<CorpusUpdate> {
    return this.corpora.writing(corpus, async () => {
      try {
        return await this.run(corpus, options);
      } catch (thrown) {
        const error = noSpace(thrown) ?? thrown;
        const known = error instanceof ConnectorError || error instanceof RetrievalError;
        if (known || error instanceof PlatformError)
          // A disk that is full may be that of the database: what stopped the update comes first.
          await this.noteFailure(corpus, error).catch((second: unknown) => {
            if (noSpace(second) === null) throw second;
          });
        throw error;
      }
    });
  }

  /**
   * Makes the version before the live one live again, and pauses the updates of the corpus until a
   * person asks for one: its source would only bring back what was taken away. Or undoes that.
   */
  async rollBack(corpus: string, wanted: WantedVersion = 'previous'): Promise<RollBack> {
    const { search, database, corpora } = this;
    return corpora.writing(corpus, () => rollBackTo(wanted, corpus, { search, database, corpora }));
  }

  private async run(corpus: string, options: UpdateOptions): Promise<CorpusUpdate> {
    const definition = this.corpora.definition(corpus);
    const row = await this.database.getRepository(Corpus).findOneBy({ id: corpus });
    const found = definition === null ? null : connectorOf(definition, this.place.sources);
    if (definition === null || found === null || (row?.paused === true && options.asked !== true))
      return { kind: 'not-updated' };
    const folder = join(this.place.folder, corpus);
    const known = await this.known(corpus, row);
    const documents = this.place.openDocuments();
    try {
      const { signal } = options;
      const source = await syncSource({
        connector: found.connector,
        recipe: recipeOf(definition),
        known,
        folder,
        context: {
          http: sourceHttp({
            hosts: found.hosts,
            privateHosts: this.place.sources.privateHosts,
            signal,
            userAgent: USER_AGENT,
          }),
          documents,
          today: this.place.today(),
          signal,
        },
        ...(options.onSource === undefined ? {} : { onProgress: options.onSource }),
      });
      const outcome = await this.build(corpus, row, source, known.size > 0, options);
      if (outcome.kind !== 'held') await rm(folder, { recursive: true, force: true });
      return outcome;
    } finally {
      await documents.close();
    }
  }

  /**
   * Builds the next version, checks it and publishes it.
   *
   * @param tracked it is known what the live version holds of its source. Otherwise (after a rollback,
   * an import, or a change of format) the source was read as a whole, and the version is made of it alone: nobody could
   * say which of the documents before are still there.
   */
  private async build(
    corpus: string,
    row: Corpus | null,
    source: SyncResult,
    tracked: boolean,
    { signal, acceptLoss }: UpdateOptions,
  ): Promise<CorpusUpdate> {
    const previous = row?.liveVersion ?? null;
    const table = await this.corpora.versionsTable(corpus);
    const sameSource = source.items.length === 0 && previous !== null;
    if (sameSource && !(await this.corpora.isDatedByAnother(corpus, table)))
      return this.unchanged(corpus, source, table);
    const report = await this.search.ingest({
      corpus,
      records: source.records(),
      removed: source.removed,
      ...(previous === null || !(tracked || sameSource) ? {} : { previous }),
      ...(table === null ? {} : { table }),
      signal,
    });
    if (sameSource && report.version === previous) return this.unchanged(corpus, source, table);
    const accepted =
      typeof acceptLoss === 'number' ? report.records >= acceptLoss : acceptLoss === true;
    const before = accepted ? 0 : (row?.documents ?? 0);
    const held = await whyNotToPublish(this.search, report, before, this.place.today());
    if (held !== null) {
      // What could not be read is often why.
      const reason = [held.reason, failuresSentence(source)]
        .filter((said) => said !== null)
        .join(' ');
      await this.note(corpus, reason, held.acceptable ? report.records : null);
      await this.corpora.forgetTableError(corpus);
      return { kind: 'held', reason, source };
    }
    await this.publish(report, source, { tracked, ...(sameSource ? { datesOnly: true } : {}) });
    await this.corpora.noteTable(corpus, table);
    await this.corpora.prune(corpus);
    return { kind: 'published', report, source };
  }

  private async unchanged(
    corpus: string,
    source: SyncResult,
    table: VersionsTable | null,
  ): Promise<CorpusUpdate> {
    await this.note(corpus, failuresSentence(source), null);
    await this.corpora.noteTable(corpus, table);
    return { kind: 'unchanged', source };
  }

  /** The pointer and what it holds of the source move together. */
  private async publish(
    report: IngestReport,
    source: SyncResult,
    { tracked, ...options }: { readonly tracked: boolean; readonly datesOnly?: true },
  ): Promise<void> {
    const { corpus } = report;
    await this.database.transaction(async (manager) => {
      await this.corpora.publish(report, { ...options, manager });
      await manager.update(Corpus, corpus, {
        checkedAt: new Date(),
        heldDocuments: null,
        lastError: failuresSentence(source),
      });
      const items = manager.getRepository(CorpusItem);
      if (!tracked) await items.delete({ corpus });
      const gone = source.items.filter(({ fingerprint }) => fingerprint === null);
      const kept = source.items.flatMap(({ key, fingerprint, recordIds }) =>
        fingerprint === null ? [] : [{ corpus, key, fingerprint, recordIds: [...recordIds] }],
      );
      for (const batch of batches(gone.map(({ key }) => key)))
        await items
          .createQueryBuilder()
          .delete()
          .where('corpus = :corpus AND key = ANY(:keys)', { corpus, keys: batch })
          .execute();
      for (const batch of batches(kept)) await items.upsert([...batch], ['corpus', 'key']);
    });
  }

  /**
   * What the live version holds of its source. Nothing when it is not known, and the source is read as a
   * whole, as it is the first time: the version was written in another format and is not read any more,
   * or a person went back to it, and what is kept describes the one that was taken away.
   */
  private async known(corpus: string, row: Corpus | null): Promise<ReadonlyMap<string, KnownItem>> {
    if (row?.paused === true) return new Map();
    const versions = await this.search.versions(corpus);
    if (!versions.some(({ version }) => version === row?.liveVersion)) return new Map();
    const rows = await this.database.getRepository(CorpusItem).findBy({ corpus });
    return new Map(
      rows.map(({ key, fingerprint, recordIds }) => [key, { fingerprint, recordIds }]),
    );
  }

  /** The source was looked at now, and this is what its owner must know. */
  private async note(
    corpus: string,
    lastError: string | null,
    heldDocuments: number | null,
  ): Promise<void> {
    await this.database
      .getRepository(Corpus)
      .upsert({ id: corpus, checkedAt: new Date(), lastError, heldDocuments }, ['id']);
  }

  /** The source was not read to its end: a version that is held stays offered. */
  private async noteFailure(
    corpus: string,
    error: { code: string; message: string },
  ): Promise<void> {
    await this.corpora.noteError(corpus, error);
    await this.database.getRepository(Corpus).update(corpus, { checkedAt: new Date() });
  }
}

/**
 * Raised when the readers give other records for the same files: every corpus is then read again.
 */
const READERS = 3;

/** What an assistant declares of a corpus and that shows in its records. */
function recipeOf({ source, licence, title }: CorpusDefinition): string {
  return createHash('sha256')
    .update(JSON.stringify([READERS, source, licence, title.fr]))
    .digest('base64url');
}

/** Files that could not be read, in one sentence: the first of them and how many. */
function failuresSentence({ failures, failed }: SyncResult): string | null {
  const [first] = failures;
  if (first === undefined) return null;
  return failed === 1
    ? `Un document n’a pas pu être lu (${first.key})\u00a0: ${first.reason}`
    : `${String(failed)} documents n’ont pas pu être lus. Le premier (${first.key})\u00a0: ${first.reason}`;
}

function* batches<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  for (let at = 0; at < values.length; at += BATCH) yield values.slice(at, at + BATCH);
}
