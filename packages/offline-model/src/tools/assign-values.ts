import { CLEARLY_STATED, fitOf, type Fit } from './affinity.js';
import type { Value } from './find-values.js';
import type { Property } from './read-properties.js';
import type { Question } from './question.js';

interface Candidate {
  readonly value: Value;
  /** Rank of the value in the question. */
  readonly index: number;
  readonly fit: Fit;
}

interface Slot {
  readonly property: Property;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The most that this slot and those after it may still bring. */
  readonly reachable: number;
}

interface Pairing {
  readonly fits: ReadonlyMap<Property, Fit>;
  readonly score: number;
}

/** A required property that is filled at all is worth more than any nearness. */
const REQUIRED_BONUS = 10;
/** A small preference for the order of the question: it settles what the words leave equal. */
const ORDER_BONUS = 0.01;
const MOST_CANDIDATES = 5;

/**
 * The best way to give each property one value and each value one property: every way is tried,
 * but for those that cannot beat the best one found.
 */
export function assignValues(
  properties: readonly Property[],
  question: Question,
): ReadonlyMap<Property, Fit> {
  const slots = slotsOf(properties, question);
  let best: Pairing = { fits: new Map(), score: 0 };
  const used = new Set<Value>();
  const walk = (at: number, pairing: Pairing, lastIndex: number): void => {
    if (pairing.score > best.score) best = pairing;
    const slot = slots[at];
    if (slot === undefined || pairing.score + slot.reachable <= best.score) return;
    for (const { value, index, fit } of slot.candidates) {
      if (used.has(value)) continue;
      used.add(value);
      const order = index > lastIndex ? ORDER_BONUS : 0;
      const score = pairing.score + worth(slot.property, fit) + order;
      walk(at + 1, { fits: new Map([...pairing.fits, [slot.property, fit]]), score }, index);
      used.delete(value);
    }
    walk(at + 1, pairing, lastIndex);
  };
  walk(0, best, -1);
  return best.fits;
}

function worth(property: Property, fit: Fit): number {
  return fit.affinity + (property.required ? REQUIRED_BONUS : 0);
}

/** Required properties first, in the order of the schema. */
function slotsOf(properties: readonly Property[], question: Question): Slot[] {
  const ordered = [...properties].sort((a, b) => Number(b.required) - Number(a.required));
  const slots: Slot[] = [];
  let reachable = 0;
  for (const property of ordered.toReversed()) {
    const candidates = candidatesOf(property, question);
    const best = candidates[0];
    if (best !== undefined) reachable += Math.max(0, worth(property, best.fit)) + ORDER_BONUS;
    slots.unshift({ property, candidates, reachable });
  }
  return slots;
}

function candidatesOf(property: Property, question: Question): Candidate[] {
  return question.values
    .flatMap((value, index) => {
      const fit = fitOf(property, value, question);
      return fit === null || fit.affinity < leastOf(property) ? [] : [{ value, index, fit }];
    })
    .sort((a, b) => b.fit.affinity - a.fit.affinity)
    .slice(0, MOST_CANDIDATES);
}

/** An optional property, or a free text, takes only what is clearly its own. */
function leastOf({ required, accepts }: Property): number {
  const isText = accepts.type === 'string' && accepts.pattern === null;
  return required && !isText ? -0.5 : CLEARLY_STATED;
}
