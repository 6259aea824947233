import { typographic } from '../../../app/text/typography.js';
import type { ToolCallPartsFragment } from '../../../gql/graphql.js';
import type { Block, Inline } from './nodes.js';
import { inlineWords } from './reply-words.js';

/** A `[n]` of the text. */
export type CitationNode = Extract<Inline, { type: 'citation' }>;

/** A reply whose results are said once: on the cards, with the citations that the text gives them. */
export interface LiftedReply {
  /** What the cards do not say. */
  readonly blocks: readonly Block[];
  /** Citations of the sentence that repeats a card, by the id of its call. */
  readonly citations: ReadonlyMap<string, readonly CitationNode[]>;
}

/**
 * Takes out of a reply the paragraphs that repeat what a card says: the text is kept whole, for those
 * who copy it or read it elsewhere, but a page that shows the card does not say it twice. A paragraph
 * that holds something unverified, or anything but words and citations, stays where it is. While the
 * reply is written, the beginning of such a paragraph is already not shown.
 *
 * @example liftResults(parseReply('Le 28 mars. [1]', []), [{ …, card: { answer: 'Le 28 mars.' } }])
 * // { blocks: [], citations: Map { 'call-1' => [{ type: 'citation', number: 1, … }] } }
 */
export function liftResults(
  blocks: readonly Block[],
  calls: readonly ToolCallPartsFragment[],
): LiftedReply {
  const citations = new Map<string, readonly CitationNode[]>();
  const rest = blocks.filter((block) => {
    if (block.type !== 'paragraph' || !block.children.every(isPlain)) return true;
    const words = comparable(inlineWords(block.children));
    const call = calls.find(
      (candidate) => !citations.has(candidate.callId) && saidBy(candidate).startsWith(words),
    );
    if (words === '' || call === undefined) return true;
    citations.set(call.callId, block.children.filter(isCitation));
    return false;
  });
  return { blocks: rest, citations };
}

function isCitation(node: Inline): node is CitationNode {
  return node.type === 'citation';
}

function isPlain(node: Inline): boolean {
  return (node.type === 'text' || node.type === 'citation') && !node.unverified;
}

function saidBy({ card, message }: ToolCallPartsFragment): string {
  return comparable(card?.answer ?? message ?? '');
}

/** The same words whatever their spaces, and whether or not the last full stop was written yet. */
function comparable(text: string): string {
  return typographic(text).replace(/\s+/gu, ' ').trim().replace(/\.$/u, '');
}
