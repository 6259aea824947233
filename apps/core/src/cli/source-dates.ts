import type { FinalReply } from './turn-line.js';

type CitedPassage = FinalReply['citations'][number]['passage'];

/** The sources write an open end as a date far away (2222, 2999). */
const FAR_AWAY = '2200';

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });

/** *1er avril 2026*, with non-breaking spaces, from an ISO date. */
function frenchDate(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  const day = date.getUTCDate();
  const parts = [
    day === 1 ? '1er' : String(day),
    MONTH.format(date),
    String(date.getUTCFullYear()),
  ];
  return parts.join('\u00A0');
}

function datesOf({ dateStart, dateEnd, asOf }: CitedPassage): string {
  const end = dateEnd === null || dateEnd >= FAR_AWAY ? null : frenchDate(dateEnd);
  if (dateStart !== null) {
    const start = frenchDate(dateStart);
    return end === null ? `en vigueur depuis le ${start}` : `en vigueur du ${start} au ${end}`;
  }
  if (end !== null) return `en vigueur jusqu’au ${end}`;
  return asOf === null ? 'date inconnue' : `date inconnue, état du ${frenchDate(asOf)}`;
}

/**
 * From when to when a cited text is the law, in the words of the panel of sources; or that its source
 * does not say, and the date of the state that was read.
 *
 * @example sourceDates(passage) // 'date inconnue, état du 4 avril 2026'
 */
export function sourceDates(passage: CitedPassage): string {
  const { datesFrom, undatedVersions } = passage;
  const origin = datesFrom === 'table' ? ' (dates d’après la table de l’éditeur)' : '';
  const several = undatedVersions > 1 ? ' · plusieurs versions non datées' : '';
  return `${datesOf(passage)}${origin}${several}`;
}
