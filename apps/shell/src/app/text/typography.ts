const NARROW = '\u202F';
const NBSP = '\u00A0';

/** A sentence ends with its full stop, whether its author wrote it or not. */
export function withFullStop(text: string): string {
  return /[.!?…]\s*$/u.test(text) ? text : `${text.trimEnd()}.`;
}

/** The space between a day and its month. */
const MONTHS =
  /(?<=\b(?:\d{1,2}|1er)) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu;

/**
 * Holds together what a French line must not cut, by the usage of the Imprimerie nationale: narrow
 * space before `; ! ?`, full space before `: % €` and inside « », *L. 121-1*, *n° 12*, *12 500*,
 * *4 avril*.
 * Replaces ordinary spaces only and never adds one, so that nothing that was written changes.
 * Not for code, addresses or quoted law.
 *
 * @example typographic("Quel délai ? Voir l'article L. 121-1")
 */
export function typographic(text: string): string {
  return text
    .replace(/(?<!\s) (?=[;!?](?:[\s)»\u00A0]|$))/g, NARROW)
    .replace(/(?<!\s) (?=[:%€»])/g, NBSP)
    .replace(/« /g, `«${NBSP}`)
    .replace(/\b([LRDA]\.) (?=\d)/g, `$1${NBSP}`)
    .replace(/\b(n°|art\.|article|articles|alinéa|M\.|Mme|p\.) (?=[\dA-Z])/g, `$1${NBSP}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW)
    .replace(MONTHS, NBSP)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
