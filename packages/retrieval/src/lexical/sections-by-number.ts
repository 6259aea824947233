/** The sections of an index, and what tells its articles apart. */
export interface Sectioned {
  /** Section of each record. */
  readonly section: Uint32Array;
  /** Terms of the breadcrumbs of each section, and of their innermost heading. */
  readonly pathLength: Uint32Array;
  readonly headingLength: Uint32Array;
  /** Number of the article of each record, `''` for other documents, and its code. */
  readonly nums: readonly string[];
  readonly code: Uint32Array;
}

/** How the sections of {@link Sectioned} are, once those without headings are divided. */
export type Divided = Pick<Sectioned, 'section' | 'pathLength' | 'headingLength'>;

/** `L121-3` → `L`, `121`; `54` → ``, `54`. */
const NUMBER = /^([A-Z]*)\*?(\d+)/;

/** Articles numbered without a letter go by so many. */
const RUN = 10;

/**
 * What an article's number says of its place. In `L121-3` the digits before the dash name book, title
 * and chapter (the numbering of the codes since the circular of 30 May 1996), so that `L121` is a
 * chapter; plain numbers only run on, and those of one ten stand together.
 */
const placeOf = (num: string): string => {
  const [, letter = '', digits = ''] = NUMBER.exec(num) ?? [];
  if (digits === '') return num;
  return letter === '' ? `#${String(Math.floor(Number(digits) / RUN))}` : `${letter}${digits}`;
};

const grown = (list: Uint32Array, size: number): Uint32Array => {
  const longer = new Uint32Array(size);
  longer.set(list);
  return longer;
};

/**
 * Divides the articles that have no breadcrumbs into sections by their numbers; without that, all of
 * them would share one. Sections with headings stay as they are.
 *
 * @example sectionsByNumber({ section: Uint32Array.of(0, 0), nums: ['L121-1', 'L122-1'], … }).section // 1, 2
 */
export const sectionsByNumber = (index: Sectioned): Divided => {
  const { section, pathLength, headingLength, nums, code } = index;
  const known = new Map<string, number>();
  const divided = section.map((before, record) => {
    const num = nums[record] ?? '';
    if (num === '' || pathLength[before] !== 0) return before;
    const key = `${String(before)}/${String(code[record])}/${placeOf(num)}`;
    const number = known.get(key) ?? pathLength.length + known.size;
    known.set(key, number);
    return number;
  });
  if (known.size === 0) return { section, pathLength, headingLength };
  const size = pathLength.length + known.size;
  return {
    section: divided,
    pathLength: grown(pathLength, size),
    headingLength: grown(headingLength, size),
  };
};
