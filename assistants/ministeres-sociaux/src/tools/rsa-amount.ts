import { z } from 'zod';

import { article } from '../rules/articles.js';
import { defineRuleTool } from '../rules/define-rule-tool.js';
import { counted, decimal, euros, refusal } from '../rules/french.js';
import { cents, share, toEuros } from '../rules/money.js';
import { inState, type RuleResult, type RuleStep, step, trustIn } from '../rules/rule-result.js';
import { coefficientOf, COEFFICIENT_UNIT, housingShare, type Household } from './rsa-household.js';

const STATE = '2015-12-31';
const WORK_SHARE_PERCENT = 62;

const input = z.object({
  montantBase: z.number().positive().max(10_000).optional().meta({
    title: 'Montant forfaitaire du RSA pour une personne, en euros',
    description: 'Montant de base fixé par le décret en vigueur : l’assistant ne le connaît pas',
  }),
  couple: z
    .boolean()
    .optional()
    .meta({ title: 'Couple', description: 'Vrai si le foyer est un couple' }),
  enfants: z.int().min(0).max(20).optional().meta({
    title: 'Enfants à charge',
    description: 'Enfants ou personnes de moins de 25 ans à charge',
  }),
  revenusProfessionnels: z.number().min(0).max(100_000).optional().meta({
    title: 'Revenus d’activité en euros par mois',
    description: 'Moyenne mensuelle des salaires des trois derniers mois',
  }),
  autresRessources: z.number().min(0).max(100_000).optional().meta({
    title: 'Autres ressources en euros par mois',
    description: 'Moyenne mensuelle des autres ressources prises en compte',
  }),
  logement: z.boolean().optional().meta({
    title: 'Aide au logement ou logement gratuit',
    description:
      'Vrai si le foyer reçoit une aide au logement, est logé gratuitement ou propriétaire sans aide',
  }),
  majorationIsole: z.boolean().optional().meta({
    title: 'Majoration pour parent isolé',
    description:
      'Vrai pour une personne isolée avec enfant ou enceinte qui a droit à la majoration',
  }),
  regime: z.enum(['jusqu’en 2015', 'depuis 2016']).optional().meta({
    title: 'Période du droit',
    description:
      'Jusqu’en 2015, 62 % des revenus d’activité s’ajoutent ; depuis 2016, non (prime d’activité)',
  }),
});

const NO_WORK_SHARE =
  'La suppression de la part de 62 % au 1er janvier 2016 (prime d’activité) n’est pas dans les corpus : à vérifier.';

type Filled = z.output<typeof input>;

function householdOf({ couple, enfants, majorationIsole }: Filled): Household {
  if (couple === true && majorationIsole === true) {
    throw refusal(
      'INVALID_INPUT',
      'Un couple n’a pas droit à la majoration pour personne isolée : choisissez l’un ou l’autre.',
    );
  }
  return { couple: couple === true, children: enfants ?? 0, isolated: majorationIsole === true };
}

function describe({ couple, children, isolated }: Household): string {
  const adults = couple ? 'couple' : isolated ? 'personne isolée' : 'personne seule';
  return children === 0 ? adults : `${adults}, ${counted(children, 'enfant')} à charge`;
}

/** Every amount of the calculation, in cents. */
function linesOf(filled: Filled, montantBase: number) {
  const household = householdOf(filled);
  const base = cents(montantBase);
  const work = cents(filled.revenusProfessionnels ?? 0);
  const other = cents(filled.autresRessources ?? 0);
  const keepsWorkShare = filled.regime === 'jusqu’en 2015';
  const { numerator, denominator } = housingShare(household);
  const flat = share(base, coefficientOf(household), COEFFICIENT_UNIT);
  const workShare = keepsWorkShare ? share(work, WORK_SHARE_PERCENT, 100) : 0;
  const housing = filled.logement === true ? share(base, numerator, denominator) : 0;
  const amount = Math.max(flat + workShare - work - other - housing, 0);
  return { household, flat, work, other, workShare, housing, keepsWorkShare, amount };
}

