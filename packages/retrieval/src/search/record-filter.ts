import type { LexicalIndex } from '../lexical/lexical-index.js';
import { MIXED } from '../lexical/section-codes.js';
import type { LoadedSegment } from './loaded-version.js';

/** Which documents of a corpus a search is about. */
export interface RecordFilter {
  /** Date as a number (`20260404`); texts known to be out of force that day do not come. */
  readonly atDate: number;
  /** Ids of codes; empty: all. */
  readonly codeIds: ReadonlySet<string>;
}

/**
 * Whether a record may be the law on a day: it starts on `dateStart`, and `dateEnd` is the first day
 * it no longer counts, as in the base LEGI. A record without dates stays: nothing says it is out of
 * force, and its passage says that its dates are unknown.
 */
const inForce = (index: LexicalIndex, record: number, day: number): boolean => {
  const start = index.dateStart[record] ?? 0;
  const end = index.dateEnd[record] ?? 0;
  return (start === 0 || start <= day) && (end === 0 || day < end);
};

/** Whether a search wants a record of a segment. */
export const isWanted = (
  { atDate, codeIds }: RecordFilter,
  segment: LoadedSegment,
  record: number,
): boolean => {
  const { index } = segment;
  if (!segment.isLive(record) || !inForce(index, record, atDate)) return false;
  return codeIds.size === 0 || codeIds.has(index.codeIds[index.code[record] ?? 0] ?? '');
};

/** Says which sections of an index may hold a record that a search wants, by their codes; `null`: any. */
export const mayHoldWanted = (
  { codeIds }: RecordFilter,
  { codeIds: all, sectionCode }: LexicalIndex,
): ((section: number) => boolean) | null => {
  if (codeIds.size === 0) return null;
  const wanted = Uint8Array.from(all, (code) => Number(codeIds.has(code)));
  return (section) => {
    const code = sectionCode[section] ?? MIXED;
    return code === MIXED || wanted[code] === 1;
  };
};
