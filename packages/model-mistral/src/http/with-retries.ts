import { setTimeout as wait } from 'node:timers/promises';

import { ModelFailure } from '@maroquin/assistant-engine';

import { isWorthRetrying } from '../classify-failure.js';

/** How often, and how long to wait in between. */
export interface RetryPolicy {
  /** Tries after the first one. */
  readonly retries: number;
  /** Longest wait that `Retry-After` may impose; a server that asks for more is not tried again. */
  readonly longestWaitMs: number;
}

/** A failed try, with the wait that the server asked for. */
export class FailedTry extends Error {
  override readonly name = 'FailedTry';

  constructor(
    readonly failure: ModelFailure,
    readonly retryAfterMs: number | null,
  ) {
    super(failure.message, { cause: failure });
  }
}

const FIRST_WAIT_MS = 250;

/**
 * Tries a call again while its failure is worth it. A try reports its failure as {@link FailedTry};
 * anything else, the reason of an abort among them, goes through at once.
 */
export async function withRetries<Result>(
  attempt: () => Promise<Result>,
  policy: RetryPolicy,
  signal: AbortSignal,
): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FailedTry)) throw error;
      const pause = pauseBefore(tries, error, policy);
      if (pause === null) throw error.failure;
      await wait(pause, undefined, { signal }).catch(() => undefined);
      signal.throwIfAborted();
    }
  }
}

/** Doubles each time, plus up to half at random so that callers do not come back together. */
function pauseBefore(tries: number, error: FailedTry, policy: RetryPolicy): number | null {
  if (tries >= policy.retries || !isWorthRetrying(error.failure)) return null;
  const backoff = FIRST_WAIT_MS * 2 ** tries;
  const asked = error.retryAfterMs ?? 0;
  if (asked > policy.longestWaitMs) return null;
  return Math.max(backoff, asked) + Math.random() * backoff * 0.5;
}
