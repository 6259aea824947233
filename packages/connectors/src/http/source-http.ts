import type { Response as Answer } from 'undici';

import { ConnectorError } from '../connector-error.js';
import { publicFetch, type PublicFetch } from './public-fetch.js';

/** A request to the server of a source. */
export interface SourceRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Statuses that the caller handles itself; any other above 299 throws. */
  readonly accept?: readonly number[];
}

/** Reaches the servers of a source, and no other. */
export interface SourceHttp {
  /** @throws ConnectorError `FORBIDDEN_HOST`, `REFUSED`, `NOT_FOUND`, `UNREACHABLE`. */
  readonly fetch: (url: string, request?: SourceRequest) => Promise<Response>;
}

/** What bounds the requests of one source. */
export interface SourceHttpOptions {
  /** Hosts that may be reached, port included when it is not the usual one. */
  readonly hosts: readonly string[];
  /**
   * Those of them that may be on this machine or an internal network, because the operator said so:
   * whoever declares a source must not reach what is behind the firewall.
   */
  readonly privateHosts?: readonly string[];
  readonly signal: AbortSignal;
  /** Says who reads, as sources ask. */
  readonly userAgent: string;
  /** Most milliseconds without a word of the server: before its answer, and between two pieces of it. */
  readonly timeout?: number;
  /** How many times a server that is busy or does not answer is asked. */
  readonly tries?: number;
  /** Milliseconds before the first new try; doubled at each. */
  readonly pause?: number;
  /** Most milliseconds between two tries, whatever the server asks for. */
  readonly longestPause?: number;
}

const TRIES = 4;
const TIMEOUT = 30_000;
const PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
const MOST_REDIRECTIONS = 3;

/** `http:` is for servers of this machine: tests, a mirror on the same host. */
const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A server that is busy, or one behind it: it may answer later. */
const BUSY = new Set([424, 429, 500, 502, 503, 504]);

/** Headers that say who asks: never for another server than the one they were made for. */
const PERSONAL = /^(?:authorization|cookie|x-amz-.*|.*(?:key|token))$/iu;

/**
 * Makes the only way out of a connector. Redirections are followed by hand, so that each address is
 * held against the hosts; what a name resolves to is looked at when it is connected to; a busy server
 * is asked again at most three times, when it says or later and later.
 *
 * @example
 * const http = sourceHttp({ hosts: ['echanges.dila.gouv.fr'], signal, userAgent: 'Maroquin' });
 */
export function sourceHttp(options: SourceHttpOptions): SourceHttp {
  const fetch = publicFetch(options.privateHosts ?? []);
  return {
    fetch: async (url, request = {}) => {
      const tries = options.tries ?? TRIES;
      for (let attempt = 1; ; attempt += 1) {
        const last = attempt >= tries;
        const response = await follow(url, request, { ...options, fetch }).catch(
          (error: unknown) => {
            if (last || !(error instanceof ConnectorError) || error.code !== 'UNREACHABLE')
              throw error;
            return null;
          },
        );
        if (response !== null) {
          if (response.ok || request.accept?.includes(response.status) === true) return response;
          if (last || !BUSY.has(response.status)) throw await failure(response);
          await response.body?.cancel();
        }
        await pause(waitBefore(attempt, response, options), options.signal);
      }
    },
  };
}

/** The options of a source, and the connections that they allow. */
interface Way extends SourceHttpOptions {
  readonly fetch: PublicFetch;
}

async function follow(url: string, request: SourceRequest, options: Way): Promise<Response> {
  let address = allowed(url, options);
  let headers = request.headers ?? {};
  for (let step = 0; step <= MOST_REDIRECTIONS; step += 1) {
    const response = await send(address, { ...request, headers }, options);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    if (request.accept?.includes(response.status) === true) return response;
    await response.body?.cancel();
    const next = allowed(URL.parse(location, address.href)?.href ?? '', options);
    if (next.origin !== address.origin) headers = withoutPersonal(headers);
    address = next;
  }
  throw new ConnectorError('BAD_SOURCE', 'Le serveur de la source renvoie sans fin ailleurs.');
}

function withoutPersonal(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !PERSONAL.test(name)));
}

function allowed(url: string, options: SourceHttpOptions): URL {
  const address = URL.parse(url);
  const secure = address?.protocol === 'https:' || LOCAL.has(address?.hostname ?? '');
  if (address === null || !secure || !options.hosts.includes(address.host))
    throw new ConnectorError(
      'FORBIDDEN_HOST',
      'La source renvoie vers un serveur qui n’est pas dans la liste des serveurs permis.',
    );
  return address;
}

async function send(address: URL, request: SourceRequest, options: Way): Promise<Response> {
  const silence = new AbortController();
  const timer = setTimeout(() => {
    silence.abort(new Error('The server is silent.'));
  }, options.timeout ?? TIMEOUT);
  try {
    const response = await options.fetch(address, {
      method: request.method ?? 'GET',
      headers: { 'user-agent': options.userAgent, ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, silence.signal]),
    });
    return heard(response, timer);
  } catch (error) {
    clearTimeout(timer);
    options.signal.throwIfAborted();
    if (error instanceof ConnectorError) throw error;
    throw new ConnectorError('UNREACHABLE', 'Le serveur de la source ne répond pas.', {
      cause: error,
    });
  }
}

/** The answer, whose every piece starts the wait again: a large file may take hours, silence may not. */
function heard(answer: Answer, timer: NodeJS.Timeout): Response {
  const { status, statusText, url } = answer;
  const headers = new Headers([...answer.headers]);
  if (answer.body === null) clearTimeout(timer);
  // A body that is dropped half-way must not keep the process alive.
  else timer.unref();
  const body = answer.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, controller) => {
        timer.refresh();
        controller.enqueue(piece);
      },
      flush: () => {
        clearTimeout(timer);
      },
    }),
  );
  const response = new Response(body ?? null, { status, statusText, headers });
  return Object.defineProperty(response, 'url', { value: url });
}

async function failure(response: Response): Promise<ConnectorError> {
  await response.body?.cancel();
  const { status } = response;
  if (status === 401 || status === 403)
    return new ConnectorError(
      'REFUSED',
      'Le serveur de la source refuse l’accès\u00a0: vérifiez la clé.',
    );
  if (status === 404 || status === 410)
    return new ConnectorError('NOT_FOUND', 'Le serveur de la source ne connaît pas cette adresse.');
  return new ConnectorError(
    'UNREACHABLE',
    `Le serveur de la source répond par une erreur (${String(status)}).`,
  );
}

function waitBefore(
  attempt: number,
  response: Response | null,
  options: SourceHttpOptions,
): number {
  const own = (options.pause ?? PAUSE) * 2 ** (attempt - 1);
  const asked = response === null ? null : waitAsked(response);
  return Math.min(options.longestPause ?? LONGEST_PAUSE, asked ?? own);
}

/** What `Retry-After` says, in milliseconds: seconds, or a date (RFC 9110, section 10.2.3). */
function waitAsked(response: Response): number | null {
  const value = response.headers.get('retry-after');
  if (value === null) return null;
  const wait = /^\d+$/u.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('Aborted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
