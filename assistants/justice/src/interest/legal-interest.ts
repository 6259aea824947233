import {
  addMonths,
  type CivilDate,
  daysBetween,
  inFull,
  lastDayOfMonth,
  ToolError,
  yearOf,
} from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import { euros, percent, roundToCents } from '../legal/money.js';
import { step, type Reasoning } from '../legal/reasoning.js';
import { LEGAL_RATES, type Creditor, type SemesterRate } from './legal-rates.js';

/** A debt and the time it bears interest: from `start` included to `end` excluded. */
export interface InterestFacts {
  readonly principal: number;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly creditor: Creditor;
  /** Day the judgment became enforceable, even provisionally; unknown: no surcharge is applied. */
  readonly enforceable?: CivilDate | undefined;
}

/** One stretch of time with one rate. `rate` is a percentage a year. */
export interface InterestLine {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly rate: number;
  readonly amount: number;
}

/** The interest, line by line. */
export interface LegalInterest extends Reasoning {
  readonly lines: readonly InterestLine[];
  readonly total: number;
}

const SURCHARGE_POINTS = 5;
const SURCHARGE_AFTER_MONTHS = 2;
const PER_CENT = 100;

function daysInYear(date: CivilDate): number {
  return lastDayOfMonth(yearOf(date), 2) === 29 ? 366 : 365;
}

function semesterAt(date: CivilDate): SemesterRate {
  const found = LEGAL_RATES.find(({ from, to }) => from <= date && date < to);
  if (found !== undefined) return found;
  const half = Number(date.slice(5, 7)) <= 6 ? 'premier' : 'second';
  throw new ToolError(
    'UNKNOWN',
    `Le taux de l’intérêt légal du ${half} semestre ${date.slice(0, 4)} n’est pas dans la table datée : inconnu. Consultez l’arrêté publié au Journal officiel.`,
  );
}

function earliest(dates: readonly CivilDate[]): CivilDate {
  return dates.reduce((first, date) => (date < first ? date : first));
}

function linesOf(facts: InterestFacts, surchargeFrom: CivilDate | null): InterestLine[] {
  const lines: InterestLine[] = [];
  let from = facts.start;
  while (from < facts.end) {
    const semester = semesterAt(from);
    const cuts = surchargeFrom !== null && from < surchargeFrom ? [surchargeFrom] : [];
    const to = earliest([semester.to, facts.end, ...cuts]);
    const surcharge = surchargeFrom !== null && from >= surchargeFrom ? SURCHARGE_POINTS : 0;
    const rate = semester.rates[facts.creditor] + surcharge;
    const days = daysBetween(from, to);
    const amount = (facts.principal * (rate / PER_CENT) * days) / daysInYear(from);
    lines.push({ from, to, days, rate, amount });
    from = to;
  }
  return lines;
}

function warningsOf(facts: InterestFacts): string[] {
  return [
    ...(facts.enforceable === undefined
      ? [
          'Hypothèse : aucune majoration de cinq points, faute de date à laquelle la décision est devenue exécutoire.',
        ]
      : [
          'Le juge de l’exécution peut exonérer de la majoration de cinq points ou la réduire (article L. 313-3 du code monétaire et financier).',
        ]),
    'Convention à vérifier : jours de la date de départ incluse à la date de fin exclue, divisés par 365, ou 366 les années bissextiles.',
    'Les intérêts ne produisent eux-mêmes intérêt que s’ils sont dus pour une année entière et si le contrat ou une décision le prévoit (article 1343-2 du code civil).',
    'Les paiements partiels ne sont pas pris en compte : ils s’imputent d’abord sur les intérêts (article 1343-1 du code civil).',
  ];
}

/**
 * Interest at the legal rate: days × rate ÷ days of the year, semester by semester, five points more
 * two months after the judgment became enforceable (code monétaire et financier, L. 313-2, L. 313-3).
 * Rounded once, on the total.
 * @throws {ToolError} `UNKNOWN` when a semester has no rate, `INVALID_INPUT` when the dates are reversed
 * @example legalInterest({ principal: 10_000, start: '2025-01-01', end: '2025-07-01', creditor: 'particulier' }).total // 357.54
 */
export function legalInterest(facts: InterestFacts): LegalInterest {
  if (facts.end <= facts.start) {
    throw new ToolError(
      'INVALID_INPUT',
      'La date de fin doit être postérieure à la date de départ des intérêts.',
    );
  }
  const surchargeFrom =
    facts.enforceable === undefined ? null : addMonths(facts.enforceable, SURCHARGE_AFTER_MONTHS);
  const lines = linesOf(facts, surchargeFrom);
  const total = roundToCents(lines.reduce((sum, { amount }) => sum + amount, 0));
  return {
    lines,
    total,
    steps: [
      step(
        'L’intérêt au taux légal court sur la somme due, sans preuve d’un préjudice.',
        article('cc', '1231-6'),
      ),
      ...lines.map(({ from, to, days, rate, amount }) =>
        step(
          `Du ${inFull(from)} au ${inFull(to)} : ${String(days)} jours à ${percent(rate)}, soit ${euros(roundToCents(amount))} (${semesterAt(from).source}).`,
          article('monetaire', 'L313-2'),
        ),
      ),
      ...(surchargeFrom !== null && surchargeFrom < facts.end
        ? [
            step(
              `Le taux est majoré de cinq points à partir du ${inFull(surchargeFrom)}, deux mois après que la décision est devenue exécutoire.`,
              article('monetaire', 'L313-3'),
            ),
          ]
        : []),
    ],
    warnings: warningsOf(facts),
    certainty: 'toConfirm',
  };
}
