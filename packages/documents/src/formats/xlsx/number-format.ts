/** How the number of a cell is shown (ECMA-376, part 1, section 18.8.31). */
export type NumberShape =
  | { readonly kind: 'general' }
  | { readonly kind: 'text' }
  | {
      readonly kind: 'number';
      /** Made once for a style: a sheet has a million cells. */
      readonly digits: Intl.NumberFormat;
      readonly percent: boolean;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'date';
      readonly day: boolean;
      readonly date: boolean;
      readonly time: boolean;
    };

/** Formats that a file names by a number alone (section 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
};

/** Most digits after the comma that a cell shows. */
const MOST_DECIMALS = 20;

/**
 * What a format makes of a number. Colours, conditions and alignment are nothing to a reader of text.
 *
 * @param id number of the format. @param code its code, when the file gives one.
 * @example numberShape(164, '#,##0.00\\ "€"') // { kind: 'number', after: ' €', … }
 */
export function numberShape(id: number, code?: string): NumberShape {
  const [section = ''] = (code ?? BUILT_IN[id] ?? '').split(';');
  const plain = literalsOut(section);
  if (plain.pattern.includes('@')) return { kind: 'text' };
  const pattern = plain.pattern.toLowerCase();
  if (/[ymdhs]/u.test(pattern.replace('general', ''))) return dateShape(pattern);
  if (!/[0#]/u.test(pattern)) return { kind: 'general' };
  const decimals = /\.([0#?]+)/u.exec(pattern)?.[1]?.length ?? 0;
  // A fraction or an exponent is shown as a plain number.
  if (/[/e]/u.test(pattern)) return { kind: 'general' };
  return {
    kind: 'number',
    digits: new Intl.NumberFormat('fr-FR', {
      minimumFractionDigits: Math.min(decimals, MOST_DECIMALS),
      maximumFractionDigits: Math.min(decimals, MOST_DECIMALS),
      useGrouping: /[0#],[0#]/u.test(pattern),
    }),
    percent: pattern.includes('%'),
    before: plain.before,
    after: plain.after,
  };
}

function dateShape(pattern: string): NumberShape {
  const date = /[yd]/u.test(pattern) || /m{3}/u.test(pattern);
  return { kind: 'date', date, day: pattern.includes('d'), time: /[hs]/u.test(pattern) };
}

/**
 * The digits and letters of a format, and the words that stand before and after them: a unit stays on
 * the line of its number.
 */
function literalsOut(section: string): { pattern: string; before: string; after: string } {
  let pattern = '';
  let before = '';
  let after = '';
  const pieces = section.matchAll(
    /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|(.)/gsu,
  );
  for (const [, quoted, escaped, currency, bracket, other] of pieces) {
    // `[h]` counts hours beyond a day; other brackets are colours and conditions.
    if (bracket !== undefined) pattern += /^[hms]+$/iu.test(bracket) ? bracket : '';
    const sign = other !== undefined && /[€$£()\u00a0\u202f ]/u.test(other) ? other : undefined;
    const literal = quoted ?? escaped ?? currency ?? sign;
    if (literal === undefined) pattern += other ?? '';
    else if (/[0#]/u.test(pattern)) after += literal;
    else before += literal;
  }
  return { pattern, before: before.trimStart(), after: after.trimEnd().replace(/^ /u, '\u00a0') };
}
