import { ToolError, type ToolErrorCode } from '@maroquin/assistant-kit';

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/**
 * French typography of a sentence that was written with plain spaces: no line break before the high
 * punctuation, inside quotation marks, nor between an article letter and its number.
 * @example typeset('Il est dû : 12 €') // with U+00A0 before the colon and the euro sign
 */
export function typeset(text: string): string {
  return text
    .replaceAll(/ (?=[;!?])/gu, NARROW_NO_BREAK)
    .replaceAll(/ (?=[:»%€])|(?<=«) /gu, NO_BREAK)
    .replaceAll(/(?<=\b[LRD]\.) (?=\d)/gu, NO_BREAK)
    .replaceAll("'", '’');
}

/** `1 312,50 €`, half up. */
export function euros(amount: number): string {
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(amount);
}

/** A number as it is written in French: `2,2`. */
export function decimal(value: number, digits = 5): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }).format(value);
}

/** `1 mois`, `2 jours`: `noun` takes an s from two on, unless it ends with one. */
export function counted(count: number, noun: string): string {
  const plural = count >= 2 && !noun.endsWith('s') ? `${noun}s` : noun;
  return `${decimal(count, 2)} ${plural}`;
}

/** A refusal that the agent reads as it is. */
export function refusal(code: ToolErrorCode, sentence: string): ToolError {
  return new ToolError(code, typeset(sentence));
}
