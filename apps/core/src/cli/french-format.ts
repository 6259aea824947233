import type { CorpusView } from '../features/corpus/index.js';

const NUMBER = new Intl.NumberFormat('fr-FR');

/** A number of things: `2 139 documents`; French counts 0 and 1 as one. */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  return `${NUMBER.format(value)} ${value < 2 ? singular : plural}`;
}

/** A duration, to the tenth. */
export function seconds(value: number): string {
  return `${value.toFixed(1).replace('.', ',')} s`;
}

/** The snapshot dates of a corpus, after a comma; empty when the source gives none. */
export function asOf(states: CorpusView['states']): string {
  const dates = states.flatMap((state) => state.asOf ?? []).sort();
  const [oldest] = dates;
  const newest = dates.at(-1);
  if (oldest === undefined || newest === undefined) return '';
  return oldest === newest ? `, état au ${newest}` : `, états du ${oldest} au ${newest}`;
}

/** First characters of a passage, on one line. */
export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}

const TIME = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short' });

/** A day and an hour, where the command runs. */
export function dateTime(instant: Date): string {
  return TIME.format(instant);
}
