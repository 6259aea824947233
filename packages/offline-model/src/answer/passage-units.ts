import { splitSentences } from '../french/split-sentences.js';
import type { PromptPassage } from '../wire/prompt.js';
import { endsSentence, linesOf, type HeadingLines } from './passage-lines.js';
import { isAsking, isGeneral, isOther, isSituation } from './situation.js';

/** The smallest piece that may be quoted: a whole sentence, or a list item with its lead-in line. */
export interface Unit {
  readonly passage: PromptPassage;
  /** Rank in the passage. */
  readonly order: number;
  readonly text: string;
  /** Headings above, outermost first. */
  readonly headings: readonly string[];
  /**
   * The heading that says of whom, or when, it is true; `null` when none does. Empty when the passage
   * begins below the heading of a case.
   */
  readonly situation: string | null;
  /** The list it belongs to; `null` for a sentence. */
  readonly list: { readonly lead: string; readonly id: number } | null;
}

/** Cuts a passage into the pieces that may be quoted, in its own order. */
export function unitsOf(passage: PromptPassage): Unit[] {
  const drafts: Draft[] = [];
  let above: readonly Heading[] = [{ text: '', level: 0, isCase: false }];
  let list: Unit['list'] = null;
  for (const line of linesOf(passage.text)) {
    const add = (text: string, of: Unit['list']): void => {
      drafts.push({ text, above, list: of });
    };
    if (line.kind === 'headings') {
      above = openHeadings(above, line);
      list = null;
    } else if (line.kind === 'item') add(line.text, list);
    else {
      const sentences = splitSentences(line.text);
      const lead = line.kind === 'lead' ? sentences.pop() : undefined;
      for (const sentence of sentences) if (isComplete(sentence)) add(sentence, null);
      list = lead === undefined ? null : { lead, id: drafts.length };
    }
  }
  return drafts.map((draft, order) => ({
    passage,
    order,
    text: draft.text,
    list: draft.list,
    headings: draft.above.map(({ text }) => text).filter((text) => text !== ''),
    situation: draft.above.findLast(({ isCase }) => isCase)?.text ?? null,
  }));
}

/** A piece whose headings may still turn out to be cases. */
interface Draft {
  readonly text: string;
  readonly above: readonly Heading[];
  readonly list: Unit['list'];
}

interface Heading {
  readonly text: string;
  readonly level: number;
  isCase: boolean;
}

/**
 * The headings below new ones. Without levels, those that follow each other are one below the other,
 * and one alone takes the place of the last: after a case, or `Cas général`, it is one more case, and
 * `Autre département` says that the one before was a case.
 */
function openHeadings(
  stack: readonly Heading[],
  { titles, level }: HeadingLines,
): readonly Heading[] {
  if (level > 0 || titles.length > 1) {
    const parents = stack.filter((one) => one.level > 0 && one.level < level);
    return [...parents, ...titles.map((text) => ({ text, level, isCase: isSituation(text) }))];
  }
  const before = stack.at(-1);
  const text = titles[0] ?? '';
  if (before !== undefined && isOther(text) && !isGeneral(before.text)) before.isCase = true;
  const isOneMore = before !== undefined && (before.isCase || isGeneral(before.text));
  const isCase = isSituation(text) || (isOneMore && !isGeneral(text) && !isAsking(text));
  return [...stack.slice(0, -1), { text, level, isCase }];
}

const GOES_ON =
  /^(?:toutefois|cependant|néanmoins|ainsi|aussi|donc|de plus|en outre|par ailleurs|en effet|sinon|mais|et|ou|or|en revanche|de même|par conséquent|dans ce cas|par exemple|ces?|cette|cet|ils?|elles?|celle|celui|ceux)(?!\p{L})/iu;

/** Whether a piece opens its text, as the sentence that sums it up does. */
export function opens({ order, headings, list, text }: Unit): boolean {
  return order === 0 && headings.length === 0 && list === null && !GOES_ON.test(text);
}

/**
 * Flattened texts hold pieces of sentences: they start in lower case or end on a function word. A
 * passage cut for its length ends on `[…]`.
 */
function isComplete(sentence: string): boolean {
  if (/^\p{Ll}/u.test(sentence) || sentence.endsWith('[…]')) return false;
  return (
    endsSentence(sentence) ||
    !/\s(?:à|de|du|des|la|le|les|et|ou|que|qui|par|pour|en|aux?)$/u.test(sentence)
  );
}
