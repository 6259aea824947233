import type { Actor } from './actors.js';
import { SHELL_HEADERS, type RawRequest } from './raw-request.js';

/** Spellings of an address that some router, guard or proxy may read as the address itself. */
function spellings(path: string): readonly string[] {
  const [, head = '', tail = ''] = /^\/(?<head>\w)(?<tail>.*)$/u.exec(path) ?? [];
  const encoded = `%${head.charCodeAt(0).toString(16)}`;
  return [
    `${path}/`,
    `/${path}`,
    `/${encoded}${tail}`,
    `${path};x=1`,
    `${path}?x=1`,
    `${path}/.`,
    `/x/..${path}`,
    `/x/%2e%2e${path}`,
    `/${head.toUpperCase()}${tail}`,
    path.toUpperCase(),
    `${path}%00`,
    `${path}%2f`,
  ];
}

/** Places where another system would look for who is asking. */
function credentials({ secret, agentId }: Actor): readonly Readonly<Record<string, string>>[] {
  return [
    { authorization: `Bearer ${secret}` },
    { authorization: `Basic ${Buffer.from(`agent:${secret}`).toString('base64')}` },
    { 'x-session-token': secret },
    { maroquin_session: secret },
    { cookie: `Maroquin_Session=${secret}` },
    { cookie: `maroquin_session=` },
    { cookie: `maroquin_session=${secret.slice(0, -1)}` },
    { cookie2: `maroquin_session=${secret}` },
    { 'x-forwarded-user': agentId ?? '', 'x-remote-user': agentId ?? '' },
    { 'x-api-key': secret },
  ];
}

/** One operation, sent in all the ways that are not the ordinary one, without its credential. */
export function variantsOf(path: string, operation: object, actor: Actor): readonly RawRequest[] {
  const body = JSON.stringify(operation);
  const query = new URLSearchParams(
    Object.entries(operation).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const inQuery = `${path}?${query.toString()}`;
  const override = { 'x-http-method-override': 'POST', 'x-method-override': 'POST' };
  return [
    ...spellings(path).map((spelling) => ({
      method: 'POST',
      path: spelling,
      headers: SHELL_HEADERS,
      body,
    })),
    ...['GET', 'HEAD', 'OPTIONS'].map((method) => ({ method, path: inQuery, headers: {} })),
    ...['PUT', 'PATCH', 'DELETE'].map((method) => ({ method, path, headers: SHELL_HEADERS, body })),
    { method: 'GET', path: inQuery, headers: { ...SHELL_HEADERS, ...override } },
    ...credentials(actor).map((headers) => ({
      method: 'POST',
      path,
      headers: { ...SHELL_HEADERS, ...headers },
      body,
    })),
  ];
}
