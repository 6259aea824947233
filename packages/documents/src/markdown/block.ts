/** A piece of a document between two empty lines; list items follow each other without one. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'table' | 'code';
  readonly text: string;
}

/** Blocks as one Markdown text. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ text, kind }, at) => {
      if (at === 0) return text;
      return `${kind === 'item' && blocks[at - 1]?.kind === 'item' ? '\n' : '\n\n'}${text}`;
    })
    .join('');
}

/** Blocks on one line, as a table cell or a note shows them. */
export const onOneLine = (blocks: readonly Block[]): string =>
  oneLine(blocks.map(({ text }) => text).join(' '));

/** Where a line is broken inside a paragraph, until the paragraph ends. */
export const LINE_BREAK = '\u2028';

/**
 * A text on one line, single spaces; non-breaking spaces (U+00A0, U+202F) stay as their author wrote
 * them, before « ; » or in « 1 500 € ».
 */
export const oneLine = (text: string): string =>
  text.replaceAll(/[^\S\u00a0\u202f]+/gu, ' ').trim();

/** The lines of a paragraph; a break followed by another ends it. */
export function paragraphLines(text: string): readonly (readonly string[])[] {
  if (!text.includes(LINE_BREAK)) return [[oneLine(text)]];
  const paragraphs: string[][] = [[]];
  for (const piece of text.split(LINE_BREAK).map(oneLine)) {
    if (piece !== '') paragraphs.at(-1)?.push(piece);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs;
}
