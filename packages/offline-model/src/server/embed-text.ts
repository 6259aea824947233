import { createHash } from 'node:crypto';

import { contentStems } from '../french/analyse.js';

/** Length of a vector, that of the embedding model of the State's platform. */
export const DIMENSIONS = 1024;

const SUBWORD = 4;
const SUBWORD_WEIGHT = 0.35;

/**
 * A unit vector of a text: each stem, and each piece of a stem, adds to two places chosen by a hash.
 * Texts that share words are near; the same text always has the same vector.
 */
export function embedText(text: string): number[] {
  const vector = new Float64Array(DIMENSIONS);
  const counts = new Map<string, number>();
  for (const stem of contentStems(text.normalize('NFC'))) {
    count(counts, stem, 1);
    for (let at = 0; at + SUBWORD <= stem.length; at += 1)
      count(counts, `~${stem.slice(at, at + SUBWORD)}`, SUBWORD_WEIGHT);
  }
  if (counts.size === 0) counts.set('', 1);
  for (const [feature, weight] of counts) addFeature(vector, feature, Math.log(1 + weight));
  const norm = Math.hypot(...vector);
  return Array.from(vector, (value) => value / norm);
}

function count(counts: Map<string, number>, feature: string, weight: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + weight);
}

function addFeature(vector: Float64Array, feature: string, weight: number): void {
  const digest = createHash('sha1').update(feature).digest();
  for (const at of [0, 4]) {
    const place = digest.readUInt32LE(at) % DIMENSIONS;
    const sign = (digest[at + 8] ?? 0) % 2 === 0 ? 1 : -1;
    vector[place] = (vector[place] ?? 0) + sign * weight;
  }
}
