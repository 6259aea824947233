import { isIP } from 'node:net';

import { Agent, fetch, type RequestInit, type Response as Answer } from 'undici';

import { ConnectorError } from '../connector-error.js';
import { isPublicAddress, privateAddress, publicLookup } from './public-address.js';

/** `fetch`, to the public internet. */
export type PublicFetch = (
  address: URL,
  request: Omit<RequestInit, 'dispatcher'>,
) => Promise<Answer>;

/** `exemple.fr:8443` as a name alone: the port says nothing of the address. */
const hostnameOf = (host: string): string => URL.parse(`https://${host}`)?.hostname ?? host;

/**
 * Makes a `fetch` whose connections go to public addresses only, and to the hosts that the operator
 * allows: an address written in the request is looked at before it is sent, a name when it is connected
 * to (see {@link publicLookup}). It does not choose hosts: whoever calls it has held the request
 * against those that were declared, and refuses or follows redirections itself.
 *
 * @param privateHosts hosts that may be on this machine or an internal network.
 * @throws ConnectorError `PRIVATE_ADDRESS`; otherwise what `fetch` throws.
 * @example await publicFetch([])(new URL('https://geo.api.gouv.fr/'), { redirect: 'error' })
 */
export function publicFetch(privateHosts: readonly string[]): PublicFetch {
  const allowed = new Set(privateHosts.map(hostnameOf));
  const dispatcher = new Agent({ connect: { lookup: publicLookup((name) => allowed.has(name)) } });
  return async (address, request) => {
    const literal = address.hostname.replaceAll(/[[\]]/gu, '');
    if (isIP(literal) !== 0 && !isPublicAddress(literal) && !allowed.has(address.hostname))
      throw privateAddress(address.hostname);
    try {
      return await fetch(address, { ...request, dispatcher });
    } catch (error) {
      const refused = error instanceof Error && error.cause instanceof ConnectorError;
      throw refused ? error.cause : error;
    }
  };
}
