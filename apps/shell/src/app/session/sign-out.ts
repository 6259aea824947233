import { catalogue } from '../catalogue.fr.js';
import { REQUEST_HEADERS } from '../graphql/execute.js';
import { RequestError } from '../graphql/request-error.js';
import { lastPlace } from './last-place.js';

/** Ends the session here and at the identity provider, then follows the way it gives. */
export async function signOut(): Promise<void> {
  lastPlace.keep(`${location.pathname}${location.search}`);
  const response = await fetch('/auth/sign-out', {
    method: 'POST',
    credentials: 'same-origin',
    headers: REQUEST_HEADERS,
    body: '{}',
  }).catch(() => null);
  if (!response) throw new RequestError('NETWORK', catalogue.errors.network);
  location.assign(readRedirect(await response.json().catch(() => null)));
}

/** The provider's own sign-out page may be on another host: `http(s)` only, and ours without it. */
function readRedirect(answer: unknown): string {
  const target: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'redirectTo') : undefined;
  if (typeof target !== 'string') return '/connexion';
  try {
    const url = new URL(target, location.origin);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '/connexion';
  } catch {
    return '/connexion';
  }
}
