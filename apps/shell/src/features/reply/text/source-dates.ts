import { catalogue } from '../../../app/catalogue.fr.js';
import { civilDateOf, frenchDate } from '../../../app/text/dates.js';
import type { Passage } from '../types.js';

/** What the dates of a text are read from. */
export type Dated = Pick<
  Passage,
  'status' | 'dateStart' | 'dateEnd' | 'datesFrom' | 'asOf' | 'num' | 'undatedVersions'
>;

/** The end of a version; the sources write an open one as a date far away (2222, 2999). */
function endOf({ dateEnd }: Dated): string | null {
  return dateEnd == null || dateEnd >= '2200' ? null : dateEnd;
}

/** Dates with the word of who gave them, where it is not the source. */
export function withOrigin(dates: string, { datesFrom }: Pick<Dated, 'datesFrom'>): string {
  const words = catalogue.sources;
  return datesFrom === 'table' ? words.datedBy(dates, words.fromTable) : dates;
}

/**
 * From when to when a text is the law, or that its source does not say: *en vigueur depuis le…*,
 * *en vigueur du … au …*, *date inconnue, état du …*.
 */
export function sourceDates(text: Dated): string {
  return withOrigin(datesOf(text), text);
}

function datesOf(text: Dated): string {
  const words = catalogue.sources;
  const end = endOf(text);
  if (text.dateStart != null) {
    const start = frenchDate(text.dateStart);
    return end === null ? words.inForceSince(start) : words.inForceFromTo(start, frenchDate(end));
  }
  if (end !== null) return words.inForceUntil(frenchDate(end));
  return text.asOf == null ? words.unknownDate : words.unknownDateState(frenchDate(text.asOf));
}

/**
 * What an undated article is in, when its snapshot is not of these days: the same year as `standingAt`
 * of the contract allows.
 */
function stateLabel({ dateStart, dateEnd, asOf, num }: Dated, today: string): string[] {
  if (dateStart != null || dateEnd != null || asOf == null || num == null) return [];
  const words = catalogue.sources;
  if (asOf > today) return [words.laterState];
  const aYearAgo = `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`;
  return asOf < aYearAgo ? [words.oldState] : [];
}

/** What must be seen before a text is used: repealed, replaced, to come, old, one of several. */
export function sourceLabels(text: Dated, today = civilDateOf(new Date())): string[] {
  const words = catalogue.sources;
  const { dateStart, undatedVersions } = text;
  const end = endOf(text);
  const repealed = text.status?.startsWith('ABROGE') === true;
  const labels: string[] = [];
  if (dateStart != null && dateStart > today) labels.push(words.future(frenchDate(dateStart)));
  if (end !== null && end <= today) labels.push(repealed ? words.repealed : words.replaced);
  else if (repealed)
    labels.push(end === null ? words.repealed : words.repealedFrom(frenchDate(end)));
  if (undatedVersions > 1) labels.push(words.severalUndated);
  return [...labels, ...stateLabel(text, today)];
}
