import { splitSentences, trimmedSpan, type Span } from './sentences.js';

/** What a line of Markdown is, as far as claims are concerned. */
export type BlockKind = 'paragraph' | 'heading' | 'list' | 'table' | 'code-fence';

/** A block of Markdown: lines that make one paragraph, or one heading, item or row. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

const LIST = /^\s*(?:[-*+•–]|\d{1,2}[.)])\s+/u;

function lineKind(line: string): BlockKind | 'blank' {
  if (line.trim() === '') return 'blank';
  if (/^\s*(?:```|~~~)/u.test(line)) return 'code-fence';
  if (/^\s*#{1,6}\s/u.test(line) || /^\s*\*\*[^*]+\*\*\s*:?\s*$/u.test(line)) return 'heading';
  if (/^\s*\|/u.test(line)) return 'table';
  return LIST.test(line) ? 'list' : 'paragraph';
}

/** Blocks of a Markdown text. Consecutive plain lines make one paragraph or go on with an item. */
export function readBlocks(text: string): readonly Block[] {
  const blocks: { kind: BlockKind; start: number; end: number }[] = [];
  let offset = 0;
  let open = false;
  for (const line of text.split('\n')) {
    const kind = lineKind(line);
    const end = offset + line.length;
    const last = blocks.at(-1);
    const goesOn = open && kind === 'paragraph' && last !== undefined;
    if (goesOn) last.end = end;
    else if (kind !== 'blank') blocks.push({ kind, start: offset, end });
    open = kind === 'list' || kind === 'paragraph';
    offset = end + 1;
  }
  return blocks;
}

/** The sentences of a block, without the sign that makes it a heading, an item or a row. */
export function blockSentences(text: string, block: Block): readonly Span[] {
  const line = text.slice(block.start, block.end);
  switch (block.kind) {
    case 'code-fence':
      return [];
    case 'table':
      return /^[\s|:-]*$/u.test(line) ? [] : [trimmedSpan(text, block.start, block.end)];
    case 'heading':
      return [trimmedSpan(text, block.start, block.end)];
    case 'list': {
      const sign = LIST.exec(line)?.[0].length ?? 0;
      return splitSentences(text, block.start + sign, block.end);
    }
    case 'paragraph':
      return splitSentences(text, block.start, block.end);
  }
}
