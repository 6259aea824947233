import { type DatedText, inFull, type Standing, standingAt } from '@maroquin/assistant-kit';

/**
 * Said of a text without dates whose snapshot is younger than the day asked: nothing tells what the
 * law was that day. No capital and no full stop, so that it also ends a longer sentence.
 *
 * @example
 * unknownLawOf('2026-04-04', '2010-05-01')
 * // 'date inconnue : état du 4 avril 2026 ; le texte en vigueur le 1er mai 2010 n’est pas connu ici'
 */
export function unknownLawOf(asOf: string | null, day: string): string {
  const state = asOf === null ? '' : `\u00A0: état du ${inFull(asOf)}`;
  return `date inconnue${state}\u202F; le texte en vigueur le ${inFull(day)} n’est pas connu ici`;
}

/** Undated texts whose snapshot is not of the day asked: younger, or older by more than a year. */
const UNPROVED: ReadonlySet<Standing> = new Set(['unknown', 'old-state']);

/**
 * The warning that goes above an answer whose sources cannot prove what the law was on the day asked,
 * as one French sentence; `null` when they all can. ISO dates; `sources` are the texts it cites.
 *
 * @example lawDateWarning([article1240], '2010-05-01', '2026-11-23')
 * // 'Ce n’est peut-être pas le droit du 1er mai 2010. Aucune source citée n’a de date qui le prouve : …'
 */
export function lawDateWarning(
  sources: readonly DatedText[],
  day: string,
  today: string,
): string | null {
  const unproved = sources.filter((source) => UNPROVED.has(standingAt(source, day, today)));
  if (unproved.length === 0) return null;
  const states = [...new Set(unproved.map(({ asOf }) => asOf))].sort();
  const what =
    unproved.length === sources.length
      ? 'Aucune source citée n’a de date qui le prouve'
      : `${String(unproved.length)} des ${String(sources.length)} sources citées n’${unproved.length > 1 ? 'ont' : 'a'} pas de date qui le prouve`;
  const shown = states.map((state) => (state === null ? 'non daté' : `du ${inFull(state)}`));
  return `Ce n’est peut-être pas le droit du ${inFull(day)}. ${what}\u00A0: date inconnue, état ${shown.join(', ')}. Le texte en vigueur le ${inFull(day)} n’est pas connu ici.`;
}
