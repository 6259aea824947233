import type { ArticleReference } from '@maroquin/assistant-kit';

interface Text {
  /** Id in the open LEGI base; a record id is `ID/NUM`. */
  readonly id: string;
  /** Completes `article L. 1234-1 du …`. */
  readonly name: string;
  /** State in which the rules of this package were read. */
  readonly stateDate: string;
}

const CODES = {
  travail: { id: 'LEGITEXT000006072050', name: 'code du travail', stateDate: '2015-12-31' },
  casf: {
    id: 'LEGITEXT000006074069',
    name: 'code de l’action sociale et des familles',
    stateDate: '2015-12-31',
  },
  css: {
    id: 'LEGITEXT000006073189',
    name: 'code de la sécurité sociale',
    stateDate: '1994-07-27',
  },
} as const satisfies Record<string, Text>;

/** Short name of a code that a rule of this package cites. */
export type CodeKey = keyof typeof CODES;

/** `L1234-1` is stored, `L. 1234-1` is written. @example printedNumber('R441-3') // 'R. 441-3' */
export function printedNumber(num: string): string {
  return num.replace(/^([LRD])(?=\d)/u, '$1.\u00A0');
}

/**
 * An article with the state its rule was read in.
 * @example article('travail', 'L1234-1').recordId // 'LEGITEXT000006072050/L1234-1'
 */
export function article(code: CodeKey, num: string): ArticleReference {
  const { id, name, stateDate } = CODES[code];
  return {
    label: `article ${printedNumber(num)} du ${name}`,
    recordId: `${id}/${num}`,
    stateDate,
  };
}

/** A service-public.fr sheet with its date. @example serviceSheet('F987', '2021-07-22') */
export function serviceSheet(id: string, stateDate: string): ArticleReference {
  return { label: `fiche service-public.fr ${id}`, recordId: `sp/${id}`, stateDate };
}

/** A text that no corpus of the assistant holds: no record to open, and a date that is announced. */
export function outsideText(label: string, stateDate: string | null): ArticleReference {
  return { label, stateDate };
}
