import { renderBlocks, type Block } from '../../markdown/block.js';
import { escapeTags } from '../../markdown/escape-text.js';
import { titleWords } from './outline.js';
import { joinLines, type PageLine } from './page-lines.js';
import { pagePieces } from './page-tables.js';
import { levelBySize, type TypeSizes } from './type-sizes.js';

/** A heading is short: longer, it is a passage in large letters. */
const LONGEST_HEADING = 200;

/** A heading in the size of the text is shorter still. */
const LONGEST_PLAIN_HEADING = 120;

/** Two lines further apart than this many line heights are two paragraphs. */
const PARAGRAPH_GAP = 1.7;

/** A line that ends this much sooner than the next one is the last of its paragraph. */
const SHORT = 0.75;

/** Without a word, large signs are music, a formula, an ornament. */
const WORD = /\p{L}{3}/u;

/** Letters that are larger or smaller by this share are another text. */
const OTHER_SIZE = 0.12;

/** Farther than this many heights of letters is not an indent. */
const FAR = 5;

const BULLET = /^[•▪◦‣●■□○·✓➢➔→*►▶➤❖]\s*/u;

/** A dash or a number begins an item only where a sentence may end. */
const LIST_MARK = /^(?:[-–—]|\d{1,2}[.)]|\d{1,2}°\)?|\(?[a-z]\)|\([ivx\d]{1,4}\))\s+(?=\S)/u;
const DASH = /^[-–—]\s+/u;
const SENTENCE_END = /[.:;!?,…»)]$/u;

/** How the parts of a text of law or of a report are numbered. */
const NUMBERED =
  /^(?:(?:titre|chapitre|section|sous-section|annexe|article|partie)\s+(?:(?:\d+|[IVXLC]+|[LRD]\.?\s?[\d-]+|unique|premi[eè]re?)(?:er|re)?)\b|(?:\d{1,2}\.)+(?:\d{1,2})?\s+\p{L}|[IVX]{1,5}\s*[.)–-]\s*\p{L}|[A-H]\s*[.)–-]\s+\p{Lu})/iu;

/** What is written under a table or a picture is not a heading. */
const CAPTION = /^(?:tableau|table|figure|fig\.|graphique|source|note)\b/iu;

/** What the whole document says of its headings. */
export interface HeadingContext {
  readonly sizes: TypeSizes;
  /** The bookmarks of the page: level by words. */
  readonly bookmarks: ReadonlyMap<string, number>;
}

interface OpenBlock {
  readonly lines: PageLine[];
  text: string;
  readonly level: number;
}

/** A page as Markdown: headings, paragraphs by the gaps, lists, tables. */
export function pageMarkdown(lines: readonly PageLine[], context: HeadingContext): string {
  const blocks = pagePieces(lines).flatMap((piece): readonly Block[] =>
    piece.kind === 'table'
      ? [{ kind: 'table', text: escapeTags(piece.markdown) }]
      : paragraphs(piece.lines, context).map((block) => closed(block, context)),
  );
  return renderBlocks(blocks);
}

function paragraphs(lines: readonly PageLine[], context: HeadingContext): readonly OpenBlock[] {
  const blocks: OpenBlock[] = [];
  for (const line of lines) {
    const level = levelOf(line, context);
    const block = blocks.at(-1);
    if (block?.level === level && goesOn(block, line)) {
      block.lines.push(line);
      block.text = joinLines(block.text, line.text);
    } else blocks.push({ lines: [line], text: line.text, level });
  }
  return blocks;
}

/** Level of the heading that a line alone is, 0 for text. */
function levelOf({ text, size, slanted }: PageLine, { sizes, bookmarks }: HeadingContext): number {
  if (slanted) return 0;
  const marked = text.length <= LONGEST_HEADING ? bookmarks.get(titleWords(text)) : undefined;
  if (marked !== undefined) return marked;
  return text.length <= LONGEST_HEADING && WORD.test(text) ? levelBySize(size, sizes) : 0;
}

/** Whether a line goes on the block before: same size, near, not a new item. */
function goesOn({ lines, text }: OpenBlock, line: PageLine): boolean {
  const before = lines.at(-1);
  if (before === undefined || BULLET.test(line.text)) return false;
  const gap = before.y - line.y;
  if (gap <= 0 || gap >= PARAGRAPH_GAP * Math.max(before.size, line.size)) return false;
  if (Math.abs(before.size - line.size) > OTHER_SIZE * before.size || isAside(before, line))
    return false;
  const ended = SENTENCE_END.test(text);
  if (ended && LIST_MARK.test(line.text)) return false;
  if (LIST_MARK.test(text) && LIST_MARK.test(line.text) && line.x <= (lines[0]?.x ?? 0) + 1)
    return false;
  const width = before.end - before.x;
  const early = width < SHORT * (line.end - line.x) && Math.abs(before.x - line.x) < 3 * line.size;
  return !(ended && early && /^\P{Ll}/u.test(line.text));
}

/** A line that begins far from the one before, and is not centred under it, is another text. */
function isAside(before: PageLine, line: PageLine): boolean {
  const far = FAR * line.size;
  const centred = Math.abs(before.x + before.end - line.x - line.end) < 2 * line.size;
  return Math.abs(before.x - line.x) > far && !centred;
}

function closed({ lines, text, level }: OpenBlock, context: HeadingContext): Block {
  const shown = escapeTags(text);
  const marked = context.bookmarks.get(titleWords(text));
  const depth = marked ?? (level > 0 ? level : plainLevel(text, lines, context.sizes));
  if (depth > 0 && text.length <= LONGEST_HEADING)
    return { kind: 'heading', text: `${'#'.repeat(Math.min(6, depth))} ${shown}` };
  if (BULLET.test(text)) return { kind: 'item', text: shown.replace(BULLET, '- ') };
  if (DASH.test(text)) return { kind: 'item', text: shown.replace(DASH, '- ') };
  if (/^\d{1,2}[.)]\s/u.test(text)) return { kind: 'item', text: shown };
  if (LIST_MARK.test(text)) return { kind: 'item', text: `- ${shown}` };
  return { kind: 'paragraph', text: shown.replace(/^#/u, '\\#') };
}

/** A heading in letters of the text: numbered, on one line, in a font of its own or by a word of law. */
function plainLevel(text: string, lines: readonly PageLine[], sizes: TypeSizes): number {
  const [line] = lines;
  if (line === undefined || lines.length > 2 || text.length > LONGEST_PLAIN_HEADING) return 0;
  if (line.size < sizes.body * (1 - OTHER_SIZE / 2)) return 0;
  if (/[.;,:]$/u.test(text) || !NUMBERED.test(text) || CAPTION.test(text)) return 0;
  const apart = line.font !== sizes.bodyFont && lines.every(({ font }) => font === line.font);
  const law = /^(?:titre|chapitre|section|annexe|article)\s/iu.test(text) && text.length < 60;
  return (apart || law) && !/…\s*\d+$/u.test(text) ? sizes.headings.length + 1 : 0;
}
