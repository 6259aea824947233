import { type CivilDate, inFull, ToolError } from '@maroquin/assistant-kit';

import { euros } from '../legal/money.js';
import { step, type Reasoning } from '../legal/reasoning.js';

/** Ceilings of one period, in euros, for one person. */
export interface LegalAidTable {
  readonly from: CivilDate;
  /** Last day on which the row is known to apply. */
  readonly until: CivilDate;
  readonly total: number;
  readonly at55: number;
  readonly at25: number;
  readonly source: string;
}

/** The request: its day, the reference tax income (RFR) of the household, its size. */
export interface LegalAidFacts {
  readonly requested: CivilDate;
  readonly income: number;
  readonly persons: number;
}

/** Share of the cost taken by the State, in percent, and the ceilings of that household. */
export interface LegalAid extends Reasoning {
  readonly share: 0 | 25 | 55 | 100;
  readonly ceilings: { readonly total: number; readonly at55: number; readonly at25: number };
}

/** Dated rows only: a request outside them is refused, never estimated. */
const TABLES: readonly LegalAidTable[] = [
  {
    from: '2025-01-23',
    until: '2025-12-31',
    total: 12_862,
    at55: 15_203,
    at25: 19_290,
    source: 'circulaire du 20 janvier 2025',
  },
];

/** Share of the ceiling of total aid added for the second and third persons, then for each other. */
const SECOND_AND_THIRD = 0.18;
const FROM_FOURTH = 0.1137;
const AT_FIRST_RATE = 2;
/** Rounding of the published tables: below this gap the file must be read by hand. */
const TOLERANCE = 1;

function tableAt(day: CivilDate): LegalAidTable {
  const found = TABLES.find(({ from, until }) => from <= day && day <= until);
  if (found !== undefined) return found;
  throw new ToolError(
    'UNKNOWN',
    `Les plafonds d’aide juridictionnelle applicables à une demande du ${inFull(day)} ne sont pas dans la table datée : inconnu. Consultez la circulaire annuelle ou le bureau d’aide juridictionnelle.`,
  );
}

function correction(persons: number, total: number): number {
  const others = Math.max(0, persons - 1);
  const first = Math.min(AT_FIRST_RATE, others);
  return total * (SECOND_AND_THIRD * first + FROM_FOURTH * (others - first));
}

function shareOf(income: number, ceilings: LegalAid['ceilings']): LegalAid['share'] {
  if (income <= ceilings.total) return 100;
  if (income <= ceilings.at55) return 55;
  return income <= ceilings.at25 ? 25 : 0;
}

/**
 * Share of legal aid by income (law n° 91-647, décret n° 2020-1717: not in the codes, read in a
 * circular). Assets and legal-expenses insurance are not examined.
 * @throws {ToolError} `UNKNOWN` when no dated row covers the request
 * @example legalAid({ requested: '2025-06-02', income: 14_000, persons: 1 }).share // 55
 */
export function legalAid({ requested, income, persons }: LegalAidFacts): LegalAid {
  const table = tableAt(requested);
  const added = correction(persons, table.total);
  const ceilings = {
    total: Math.round(table.total + added),
    at55: Math.round(table.at55 + added),
    at25: Math.round(table.at25 + added),
  };
  const near = Object.values(ceilings).some((ceiling) => Math.abs(income - ceiling) <= TOLERANCE);
  return {
    share: shareOf(income, ceilings),
    ceilings,
    steps: [
      step(
        `Plafonds d’une personne seule : ${euros(table.total)}, ${euros(table.at55)} et ${euros(table.at25)} (${table.source}).`,
      ),
      step(
        `Foyer de ${String(persons)} personne${persons > 1 ? 's' : ''} : ${euros(ceilings.total)} (aide totale), ${euros(ceilings.at55)} (55 %), ${euros(ceilings.at25)} (25 %).`,
      ),
    ],
    warnings: [
      'Le patrimoine mobilier et immobilier et l’assurance de protection juridique doivent encore être examinés.',
      'La loi n° 91-647 et le décret n° 2020-1717 ne sont pas dans les textes de l’assistant : plafonds à vérifier avant toute décision.',
      'Si l’adversaire est dans le foyer, ou sans revenu fiscal de référence utilisable, le calcul est différent : à vérifier.',
      ...(near ? ['Le revenu est à un euro d’un plafond : l’arrondi doit être vérifié.'] : []),
    ],
    certainty: 'toConfirm',
  };
}
