import type { Passage } from '../reply/index.js';
import type { OpenSource } from './components/sources-panel.js';

/**
 * The texts that a computation applied, as the panel opens them: no sentence of the reply points
 * into them, so that nothing is highlighted and nothing is said to be verified.
 */
export function appliedSource(texts: readonly Passage[], index: number): OpenSource | null {
  const citations = texts.map((passage, place) => ({
    number: place + 1,
    verified: false,
    quote: '',
    marks: [],
    passage,
  }));
  const citation = citations[index];
  return citation ? { kind: 'applied', citation, citations } : null;
}