function stepsOf(lines: ReturnType<typeof linesOf>, montantBase: number): RuleStep[] {
  const { household, flat, work, other, workShare, housing, keepsWorkShare } = lines;
  const coefficient = decimal(coefficientOf(household) / COEFFICIENT_UNIT);
  const guaranteed = step(
    `Montant forfaitaire du foyer : ${euros(montantBase)} × ${coefficient} = ${euros(toEuros(flat))}.`,
    article('casf', 'R262-1'),
  );
  const bonus = step(
    `Part des revenus d’activité : 62 %, soit ${euros(toEuros(workShare))}.`,
    article('casf', 'D262-4'),
  );
  const home = step(
    `Forfait logement déduit : ${euros(toEuros(housing))}.`,
    article('casf', 'R262-9'),
  );
  return [
    guaranteed,
    ...(keepsWorkShare ? [bonus] : []),
    step(
      `Ressources du foyer déduites (moyenne de trois mois) : ${euros(toEuros(work + other))}.`,
      article('casf', 'R262-7'),
    ),
    ...(housing > 0 ? [home] : []),
  ];
}

/** Without the base amount there is no amount to give, only what it must be multiplied by. */
function coefficientResult(filled: Filled): RuleResult {
  const household = householdOf(filled);
  const value = coefficientOf(household) / COEFFICIENT_UNIT;
  return {
    value,
    unit: 'coefficient',
    regime: '2015',
    stateDate: STATE,
    question: `Coefficient du RSA d’un foyer (${describe(household)}).`,
    answer: `Le coefficient du montant forfaitaire du RSA est de ${decimal(value)} pour ce foyer (${describe(household)}) ; le montant du RSA reste inconnu tant que vous ne donnez pas le montant d’une personne seule (article R. 262-1 du code de l’action sociale et des familles, ${inState(STATE)}).`,
    certainty: 'toConfirm',
    steps: [
      step(
        'Une personne : 1 ; deux personnes : 1,5 ; puis 0,3 par personne, et 0,4 à partir du troisième enfant.',
        article('casf', 'R262-1'),
      ),
      step('Le montant forfaitaire est fixé par décret.', article('casf', 'L262-3')),
    ],
    warnings: trustIn(STATE, null).warnings,
  };
}

function amountResult(filled: Filled, montantBase: number): RuleResult {
  const lines = linesOf(filled, montantBase);
  const { keepsWorkShare, household } = lines;
  const rules = keepsWorkShare ? 'de 2015' : 'depuis 2016, sans part des revenus d’activité';
  return {
    value: toEuros(lines.amount),
    unit: 'euro',
    regime: keepsWorkShare ? '2015' : 'depuis 2016',
    stateDate: STATE,
    question: `RSA théorique d’un foyer (${describe(household)}), montant de base de ${euros(montantBase)}.`,
    answer: `Estimation du RSA théorique : ${euros(toEuros(lines.amount))} par mois, règles ${rules} (articles L. 262-2, R. 262-1 et R. 262-9 du code de l’action sociale et des familles, ${inState(STATE)}).`,
    certainty: 'toConfirm',
    steps: stepsOf(lines, montantBase),
    warnings: [
      `Le montant de base de ${euros(montantBase)} est celui que vous avez donné : citez son décret et sa date.`,
      ...(keepsWorkShare ? [] : [NO_WORK_SHARE]),
      'Le seuil de versement, l’arrondi et les ressources exclues (article R. 262-11) ne sont pas appliqués.',
      ...trustIn(STATE, keepsWorkShare ? STATE : null).warnings,
    ],
  };
}

function resultOf(filled: Filled): RuleResult {
  const { montantBase } = filled;
  return montantBase === undefined ? coefficientResult(filled) : amountResult(filled, montantBase);
}

/** Theoretical RSA of a household, from the base amount that the agent gives. */
export const computeRsaAmount = defineRuleTool({
  label: 'Estimer le RSA théorique d’un foyer ou son coefficient',
  description:
    'Estime le montant mensuel théorique du RSA d’un foyer à partir du montant forfaitaire de base en euros, du couple, des enfants à charge, des revenus et du logement. Sans montant de base, donne le coefficient du foyer.',
  input,
  run: resultOf,
});
