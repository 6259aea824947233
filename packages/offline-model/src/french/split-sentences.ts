import { fold } from './fold.js';

/** Abbreviations whose point ends no sentence, folded, without the point. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `art al alin n no nos m mm mme mmes mlle me mes dr pr prof st ste cf ex p pp chap ch sect tit liv av bd bld tel ref
  cass civ soc crim com req obs ed vol t fasc c-a-d env max janv fevr avr juil sept oct nov dec adm cons const
  trib jur dir dep ord suppl ann par hab i.e e.g circ app arr l r d a`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** A point, question or exclamation mark with what closes behind it, then a space, then a start. */
const BOUNDARY = /([.!?…]+)([\s\u00A0\u202F]*[»”"')\]]*)(\s+)(?=[\p{Lu}\p{Nd}«“"(–—-])/gu;

/**
 * Cuts one paragraph into sentences. Knows the abbreviations of French law (`art. L. 121-1`,
 * `M. Dupont`, `al. 2`) and never cuts inside a number. Each sentence is given as it is written.
 */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(BOUNDARY)) {
    const [whole, marks = '', closing = ''] = match;
    if (
      marks === '.' &&
      closing.trim() === '' &&
      isAbbreviation(paragraph.slice(start, match.index))
    )
      continue;
    sentences.push(paragraph.slice(start, match.index + marks.length + closing.length).trim());
    start = match.index + whole.length;
  }
  sentences.push(paragraph.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** Whether the point that follows `before` belongs to an abbreviation, an initial or a numbering. */
function isAbbreviation(before: string): boolean {
  const last = /[^\s\u00A0\u202F(«"'’]+$/u.exec(before)?.[0] ?? '';
  if (/^\p{Lu}$/u.test(last)) return true;
  if (/^(?:\p{Nd}+|[IVX]+|[a-z])$/u.test(last) && before.trim() === last) return true;
  return ABBREVIATIONS.has(fold(last));
}
