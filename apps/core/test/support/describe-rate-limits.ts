import type { Limits } from '../../src/platform/limits/limit-catalogue.js';
import type { RateLimits } from '../../src/platform/limits/rate-limits.js';

/** Nothing is limited. */
export const UNLIMITED: Limits = {
  signInByAddress: 0,
  signInByAgent: 0,
  messageByAddress: 0,
  messageByAgent: 0,
  tokenByAgent: 0,
  wrongTokenByAddress: 0,
  graphqlByAddress: 0,
  graphqlByAgent: 0,
};

/** What every back end of the limits keeps. */
export function describeRateLimits(
  name: string,
  make: (limits: Limits) => RateLimits | Promise<RateLimits>,
): void {
  describe(`rate limits: ${name}`, () => {
    const made: RateLimits[] = [];
    const limitsOf = async (some: Partial<Limits>): Promise<RateLimits> => {
      const limits = await make({ ...UNLIMITED, ...some });
      made.push(limits);
      return limits;
    };
    afterEach(() => Promise.all(made.splice(0).map((limits) => limits.close())));

    it('lets the announced number through, then says how long to wait', async () => {
      const limits = await limitsOf({ messageByAgent: 3 });
      const waits: number[] = [];
      for (let use = 0; use < 5; use += 1) waits.push(await limits.take('messageByAgent', 'a'));
      expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
      for (const wait of waits.slice(3)) {
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(60);
        expect(Number.isInteger(wait)).toBe(true);
      }
    });

    it('counts 100 that come at the same time as 100', async () => {
      const limits = await limitsOf({ graphqlByAgent: 10 });
      const waits = await Promise.all(
        Array.from({ length: 100 }, () => limits.take('graphqlByAgent', 'a')),
      );
      expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
    });

    it('counts each caller and each limit apart', async () => {
      const limits = await limitsOf({ messageByAgent: 1, graphqlByAgent: 1 });
      expect(await limits.take('messageByAgent', 'a')).toBe(0);
      expect(await limits.take('messageByAgent', 'b')).toBe(0);
      expect(await limits.take('graphqlByAgent', 'a')).toBe(0);
      expect(await limits.take('messageByAgent', 'a')).toBeGreaterThan(0);
    });

    it('limits nothing where the limit is 0', async () => {
      const limits = await limitsOf({});
      for (let use = 0; use < 100; use += 1)
        expect(await limits.take('signInByAddress', 'a')).toBe(0);
    });

    it('fails with a sentence, a code and the seconds', async () => {
      const limits = await limitsOf({ signInByAgent: 1 });
      await limits.require('signInByAgent', 'a');
      await expect(limits.require('signInByAgent', 'a')).rejects.toMatchObject({
        code: 'RATE_LIMITED',
        retryAfter: expect.any(Number),
        message: expect.stringMatching(/réessayez dans \d+\u00a0secondes?\.$/u),
      });
    });
  });
}
