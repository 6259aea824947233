/** The sections of an index, and what tells its articles apart. */
interface Numbered {
  /** Section of each record. */
  readonly section: Uint32Array;
  /** Terms of the breadcrumbs and of the texts of each section. */
  readonly pathLength: Uint32Array;
  readonly sectionLength: Uint32Array;
  /** Number of the article of each record, `''` for other documents, and its code. */
  readonly nums: readonly string[];
  readonly code: Uint32Array;
}

/** The subjects of an index. */
export interface Subjects {
  /** Subject of each section, 0 when its articles have no letter or no breadcrumbs. */
  readonly ofSection: Uint32Array;
  /** Terms of the texts of each subject; at 0, of the sections that have none. */
  readonly lengths: Uint32Array;
}

/** The digits of `L121-3`, `R*121-3` and `D121` before the dash. */
const SUBJECT = /^[A-Z]+\*?(\d+)/;

/**
 * What sections are about, by the numbers of their articles: `L121`, `R121` and `D121` are the law of
 * one chapter and the decrees that apply it, since the two parts of a code follow one plan (circular
 * of 30 May 1996 on codification). The first article of a section that has a letter speaks for it.
 * Sections without breadcrumbs are chapters by number already (`sectionsByNumber`): they have none.
 *
 * @example
 * const section = Uint32Array.of(0, 1);
 * subjectsOf({ section, nums: ['L121-1', 'R121-1'], … }).ofSection // 1, 1
 */
export const subjectsOf = (index: Numbered): Subjects => {
  const { section, pathLength, sectionLength, nums, code } = index;
  const ofSection = new Uint32Array(pathLength.length);
  const known = new Map<string, number>();
  nums.forEach((num, record) => {
    const digits = SUBJECT.exec(num)?.[1];
    const own = section[record] ?? 0;
    if (digits === undefined || pathLength[own] === 0 || ofSection[own] !== 0) return;
    const key = `${String(code[record])}/${digits}`;
    const subject = known.get(key) ?? known.size + 1;
    known.set(key, subject);
    ofSection[own] = subject;
  });
  const lengths = new Uint32Array(known.size + 1);
  ofSection.forEach((subject, own) => {
    lengths[subject] = (lengths[subject] ?? 0) + (sectionLength[own] ?? 0);
  });
  return { ofSection, lengths };
};
