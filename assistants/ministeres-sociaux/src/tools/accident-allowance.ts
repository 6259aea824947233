import { z } from 'zod';

import { article, serviceSheet } from '../rules/articles.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { euros, refusal } from '../rules/french.js';
import { type Cents, cents, share, toEuros, truncatedShare } from '../rules/money.js';
import { type RuleResult, type RuleStep, step } from '../rules/rule-result.js';

const RAISED_FROM_DAY = 29;
const NET_GAIN_PERCENT = 79;

const input = z.object({
  salaireMensuel: z.number().positive().max(1_000_000).meta({
    title: 'Dernier salaire mensuel brut en euros',
    description: 'Salaire brut du mois qui précède l’arrêt de travail',
  }),
  jourArret: z.int().min(1).max(1500).meta({
    title: 'Jour de l’arrêt',
    description: 'Rang du jour dans l’arrêt de travail : 10 pour le 10e jour',
  }),
  etat: z.enum(['1994', '2018']).optional().meta({
    title: 'État des règles',
    description:
      '1994 : code de la sécurité sociale ; 2018 : fiche service-public. Les deux si rien n’est dit',
  }),
});

type Filled = z.output<typeof input>;

/** One dated way to compute the allowance. */
interface Allowance {
  readonly regime: '1994' | '2018';
  readonly stateDate: string;
  readonly amount: Cents;
  readonly steps: RuleStep[];
}

const ratePercent = (day: number): number => (day >= RAISED_FROM_DAY ? 80 : 60);

function rateSentence(day: number, divisor: string): string {
  return `Jour ${String(day)} de l’arrêt : ${String(ratePercent(day))} % du salaire journalier, le salaire mensuel étant divisé par ${divisor}.`;
}

/** State of 1994: one thirtieth of the last monthly pay (R. 433-5), 60 % then 80 % from day 29. */
function allowance1994(salary: Cents, day: number): Allowance {
  return {
    regime: '1994',
    stateDate: '1994-07-27',
    amount: share(salary, ratePercent(day), 30 * 100),
    steps: [
      step(rateSentence(day, '30'), article('css', 'R433-5')),
      step('60 % jusqu’au 28e jour.', article('css', 'R433-2')),
      step('80 % à partir du 29e jour après l’arrêt.', article('css', 'R433-4')),
    ],
  };
}

/** Daily wage above which the sheet of 2018 caps the base, in cents: known for 2018 only. */
const DAILY_WAGE_CAP_2018: Cents = 33_136;

/**
 * State of 2018: pay over 30.42, 60 % then 80 %, never more than the net daily gain (pay less 21 %).
 * @throws {ToolError} `UNKNOWN` above the cap of 2018, which changes every year
 */
function allowance2018(salary: Cents, day: number): Allowance {
  if (truncatedShare(salary, 100, 3042) > DAILY_WAGE_CAP_2018) {
    throw refusal(
      'UNKNOWN',
      'Indemnité inconnue : ce salaire dépasse le plafond journalier, qui change chaque année et n’est pas dans la table de cet assistant.',
    );
  }
  const atRate = truncatedShare(salary, ratePercent(day), 3042);
  const netGain = truncatedShare(salary, NET_GAIN_PERCENT, 3042);
  const sheet = serviceSheet('F175', '2018-06-22');
  return {
    regime: '2018',
    stateDate: '2018-06-22',
    amount: Math.min(atRate, netGain),
    steps: [
      step(rateSentence(day, '30,42'), sheet),
      step(
        `Plafond : gain journalier net (salaire moins 21 %), soit ${euros(toEuros(netGain))}.`,
        sheet,
      ),
    ],
  };
}

function allowancesOf({ salaireMensuel, jourArret, etat }: Filled): Allowance[] {
  const salary = cents(salaireMensuel);
  if (etat === '1994') return [allowance1994(salary, jourArret)];
  const recent = allowance2018(salary, jourArret);
  return etat === '2018' ? [recent] : [recent, allowance1994(salary, jourArret)];
}

const NAMES = {
  1994: 'code de la sécurité sociale, articles R. 433-2, R. 433-4 et R. 433-5, état au 27 juillet 1994',
  2018: 'fiche service-public.fr F175, état au 22 juin 2018',
} as const;

function resultOf(filled: Filled): RuleResult {
  const allowances = allowancesOf(filled);
  const [first] = allowances;
  if (first === undefined) throw refusal('UNKNOWN', 'Aucun état des règles ne répond.');
  const amounts = allowances.map(
    ({ amount, regime }) => `${euros(toEuros(amount))} par jour (${NAMES[regime]})`,
  );
  return {
    value: toEuros(first.amount),
    unit: 'euro',
    regime: first.regime,
    stateDate: first.stateDate,
    question: `Indemnité journalière d’accident du travail pour un salaire de ${euros(filled.salaireMensuel)} au jour ${String(filled.jourArret)} de l’arrêt.`,
    answer: `L’indemnité journalière brute est de ${amounts.join(' ou, dans un état plus ancien, de ')}.`,
    certainty: 'toConfirm',
    steps: allowances.flatMap(({ steps }) => steps),
    warnings: [
      'Aucun des deux états n’est garanti en vigueur : vérifiez le texte, le diviseur et le plafond à la date de l’arrêt.',
      ...(first.regime === '1994'
        ? [
            'Le plafond du salaire et celui du gain journalier net ne sont pas appliqués dans l’état de 1994.',
          ]
        : []),
      'La journée de l’accident est payée par l’employeur ; CSG et CRDS sont déduites ensuite.',
    ],
  };
}

/** Daily allowance of an accident at work, in the two states that are loaded. */
export const computeAccidentAllowance = defineRuleTool({
  label: 'Calculer l’indemnité journalière d’accident du travail',
  description:
    'Calcule l’indemnité journalière en euros versée après un accident du travail à partir du salaire mensuel et du jour de l’arrêt de travail.',
  input,
  run: resultOf,
});
