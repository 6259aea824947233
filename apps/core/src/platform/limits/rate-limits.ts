import { createHash } from 'node:crypto';

import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

import { RateLimited } from './rate-limited.error.js';
import { LIMIT_NAMES, type LimitName, type Limits } from './limit-catalogue.js';

/**
 * Counts what callers do, and says when they must wait. It holds no truth: what is lost with it is a
 * minute of counting.
 *
 * @example await limits.require('messageByAgent', context.agentId);
 */
export interface RateLimits {
  /** Counts one use by `key`. Whole seconds to wait before the next is accepted; 0: go on. */
  readonly take: (limit: LimitName, key: string) => Promise<number>;
  /**
   * Counts one use by `key`.
   *
   * @throws {RateLimited} with the seconds to wait
   */
  readonly require: (limit: LimitName, key: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Injection token of the limits. */
export const RATE_LIMITS = Symbol('RATE_LIMITS');

/** The window in which uses are counted, in seconds. */
export const WINDOW_S = 60;

/** Makes the counter of one limit: `points` uses in `duration` seconds. */
export type MakeCounter = (
  name: LimitName,
  options: { readonly points: number; readonly duration: number },
) => RateLimiterAbstract;

/** What the store is told of an agent or an address: neither of them can be read in it. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

/** The limits over counters that are in memory or shared. */
export class CountedRateLimits implements RateLimits {
  private readonly counters: ReadonlyMap<LimitName, RateLimiterAbstract>;

  constructor(
    limits: Limits,
    makeCounter: MakeCounter,
    readonly close: () => Promise<void>,
  ) {
    const limited = LIMIT_NAMES.filter((name) => limits[name] > 0);
    this.counters = new Map(
      limited.map((name) => [
        name,
        makeCounter(name, { points: limits[name], duration: WINDOW_S }),
      ]),
    );
  }

  async take(limit: LimitName, key: string): Promise<number> {
    const counter = this.counters.get(limit);
    if (counter === undefined) return 0;
    try {
      await counter.consume(digest(key));
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }

  async require(limit: LimitName, key: string): Promise<void> {
    const seconds = await this.take(limit, key);
    if (seconds > 0) throw new RateLimited(seconds);
  }
}
