import { isIP } from 'node:net';

import { z } from 'zod';

import type { Limits } from '../limits/limit-catalogue.js';

const NETWORK_NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** An address, a network such as `10.0.0.0/8`, or a name of several networks. */
function isNetwork(text: string): boolean {
  if (NETWORK_NAMES.has(text)) return true;
  const [address = '', bits] = text.split('/', 2);
  const version = isIP(address);
  if (version === 0 || bits === undefined) return version !== 0;
  return /^\d{1,3}$/u.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}

/** The proxies in front of the server. */
export const trustedProxies = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/u).filter((part) => part !== ''))
  .refine((list) => list.every(isNetwork))
  .describe(
    'Proxies in front of the server, whose `X-Forwarded-For` is believed: addresses, networks (`10.0.0.0/8`) or `loopback`, `linklocal`, `uniquelocal`, separated by commas. Without it, everybody behind a proxy shares the limits of one address.',
  );

const perMinute = z.coerce.number().int().min(0).max(100_000_000);

/** Each limit: its variable, its default, its meaning. */
export const limitVariables = {
  LIMIT_SIGN_IN_PER_ADDRESS: perMinute
    .default(3_000)
    .describe(
      'Departures to the identity provider and returns, a minute and an address. 0: not limited.',
    ),
  LIMIT_SIGN_IN_PER_AGENT: perMinute
    .default(120)
    .describe('Sessions that one agent opens in a minute. 0: not limited.'),
  LIMIT_MESSAGES_PER_ADDRESS: perMinute
    .default(6_000)
    .describe('Questions sent from one address in a minute. 0: not limited.'),
  LIMIT_MESSAGES_PER_AGENT: perMinute
    .default(60)
    .describe('Questions that one agent sends in a minute. 0: not limited.'),
  LIMIT_TOKEN_USE_PER_AGENT: perMinute
    .default(600)
    .describe('Requests a minute with the bearer tokens of one agent. 0: not limited.'),
  LIMIT_WRONG_TOKENS_PER_ADDRESS: perMinute
    .default(60)
    .describe('Bearer tokens that open nothing, a minute and an address. 0: not limited.'),
  LIMIT_GRAPHQL_PER_ADDRESS: perMinute
    .default(60_000)
    .describe('GraphQL requests from one address in a minute. 0: not limited.'),
  LIMIT_GRAPHQL_PER_AGENT: perMinute
    .default(1_200)
    .describe('GraphQL requests of one agent in a minute, tokens aside. 0: not limited.'),
} as const;

/** The limits of an environment that was read. */
export function limitsOf(
  environment: Readonly<Record<keyof typeof limitVariables, number>>,
): Limits {
  return {
    signInByAddress: environment.LIMIT_SIGN_IN_PER_ADDRESS,
    signInByAgent: environment.LIMIT_SIGN_IN_PER_AGENT,
    messageByAddress: environment.LIMIT_MESSAGES_PER_ADDRESS,
    messageByAgent: environment.LIMIT_MESSAGES_PER_AGENT,
    tokenByAgent: environment.LIMIT_TOKEN_USE_PER_AGENT,
    wrongTokenByAddress: environment.LIMIT_WRONG_TOKENS_PER_ADDRESS,
    graphqlByAddress: environment.LIMIT_GRAPHQL_PER_ADDRESS,
    graphqlByAgent: environment.LIMIT_GRAPHQL_PER_AGENT,
  };
}
