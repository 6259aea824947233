import { snapshot } from '../support/snapshot.js';
import { sendRaw, SHELL_HEADERS, type RawRequest } from '../support/raw-request.js';
import { expectClear, type EdgeWorld } from './edge-world.js';

/** AUT-08: what another site can make a browser send, with the cookie of the agent. */
export function describeForgery(world: () => EdgeWorld): void {
  const rename = (): string =>
    `mutation { renameConversation(id: "${world().owned.conversationId}", title: "pris") { __typename } }`;

  const forged = (): readonly [string, number, RawRequest][] => {
    const body = JSON.stringify({ query: rename() });
    const origin = { origin: 'https://example.invalid', 'sec-fetch-site': 'cross-site' };
    const post = { method: 'POST', path: '/graphql', body };
    const inQuery = `/graphql?query=${encodeURIComponent(rename())}`;
    const form = `query=${encodeURIComponent(rename())}`;
    return [
      [
        'plain text that is JSON',
        403,
        { ...post, headers: { ...origin, 'content-type': 'text/plain' } },
      ],
      [
        'a form',
        403,
        {
          ...post,
          body: form,
          headers: { ...origin, 'content-type': 'application/x-www-form-urlencoded' },
        },
      ],
      [
        'a form of several parts',
        403,
        { ...post, headers: { ...origin, 'content-type': 'multipart/form-data; boundary=x' } },
      ],
      [
        'JSON without the header',
        403,
        { ...post, headers: { ...origin, 'content-type': 'application/json' } },
      ],
      ['no type at all', 403, { ...post, headers: origin }],
      ['a mutation by GET', 405, { method: 'GET', path: inQuery, headers: origin }],
      [
        'a query by GET',
        405,
        { method: 'GET', path: '/graphql?query={viewer{id}}', headers: origin },
      ],
      [
        'an image',
        405,
        { method: 'GET', path: inQuery, headers: { ...origin, accept: 'image/*' } },
      ],
      ['a link that is prefetched', 405, { method: 'HEAD', path: inQuery, headers: origin }],
      ['a sign-out by a form', 403, { method: 'POST', path: '/auth/sign-out', headers: origin }],
      ['a sign-out by a link', 404, { method: 'GET', path: '/auth/sign-out', headers: origin }],
    ];
  };

  describe('AUT-08: requests of another site', () => {
    it('are refused in all their forms, and change nothing', async () => {
      const before = await snapshot(world().database);
      for (const [what, status, request] of forged()) {
        const response = await sendRaw(world().core.url, {
          ...request,
          headers: { ...request.headers, cookie: world().agent.cookie },
        });
        expect([what, response.status]).toEqual([what, status]);
        expect(response.headers['access-control-allow-origin']).toBeUndefined();
      }
      expect(await snapshot(world().database)).toEqual(before);
      expect((await world().ask('{ viewer { id } }')).body).toContain(world().agent.agentId);
    });

    it('get no permission before a request that is not simple', async () => {
      const { headers } = await sendRaw(world().core.url, {
        method: 'OPTIONS',
        path: '/graphql',
        headers: {
          origin: 'https://example.invalid',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-maroquin-request',
        },
      });
      const granted = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
      expect(granted).toEqual([]);
    });

    it.each([
      ['another site', '/graphql', { origin: 'https://example.invalid' }],
      ['this very site', '/graphql', {}],
      ['this very site, anywhere', '/health/live', {}],
    ])('a WebSocket from %s never opens, and its connection ends', async (_, path, headers) => {
      for (const protocol of ['graphql-transport-ws', 'graphql-ws']) {
        const response = await sendRaw(world().core.url, {
          method: 'GET',
          path,
          headers: {
            ...headers,
            cookie: world().agent.cookie,
            connection: 'Upgrade',
            upgrade: 'websocket',
            'sec-websocket-version': '13',
            'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
            'sec-websocket-protocol': protocol,
          },
        });
        expect(response.status).toBe(405);
        expect(response.connectionClosed).toBe(true);
      }
    });

    it('answers refusals with a sentence', async () => {
      const { url } = world().core;
      const get = { method: 'GET', path: '/graphql?query={viewer{id}}' };
      expectClear(await sendRaw(url, get), 'METHOD_NOT_ALLOWED');
      const post = { method: 'POST', path: '/graphql', body: '{}' };
      expectClear(await sendRaw(url, { ...post, headers: {} }), 'FORGED_REQUEST');
      const away = { ...post, path: '/graphql/', headers: SHELL_HEADERS };
      expectClear(await sendRaw(url, away), 'NOT_FOUND');
    });
  });
}
