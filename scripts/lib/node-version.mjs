import { readFileSync } from 'node:fs';

/**
 * Undefined when this Node is new enough, else the sentence to print. Written for an old Node too:
 * it must be able to read this file in order to be told that it is too old.
 */
export function whyNodeIsTooOld(packageFile, version) {
  const { engines } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const wanted = engines.node.replace(/^\D+/, '');
  if (compare(version, wanted) >= 0) return undefined;
  return `Maroquin demande Node ${wanted} ou plus récent, et cette machine a Node ${version}. Installez une version plus récente (https://nodejs.org), puis relancez.`;
}

function compare(one, other) {
  const [a, b] = [one, other].map((text) => text.split('.').map(Number));
  const different = a.findIndex((part, index) => part !== b[index]);
  return different === -1 ? 0 : a[different] - b[different];
}
