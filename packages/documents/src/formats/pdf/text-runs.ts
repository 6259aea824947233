/** What is used of a run of text of pdf.js: its text, its place, its size. */
interface Item {
  readonly str: string;
  readonly height: number;
  readonly width: number;
  readonly hasEOL: boolean;
  readonly fontName: string;
  readonly transform: readonly unknown[];
}

/** A run of letters, as the reader holds the page: turned pages are put straight. */
export interface TextRun {
  readonly text: string;
  /** Where it begins and ends, in points from the left. */
  readonly x: number;
  readonly end: number;
  /** Its base line, in points from the bottom. */
  readonly y: number;
  /** Height of the letters, in points. */
  readonly size: number;
  readonly font: string;
  /** How the text is turned: 0, 90, 180, 270; another angle for what is written aslant. */
  readonly angle: number;
  readonly endsLine: boolean;
}

/** Letters smaller than this, in points, are not for a reader. */
const SMALLEST = 1.5;

/** The four edges of a page. */
export type PageBox = readonly [left: number, bottom: number, right: number, top: number];

/**
 * The runs of a page that a reader can see: neither outside of it, nor too small to be read.
 *
 * @param items `items` of pdf.js `getTextContent()`.
 */
export function textRuns(items: readonly unknown[], box: PageBox): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const item of items) {
    const run = isItem(item) ? runOf(item, box) : null;
    if (run !== null) runs.push(run);
  }
  return straight(runs);
}

/** A page has thousands of items: they are looked at by hand, a schema would cost more than pdf.js. */
function isItem(item: unknown): item is Item {
  return (
    typeof item === 'object' &&
    item !== null &&
    'str' in item &&
    typeof item.str === 'string' &&
    'height' in item &&
    typeof item.height === 'number' &&
    'width' in item &&
    typeof item.width === 'number' &&
    'hasEOL' in item &&
    typeof item.hasEOL === 'boolean' &&
    'fontName' in item &&
    typeof item.fontName === 'string' &&
    'transform' in item &&
    Array.isArray(item.transform)
  );
}

function runOf(item: Item, box: PageBox): TextRun | null {
  const [a = 1, b = 0, , , left = 0, bottom = 0] = item.transform.map(Number);
  const { str: text, width, height: size } = item;
  if (text.trim() !== '' && !isSeen(left, bottom, item, box)) return null;
  const angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
  const [x, y] = turned(left, bottom, angle);
  return {
    text,
    x,
    end: x + width,
    y,
    size,
    font: item.fontName,
    angle,
    endsLine: item.hasEOL,
  };
}

/** A point of a page that is turned back by an angle. */
function turned(x: number, y: number, angle: number): readonly [number, number] {
  if (angle === 90) return [y, -x];
  if (angle === 180) return [-x, -y];
  if (angle === 270) return [-y, x];
  return [x, y];
}

function isSeen(
  x: number,
  y: number,
  { width, height }: Item,
  [left, bottom, right, top]: PageBox,
): boolean {
  return height >= SMALLEST && x < right && x > left - width && y < top && y > bottom - 1;
}

/** The text that reads as most of the page does comes first, what is written across it last. */
function straight(runs: readonly TextRun[]): readonly TextRun[] {
  const letters = new Map<number, number>();
  for (const { angle, text } of runs) letters.set(angle, (letters.get(angle) ?? 0) + text.length);
  if (letters.size < 2) return runs;
  const order = [...letters].sort(([, one], [, other]) => other - one).map(([angle]) => angle);
  return order.flatMap((angle) => runs.filter((run) => run.angle === angle));
}
