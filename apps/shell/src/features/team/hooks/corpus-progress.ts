import type { ManagedCorpusPartsFragment } from '../../../gql/graphql.js';

/** An update that was asked for on this page. */
export interface Asked {
  /** When the source had been read before; another value means that it was read since. */
  checkedAt: string | null;
  /** `Date.now()` of the request. */
  since: number;
  /** Nothing was heard for too long. */
  lost: boolean;
}

/** Where the update of a corpus stands, as far as this page knows. */
export type CorpusProgress = 'idle' | 'running' | 'done' | 'lost';

/** Milliseconds after which an update that never began is no longer waited for. */
const PATIENCE = 60_000;

/** Where the update of a corpus stands, from its state and from what was asked. */
export function progressOf(
  corpus: Pick<ManagedCorpusPartsFragment, 'updating' | 'checkedAt'>,
  asked: Asked | undefined,
): CorpusProgress {
  if (corpus.updating) return 'running';
  if (asked === undefined) return 'idle';
  if ((corpus.checkedAt ?? null) !== asked.checkedAt) return 'done';
  return asked.lost ? 'lost' : 'running';
}

/** The same requests, those that are too old marked as lost. */
export function withLost(
  asked: ReadonlyMap<string, Asked>,
  now: number,
): ReadonlyMap<string, Asked> {
  return new Map(
    [...asked].map(([id, one]) => [id, { ...one, lost: one.lost || now - one.since > PATIENCE }]),
  );
}
