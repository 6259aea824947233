import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { assertUnreachable, corpusRecordSchema, type CorpusRecord } from '@maroquin/assistant-kit';

import type { ConnectorContext, SourceConnector, SourceItem } from './connector.js';
import { noSpace } from './no-space.js';
import { Stage, type StagedItem } from './stage/stage.js';

/** What the live version holds of one thing of the source. */
export interface KnownItem {
  readonly fingerprint: string;
  readonly recordIds: readonly string[];
}

/** A run of a connector. */
export interface SyncRequest {
  readonly connector: SourceConnector;
  /** What the live version holds, by key. Empty for the first run, or after a rollback. */
  readonly known: ReadonlyMap<string, KnownItem>;
  /**
   * How the source is read: what the assistant declares of it. When it is not what it was, everything
   * is read again, since the same file then gives other records.
   */
  readonly recipe?: string;
  /** Folder of the run: the same one goes on after a kill. */
  readonly folder: string;
  readonly context: Omit<ConnectorContext, 'fingerprintOf' | 'keys' | 'workspace'>;
  readonly onProgress?: (progress: SyncProgress) => void;
}

/** How far a run has come, item by item. */
export interface SyncProgress {
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly failed: number;
}

/** A thing of the source that could not be read; what it gave before stays. */
export interface SyncFailure {
  readonly key: string;
  /** French sentence. */
  readonly reason: string;
}

/** What to build the next version from. */
export interface SyncResult extends SyncProgress {
  /** The new and changed records, read from the folder; to be read before the folder goes. */
  readonly records: () => AsyncIterable<CorpusRecord>;
  /** Ids of the records that the next version must not hold. */
  readonly removed: readonly string[];
  /** What the next version will hold, where it differs from `known`; `null` fingerprint: gone. */
  readonly items: readonly StagedItem[];
  /** The first failures; `failed` counts them all. */
  readonly failures: readonly SyncFailure[];
}

/** The item that remembers how the source was read. */
const RECIPE = '@recipe';

/** Failures that are kept to be shown. */
const SHOWN_FAILURES = 100;

/**
 * Runs a connector: what changed since the live version goes to a folder, ready to be built upon it.
 * Nothing is published here. Killed at any instant, the next run with the same folder goes on.
 *
 * @throws ConnectorError when the source as a whole cannot be read, or the disk is full; the folder
 * keeps what was read.
 * @example
 * const result = await syncSource({ connector, known, folder, context });
 * await search.ingest({ corpus, previous, records: result.records(), removed: result.removed });
 */
export async function syncSource(request: SyncRequest): Promise<SyncResult> {
  try {
    return await readSource(request);
  } catch (error) {
    throw noSpace(error) ?? error;
  }
}

async function readSource(request: SyncRequest): Promise<SyncResult> {
  const { connector, known, folder, context } = request;
  const stage = await openStage(folder, known, request.recipe ?? '');
  const workspace = join(folder, 'downloads');
  await mkdir(workspace, { recursive: true, mode: 0o700 });
  const met = new Set<string>();
  const failures: SyncFailure[] = [];
  const counts = { changed: 0, unchanged: 0, gone: 0, failed: 0 };
  const readAgain = stage.items.has(RECIPE);
  const fingerprintOf = (key: string): string | undefined =>
    (stage.items.get(key) ?? (readAgain ? undefined : known.get(key)))?.fingerprint ?? undefined;
  const keys = (): readonly string[] =>
    [...new Set([...known.keys(), ...stage.items.keys()])].filter(
      (key) => key !== RECIPE && (stage.items.get(key) ?? known.get(key))?.fingerprint !== null,
    );
  try {
    for await (const given of connector.items({ ...context, workspace, fingerprintOf, keys })) {
      context.signal.throwIfAborted();
      const item = checked(given);
      met.add(item.key);
      counts[item.kind] += 1;
      await keep(item, stage, failures);
      request.onProgress?.({ ...counts });
    }
    if (connector.complete) counts.gone += await dropUnmet(stage, keys(), met);
  } finally {
    await stage.close();
  }
  await rm(workspace, { recursive: true, force: true });
  return {
    ...counts,
    records: () => stage.records(),
    removed: removedIds(stage.items, known),
    items: [...stage.items.values()],
    failures,
  };
}

/** A record that a corpus cannot hold (an identifier or a title beyond reason) fails its item alone. */
function checked(item: SourceItem): SourceItem {
  if (item.kind !== 'changed') return item;
  if (item.records.every((record) => corpusRecordSchema.safeParse(record).success)) return item;
  const reason = 'Ce que la source en dit n’a pas la forme d’un document.';
  return { kind: 'failed', key: item.key, reason };
}

/** The stage of the run; what an attempt before has read in another way is left out. */
async function openStage(
  folder: string,
  known: ReadonlyMap<string, KnownItem>,
  recipe: string,
): Promise<Stage> {
  const stage = await Stage.open(folder);
  const before = (stage.items.get(RECIPE) ?? known.get(RECIPE))?.fingerprint ?? '';
  if (before === recipe) return stage;
  await stage.close();
  await rm(folder, { recursive: true, force: true });
  const empty = await Stage.open(folder);
  await empty.add(RECIPE, recipe);
  return empty;
}

async function keep(item: SourceItem, stage: Stage, failures: SyncFailure[]): Promise<void> {
  switch (item.kind) {
    case 'changed':
      return stage.add(item.key, item.fingerprint, item.records);
    case 'gone':
      return stage.add(item.key, null);
    case 'failed':
      if (failures.length < SHOWN_FAILURES) failures.push({ key: item.key, reason: item.reason });
      return;
    case 'unchanged':
      return;
    default:
      return assertUnreachable(item);
  }
}

/** A whole pass that did not meet a key: it is gone. */
async function dropUnmet(
  stage: Stage,
  keys: readonly string[],
  met: ReadonlySet<string>,
): Promise<number> {
  const unmet = keys.filter((key) => !met.has(key));
  for (const key of unmet) await stage.add(key, null);
  return unmet.length;
}

/** Ids that an item gave in the live version and gives no more, unless another item gives them now. */
function removedIds(
  items: ReadonlyMap<string, StagedItem>,
  known: ReadonlyMap<string, KnownItem>,
): readonly string[] {
  const given = new Set([...items.values()].flatMap(({ recordIds }) => recordIds));
  return [...items.keys()].flatMap((key) =>
    (known.get(key)?.recordIds ?? []).filter((id) => !given.has(id)),
  );
}
