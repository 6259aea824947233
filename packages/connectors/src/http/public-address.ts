import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

import { ConnectorError } from '../connector-error.js';

/**
 * Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890): this
 * machine, private and shared networks, link-local (where clouds answer for their machines),
 * documentation, multicast, and what wraps an IPv4 address in an IPv6 one.
 */
const NOT_PUBLIC: Readonly<Record<'ipv4' | 'ipv6', readonly (readonly [string, number])[]>> = {
  ipv4: [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
  ipv6: [
    ['::', 96],
    ['::ffff:0:0', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
    ['5f00::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ],
};

/**
 * Whether an address, as the system gives it, is of the public internet.
 *
 * @example isPublicAddress('169.254.169.254') // false
 */
export function isPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%', 1);
  const family = isIP(bare) === 4 ? 'ipv4' : 'ipv6';
  if (isIP(bare) === 0) return false;
  const blocked = new BlockList();
  for (const [net, prefix] of NOT_PUBLIC[family]) blocked.addSubnet(net, prefix, family);
  return !blocked.check(bare, family);
}

/**
 * The error of a server of a source whose address is not public.
 *
 * @example throw privateAddress('s3.interne.example')
 */
export function privateAddress(hostname: string): ConnectorError {
  return new ConnectorError(
    'PRIVATE_ADDRESS',
    `Le serveur «\u00a0${hostname}\u00a0» a une adresse privée (cette machine ou un réseau interne)\u00a0: il n’est pas interrogé. Si c’est voulu, l’exploitant l’ajoute à la variable SOURCES_PRIVATE_HOSTS.`,
  );
}

/** How names are resolved: the function of the system, or that of a test. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Resolves names for the connections of a source. The address that was looked at is the one that is
 * connected to: a name that says a public address first and this machine after (DNS rebinding) leads
 * nowhere. One private address among several is enough to refuse.
 *
 * @example new Agent({ connect: { lookup: publicLookup() } })
 */
export function publicLookup(system: Resolve = resolve): LookupFunction {
  return (hostname, options, done) => {
    system(hostname, { ...options, all: true }, (error, addresses) => {
      const first = error === null ? addresses[0] : undefined;
      if (first === undefined) {
        done(error ?? new Error(`No address for ${hostname}.`), []);
        return;
      }
      if (!addresses.every(({ address }) => isPublicAddress(address))) {
        done(privateAddress(hostname), []);
        return;
      }
      if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
