import type { FoundPart } from '../parts/search-parts.js';
import { neutralise } from './neutralise.js';
import type { PassageShelf } from './passage-shelf.js';

/**
 * The parts of a question as the model reads them, each with the numbers of the passages found for
 * it, best first; empty for one question.
 */
export function partsBlock(parts: readonly FoundPart[], shelf: PassageShelf): string {
  if (parts.length === 0) return '';
  const shown = parts.map(({ text, passages }, index) => {
    const numbers = shelf.numbersOf(passages).join(' ');
    return `<part n="${String(index + 1)}" passages="${numbers}">${neutralise(text)}</part>`;
  });
  return ['<parts>', ...shown, '</parts>'].join('\n');
}
