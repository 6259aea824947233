import type { CivilDate } from '@maroquin/assistant-kit';

/** Who is owed: a natural person not acting for business, or anybody else (CMF, L. 313-2). */
export const CREDITORS = ['particulier', 'professionnel'] as const;
/** One of them. */
export type Creditor = (typeof CREDITORS)[number];

/** The legal rates of one semester, in percent a year. */
export interface SemesterRate {
  readonly from: CivilDate;
  /** First day of the next semester. */
  readonly to: CivilDate;
  readonly rates: Readonly<Record<Creditor, number>>;
  readonly source: string;
}

/**
 * Rates fixed by order of the minister for each semester (code monétaire et financier, L. 313-2).
 * A semester that is not here is unknown: the tool refuses rather than guess.
 */
export const LEGAL_RATES: readonly SemesterRate[] = [
  {
    from: '2024-07-01',
    to: '2025-01-01',
    rates: { particulier: 8.16, professionnel: 4.92 },
    source: 'arrêté fixant le taux du second semestre 2024',
  },
  {
    from: '2025-01-01',
    to: '2025-07-01',
    rates: { particulier: 7.21, professionnel: 3.71 },
    source: 'arrêté fixant le taux du premier semestre 2025',
  },
  {
    from: '2025-07-01',
    to: '2026-01-01',
    rates: { particulier: 6.65, professionnel: 2.76 },
    source: 'arrêté fixant le taux du second semestre 2025',
  },
  {
    from: '2026-01-01',
    to: '2026-07-01',
    rates: { particulier: 6.67, professionnel: 2.62 },
    source: 'arrêté du 15 décembre 2025',
  },
];
