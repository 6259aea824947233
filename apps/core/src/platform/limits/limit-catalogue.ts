/**
 * What is counted, each by the minute. An agent is counted by its id, whatever the browser or the
 * token; an address is the one of the caller behind the trusted proxies. The limits of an address are
 * wide, because a whole ministry may come by one.
 */
export const LIMIT_NAMES = [
  'signInByAddress',
  'signInByAgent',
  'messageByAddress',
  'messageByAgent',
  'tokenByAgent',
  'wrongTokenByAddress',
  'graphqlByAddress',
  'graphqlByAgent',
] as const;

/** Closed list of the limits. */
export type LimitName = (typeof LIMIT_NAMES)[number];

/** How many a minute; 0: not limited. */
export type Limits = Readonly<Record<LimitName, number>>;
