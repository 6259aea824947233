import type { ModelUsage } from '@maroquin/assistant-engine';

import { isObject, objectOf } from './json.js';

/** What is known before the server says anything. */
export const NO_USAGE: ModelUsage = { promptTokens: 0, completionTokens: 0, kWh: 0, kgCO2eq: 0 };

/**
 * Normalises the three forms of usage of the State's platform: `impacts.{kWh,kgCO2eq}` (current),
 * `carbon.{kWh,kgCO2eq}` (0.4) and `carbon.{kWh,kgCO2eq}.{min,max}` (0.2, whose middle is taken).
 * What is absent, negative or no number counts as 0.
 */
export function readUsage(value: unknown): ModelUsage {
  const usage = objectOf(value);
  const impact = isObject(usage['impacts']) ? usage['impacts'] : objectOf(usage['carbon']);
  return {
    promptTokens: count(usage['prompt_tokens']),
    completionTokens: count(usage['completion_tokens']),
    kWh: middle(impact['kWh']),
    kgCO2eq: middle(impact['kgCO2eq']),
  };
}

function middle(value: unknown): number {
  return isObject(value) ? (count(value['min']) + count(value['max'])) / 2 : count(value);
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
