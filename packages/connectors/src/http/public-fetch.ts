import { isIP } from 'node:net';

import { Agent, fetch, type RequestInit, type Response as Answer } from 'undici';

import { ConnectorError } from '../connector-error.js';
import { isPublicAddress, privateAddress, publicLookup } from './public-address.js';

/** `fetch`, to the public internet. */
export type PublicFetch = (
  address: URL,
  request: Omit<RequestInit, 'dispatcher'>,
) => Promise<Answer>;

/**
 * Makes a `fetch` whose connections go to public addresses only, and to the hosts that the operator
 * allows: an address written in the request is looked at before it is sent, a name when it is connected
 * to (see {@link publicLookup}). It does not choose hosts: whoever calls it has held the request
 * against those that were declared, and refuses or follows redirections itself.
 *
 * @param privateHosts hosts that may be on this machine or an internal network, with their port when it
 * is not the usual one: another port of theirs is another server, which nobody allowed.
 * @throws ConnectorError `PRIVATE_ADDRESS`; otherwise what `fetch` throws.
 * @example await publicFetch([])(new URL('https://geo.api.gouv.fr/'), { redirect: 'error' })
 */
export function publicFetch(privateHosts: readonly string[]): PublicFetch {
  const allowed = new Set(privateHosts);
  const anywhere = new Agent();
  const outside = new Agent({ connect: { lookup: publicLookup() } });
  return async (address, request) => {
    const isAllowed = allowed.has(address.host);
    const dispatcher = isAllowed ? anywhere : outside;
    const literal = address.hostname.replaceAll(/[[\]]/gu, '');
    if (isIP(literal) !== 0 && !isPublicAddress(literal) && !isAllowed)
      throw privateAddress(address.hostname);
    try {
      return await fetch(address, { ...request, dispatcher });
    } catch (error) {
      const refused = error instanceof Error && error.cause instanceof ConnectorError;
      throw refused ? error.cause : error;
    }
  };
}
