import { inFull } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { article } from '../rules/articles.js';
import { euros } from '../rules/french.js';
import { type Cents, cents, share, toEuros } from '../rules/money.js';
import { dateInput } from '../rules/date-input.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';
import { monthsOf, seniorityFields, seniorityInFull } from './seniority.js';
import { LATEST_REGIME, regimeAt, type SeveranceRegime } from './severance-regimes.js';

const TEN_YEARS = 120;

const input = z.object({
  salaireReference: z.number().positive().max(1_000_000).meta({
    title: 'Salaire mensuel de référence en euros',
    description:
      'Salaire brut mensuel : le douzième des douze derniers mois ou le tiers des trois derniers, le plus favorable',
  }),
  ...seniorityFields,
  fauteGrave: z.boolean().optional().meta({
    title: 'Faute grave ou lourde',
    description: 'Vrai si le licenciement est fondé sur une faute grave ou lourde',
  }),
  dateLicenciement: dateInput().optional().meta({
    title: 'Date du licenciement',
    description: 'Date de la notification du licenciement : elle désigne le texte à appliquer',
  }),
});

/** The formula of a regime in one rounding: both its rates are fractions of `denominator` a month. */
function amountOf(salary: Cents, months: number, { weights }: SeveranceRegime): Cents {
  const first = Math.min(months, TEN_YEARS);
  const beyond = Math.max(months - TEN_YEARS, 0);
  return share(salary, first * weights.upToTenYears + beyond * weights.beyond, weights.denominator);
}

function stepsOf(regime: SeveranceRegime, due: boolean): RuleStep[] {
  const condition = step(
    due
      ? `Condition d’ancienneté remplie : ${regime.thresholdInFull} au moins.`
      : `Condition d’ancienneté non remplie : il faut ${regime.thresholdInFull}.`,
    regime.conditionArticle,
  );
  if (!due) return [condition];
  return [
    condition,
    step(`${regime.formulaInFull}, les mois comptant au prorata.`, regime.formulaArticle),
    step(
      'Salaire de référence : le plus favorable entre le douzième des douze derniers mois et le tiers des trois derniers, primes annuelles au prorata.',
      article('travail', 'R1234-4'),
    ),
  ];
}

function answerOf(amount: Cents, reason: string | null, regime: SeveranceRegime): string {
  const source = `${regime.sourceInFull}, ${inState(regime.stateDate)}`;
  return reason === null
    ? `L’indemnité légale de licenciement est de ${euros(toEuros(amount))} au moins (${source}).`
    : `Aucune indemnité légale de licenciement n’est due : ${reason} (${source}).`;
}

function resultOf(filled: z.output<typeof input>): RuleResult {
  const months = monthsOf(filled);
  const date = filled.dateLicenciement ?? null;
  const regime = date === null ? LATEST_REGIME : regimeAt(date);
  const serious = filled.fauteGrave === true;
  const due = months >= regime.thresholdMonths;
  const amount = due && !serious ? amountOf(cents(filled.salaireReference), months, regime) : 0;
  const missing = `moins de ${regime.thresholdInFull} d’ancienneté`;
  const reason = serious ? 'faute grave ou lourde' : due ? null : missing;
  const trust = trustIn(regime.stateDate, date);
  const seriousSteps = [
    step('La faute grave ou lourde prive de l’indemnité légale.', article('travail', 'L1234-9')),
  ];
  const when = date === null ? '' : ` notifié le ${inFull(date)}`;
  return {
    value: toEuros(amount),
    unit: 'euro',
    regime: regime.name,
    stateDate: regime.stateDate,
    question: `Indemnité légale de licenciement pour ${seniorityInFull(months)} d’ancienneté et un salaire de référence de ${euros(filled.salaireReference)}, licenciement${when}.`,
    answer: answerOf(amount, reason, regime),
    certainty: trust.certainty,
    steps: serious ? seriousSteps : stepsOf(regime, due),
    warnings: [
      ...(date === null ? ['Sans date de licenciement, les règles de 2017 sont appliquées.'] : []),
      ...trust.warnings,
      'C’est un minimum : la convention, l’accord, le contrat ou l’usage peut prévoir davantage.',
    ],
  };
}

/** Legal severance pay, with the regime of the day of the dismissal. */
export const computeSeverance = defineRuleTool({
  label: 'Calculer l’indemnité légale de licenciement',
  description:
    'Calcule le montant en euros de l’indemnité légale de licenciement d’un salarié en CDI à partir du salaire mensuel de référence et de l’ancienneté.',
  input,
  run: resultOf,
});
