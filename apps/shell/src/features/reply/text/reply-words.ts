import { assertUnreachable } from '../../../app/assert-unreachable.js';
import type { Block, Inline } from './nodes.js';

/** The words of a reply, without its form: what is read aloud, one block a line. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(blockWords).filter(Boolean).join('\n');
}

function blockWords(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineWords(block.children);
    case 'list':
      return block.items.map((item) => wordsOf(item)).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineWords).join(', ')).join('\n');
    case 'code':
      return block.text;
    case 'quote':
      return wordsOf(block.children);
    case 'rule':
      return '';
    default:
      return assertUnreachable(block);
  }
}

/** The words of a run; citations are left out, they are announced as buttons. */
export function inlineWords(nodes: readonly Inline[]): string {
  return (
    nodes
      .map((node) => {
        switch (node.type) {
          case 'text':
          case 'code':
            return node.text;
          case 'strong':
          case 'emphasis':
          case 'deleted':
          case 'link':
            return inlineWords(node.children);
          case 'lineBreak':
            return '\n';
          case 'citation':
          case 'unverifiedMark':
            return '';
          default:
            return assertUnreachable(node);
        }
      })
      .join('')
      // The space that held a number to its word has nothing left to hold.
      .replace(/\u202F(?=[.,)]|$)/gm, '')
  );
}
