import type { FastifyRequest } from 'fastify';

import type { AgentContext } from './agent-context.js';
import { graphqlContext } from './graphql-context.js';

const known = (agentId: string, secret: string) => ({
  resolve: (tried: string) =>
    Promise.resolve(tried === secret ? ({ agentId } as AgentContext) : null),
});

const contextOf = graphqlContext(
  known('browser', 'cookie-secret'),
  known('program', 'token-secret'),
  'http://localhost:3000',
);

async function whoAsks(authorization?: string, cookie?: string): Promise<string | null> {
  const cookies = cookie === undefined ? {} : { maroquin_session: cookie };
  const request = {
    headers: { authorization },
    cookies,
    ip: '192.0.2.1',
  } as unknown as FastifyRequest;
  return (await contextOf(request)).agent?.agentId ?? null;
}

describe('graphqlContext', () => {
  it.each([
    ['nobody', undefined, undefined, null],
    ['the cookie alone', undefined, 'cookie-secret', 'browser'],
    ['the token alone', 'Bearer token-secret', undefined, 'program'],
    ['the token, its scheme in any case', 'bearer  token-secret', undefined, 'program'],
    ['the token before the cookie', 'Bearer token-secret', 'cookie-secret', 'program'],
    ['no cookie behind a token that opens nothing', 'Bearer other', 'cookie-secret', null],
    ['no cookie behind an empty token', 'Bearer', 'cookie-secret', null],
    ['no cookie taken for a token', 'Bearer cookie-secret', undefined, null],
    ['no token taken for a cookie', undefined, 'token-secret', null],
    ['the cookie behind the password of a proxy', 'Basic YTpi', 'cookie-secret', 'browser'],
  ])('hears %s', async (_, authorization, cookie, agent) => {
    expect(await whoAsks(authorization, cookie)).toBe(agent);
  });
});
