import { splitSentences } from '../french/split-sentences.js';
import type { PromptPassage } from '../wire/prompt.js';

/** The smallest piece that may be quoted: a whole sentence, or a list item with its lead-in line. */
export interface Unit {
  readonly passage: PromptPassage;
  /** Rank in the passage. */
  readonly order: number;
  readonly text: string;
  /** Nearest heading above, empty when there is none. */
  readonly heading: string;
  /** The list it belongs to; `null` for a sentence. */
  readonly list: { readonly lead: string; readonly id: number } | null;
}

const ITEM_MARK =
  /^(?:[-–—•*·▪]\s+|\d+[°º]|\d+\)|\d+\.\s|[a-z]\)|[a-z]\.\s|[IVX]+\s?[.)]?\s?[-–—]\s?)/u;
const SENTENCE_END = /[.!?…][»”"')\]\s\u00A0\u202F]*$/u;
const LONGEST_HEADING = 90;

/** Cuts a passage into the pieces that may be quoted, in its own order. */
export function unitsOf(passage: PromptPassage): Unit[] {
  const units: Unit[] = [];
  let heading = '';
  let list: { lead: string; id: number } | null = null;
  let previousOpen = false;
  for (const line of passage.text.split(/\n+/u).map((raw) => raw.trim())) {
    if (line === '') continue;
    const add = (text: string, of: Unit['list']): void => {
      units.push({ passage, order: units.length, text, heading, list: of });
    };
    if (line.endsWith(':')) {
      list = { lead: leadOf(line), id: units.length };
      for (const sentence of splitSentences(line).slice(0, -1)) add(sentence, null);
      previousOpen = true;
    } else if (list !== null && (ITEM_MARK.test(line) || previousOpen)) {
      add(line, list);
      previousOpen = /(?:[;,]|[;,] (?:et|ou))$/u.test(line);
    } else if (isHeading(line)) {
      heading = line.replace(/^#+\s*/u, '').replaceAll('**', '');
      list = null;
      previousOpen = false;
    } else {
      list = null;
      previousOpen = false;
      for (const sentence of splitSentences(line)) if (isComplete(sentence)) add(sentence, null);
    }
  }
  return units;
}

/** The last sentence of a line that ends with a colon. */
function leadOf(line: string): string {
  return splitSentences(line).at(-1) ?? line;
}

/**
 * Flattened texts hold pieces of sentences: they start in lower case or end on a function word. A
 * passage cut for its length ends on `[…]`.
 */
function isComplete(sentence: string): boolean {
  if (/^\p{Ll}/u.test(sentence) || sentence.endsWith('[…]')) return false;
  return (
    SENTENCE_END.test(sentence) ||
    !/\s(?:à|de|du|des|la|le|les|et|ou|que|qui|par|pour|en|aux?)$/u.test(sentence)
  );
}

function isHeading(line: string): boolean {
  return (
    line.startsWith('#') ||
    (line.length <= LONGEST_HEADING && !SENTENCE_END.test(line) && !ITEM_MARK.test(line))
  );
}
