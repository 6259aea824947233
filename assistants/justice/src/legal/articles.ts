import type { ArticleReference } from '@maroquin/assistant-kit';

interface Code {
  /** Id of the text in the open LEGI base; a record id is `ID/NUM`. */
  readonly id: string;
  /** Completes `article 641 du …`. */
  readonly name: string;
  /** State of the text that the rules of this package were read in. */
  readonly stateDate: string;
}

const CODES = {
  cpc: { id: 'LEGITEXT000006070716', name: 'code de procédure civile', stateDate: '2026-04-04' },
  cc: { id: 'LEGITEXT000006070721', name: 'code civil', stateDate: '2026-04-04' },
  coj: {
    id: 'LEGITEXT000006071164',
    name: 'code de l’organisation judiciaire',
    stateDate: '2026-04-04',
  },
  cpce: {
    id: 'LEGITEXT000025024948',
    name: 'code des procédures civiles d’exécution',
    stateDate: '2026-04-04',
  },
  cja: {
    id: 'LEGITEXT000006070933',
    name: 'code de justice administrative',
    stateDate: '2026-04-04',
  },
  cpp: {
    id: 'LEGITEXT000006071154',
    name: 'code de procédure pénale',
    stateDate: '2015-12-31',
  },
  consommation: {
    id: 'LEGITEXT000006069565',
    name: 'code de la consommation',
    stateDate: '2026-04-04',
  },
  fonctionPublique: {
    id: 'LEGITEXT000044416551',
    name: 'code général de la fonction publique',
    stateDate: '2026-04-04',
  },
  travail: { id: 'LEGITEXT000006072050', name: 'code du travail', stateDate: '2015-12-31' },
  commerce: { id: 'LEGITEXT000005634379', name: 'code de commerce', stateDate: '2015-12-31' },
  monetaire: {
    id: 'LEGITEXT000006072026',
    name: 'code monétaire et financier',
    stateDate: '2015-12-31',
  },
} as const satisfies Record<string, Code>;

/** Short name of a code that a rule of this package cites. */
export type CodeKey = keyof typeof CODES;

/**
 * `L111-4` is stored, `L. 111-4` is written (the usage of official letters). Spaces do not break.
 * @example printedNumber('R121-20') // 'R. 121-20'
 */
export function printedNumber(num: string): string {
  return num.replace(/^([LRD])(?=\d)/, '$1.\u00A0');
}

/**
 * The reference of an article with the state its rule was read in.
 * @example article('cpc', '641').recordId // 'LEGITEXT000006070716/641'
 */
export function article(code: CodeKey, num: string): ArticleReference {
  const { id, name, stateDate } = CODES[code];
  return {
    label: `article\u00A0${printedNumber(num)} du ${name}`,
    recordId: `${id}/${num.replaceAll(' ', '')}`,
    stateDate,
  };
}
