import type { Search, VersionSummary } from '@maroquin/retrieval';
import type { DataSource } from 'typeorm';

import { Corpus } from '../corpus.entity.js';
import type { CorpusService } from '../corpus.service.js';

/** Which of the two versions kept of a corpus is wanted. */
export type WantedVersion = 'previous' | 'taken-away';

/** Why the live version stays. */
export type RollBackRefusal =
  /** There is no version before the live one. */
  | 'NO_PREVIOUS_VERSION'
  /** A person went back already: no older version is kept. */
  | 'ALREADY_ROLLED_BACK'
  /** Nobody went back: there is nothing to restore. */
  | 'NOTHING_TAKEN_AWAY';

/** How going back ended. */
export type RollBack =
  | {
      readonly kind: 'done';
      readonly live: VersionSummary;
      /** The version that was left; `null`: its index is lost. */
      readonly left: VersionSummary | null;
    }
  | { readonly kind: 'refused'; readonly code: RollBackRefusal };

/** What a corpus is moved with; the writer lock is held. */
export interface RollBackTools {
  readonly search: Search;
  readonly database: DataSource;
  readonly corpora: CorpusService;
}

/**
 * Makes the version before the live one live again and pauses the updates of the corpus; or, when that
 * was done, gives the version back that was taken away, and ends the pause. The same wish twice is
 * refused: a command run twice must not bring back what it has just taken away.
 */
export async function rollBackTo(
  wanted: WantedVersion,
  corpus: string,
  { search, database, corpora }: RollBackTools,
): Promise<RollBack> {
  const row = await database.getRepository(Corpus).findOneBy({ id: corpus });
  const refusal = whyNot(wanted, row);
  if (refusal !== null) return { kind: 'refused', code: refusal };
  const versions = await search.versions(corpus);
  const live = versions.find(({ version }) => version === row?.previousVersion);
  if (live === undefined) return { kind: 'refused', code: 'NO_PREVIOUS_VERSION' };
  const left = versions.find(({ version }) => version === row?.liveVersion) ?? null;
  await database.transaction(async (manager) => {
    await corpora.publish(live, { manager });
    const paused = wanted === 'previous';
    await manager.update(Corpus, corpus, { paused, heldDocuments: null });
  });
  return { kind: 'done', live, left };
}

function whyNot(wanted: WantedVersion, row: Corpus | null): RollBackRefusal | null {
  const wentBack = row?.paused === true;
  if (wanted === 'taken-away') return wentBack ? null : 'NOTHING_TAKEN_AWAY';
  return wentBack ? 'ALREADY_ROLLED_BACK' : null;
}
