import {
  addDays,
  type ArticleReference,
  type CivilDate,
  inFull,
  withWeekday,
} from '@maroquin/assistant-kit';

import { isWorkingDay, ofLength, periodEnd, type Length } from '../deadlines/period.js';
import type { Seat } from '../deadlines/places.js';
import { article } from '../legal/articles.js';
import { step, type Reasoning, type RuleStep } from '../legal/reasoning.js';

/** Acts that fall if something is not done in time. */
export const LAPSES = [
  'injonction-a-signifier',
  'opposition-a-injonction',
  'defaut-a-notifier',
  'peremption',
  'placement',
  'saisie-a-denoncer',
  'saisie-a-contester',
] as const;
/** One of them. */
export type Lapse = (typeof LAPSES)[number];

/** The event and its date; for a payment order, whether it was served on the debtor in person. */
export interface LapseFacts {
  readonly lapse: Lapse;
  readonly date: CivilDate;
  readonly seat: Seat;
  readonly servedInPerson?: boolean | undefined;
  /** First act served in person, or first measure that made goods unavailable. */
  readonly firstAct?: CivilDate | undefined;
}

/** The last day, `null` while the period is open, and what happens after it. */
export interface LapseResult extends Reasoning {
  readonly what: string;
  readonly effect: string;
  readonly rawEnd: CivilDate | null;
  readonly end: CivilDate | null;
  /** A day on which acting is safe whatever the reading of the texts. */
  readonly safe: CivilDate | null;
}

interface LapseRule {
  readonly what: string;
  readonly effect: string;
  readonly length: Length;
  readonly article: ArticleReference;
  readonly warnings: readonly string[];
}

const PLACEMENT_DAYS = 15;

const RULES: Readonly<Record<Exclude<Lapse, 'placement'>, LapseRule>> = {
  'injonction-a-signifier': {
    what: 'signifier l’ordonnance portant injonction de payer',
    effect: 'l’ordonnance est non avenue',
    length: { months: 6 },
    article: article('cpc', '1411'),
    warnings: [
      'Deux versions non datées de l’article 1411 sont tenues et un décret de 2026 a pu réduire ce délai : à vérifier.',
    ],
  },
  'opposition-a-injonction': {
    what: 'former opposition à l’injonction de payer',
    effect: 'l’ordonnance produit les effets d’un jugement contradictoire',
    length: { months: 1 },
    article: article('cpc', '1416'),
    warnings: [
      'L’opposition doit mentionner l’adresse du débiteur, à peine de nullité (article 1415 du code de procédure civile).',
    ],
  },
  'defaut-a-notifier': {
    what: 'notifier le jugement par défaut ou réputé contradictoire',
    effect: 'le jugement est non avenu',
    length: { months: 6 },
    article: article('cpc', '478'),
    warnings: [
      'Pour un jugement réputé contradictoire, la règle ne joue que s’il l’est au seul motif qu’il est susceptible d’appel.',
    ],
  },
  peremption: {
    what: 'accomplir une diligence',
    effect:
      'l’instance est périmée, si la péremption est demandée avant tout autre moyen ou constatée par le juge',
    length: { years: 2 },
    article: article('cpc', '386'),
    warnings: [
      'Une interruption de l’instance fait courir un nouveau délai (article 392 du code de procédure civile).',
    ],
  },
  'saisie-a-denoncer': {
    what: 'dénoncer la saisie-attribution au débiteur',
    effect: 'la saisie est caduque',
    length: { days: 8 },
    article: article('cpce', 'R211-3'),
    warnings: [],
  },
  'saisie-a-contester': {
    what: 'contester la saisie-attribution',
    effect: 'la contestation est irrecevable',
    length: { months: 1 },
    article: article('cpce', 'R211-11'),
    warnings: [
      'La contestation est dénoncée le même jour ou le premier jour ouvrable suivant au commissaire de justice (article R. 211-11).',
    ],
  },
};

function workingDayAtOrBefore(date: CivilDate, seat: Seat): CivilDate {
  let day = date;
  while (!isWorkingDay(day, seat)) day = addDays(day, -1);
  return day;
}

function placement({ date, seat }: LapseFacts): LapseResult {
  const end = addDays(date, -PLACEMENT_DAYS);
  const safe = workingDayAtOrBefore(addDays(end, -1), seat);
  const text = `La copie de l’assignation est remise au greffe au moins quinze jours avant l’audience du ${inFull(date)}, soit au plus tard le ${withWeekday(end)}.`;
  return {
    what: 'remettre la copie de l’assignation au greffe',
    effect: 'l’assignation est caduque',
    rawEnd: end,
    end,
    safe,
    steps: [step(text, article('cpc', '754'))],
    warnings: [
      'Cette règle suppose que la date d’audience a été communiquée plus de quinze jours à l’avance.',
      'La prorogation au premier jour ouvrable ne joue pas à rebours.',
    ],
    certainty: 'toConfirm',
  };
}

function openEnd(rule: LapseRule): LapseResult {
  return {
    what: rule.what,
    effect: rule.effect,
    rawEnd: null,
    end: null,
    safe: null,
    steps: [
      step(
        'La signification n’a pas été faite à personne : l’opposition reste recevable jusqu’à un mois après le premier acte signifié à personne ou, à défaut, après la première mesure rendant des biens indisponibles.',
        rule.article,
      ),
    ],
    warnings: [
      'Indiquez la date du premier acte signifié à personne ou de la première saisie pour calculer la fin du délai.',
      ...rule.warnings,
    ],
    certainty: 'toConfirm',
  };
}

function startOf(facts: LapseFacts): CivilDate | null {
  if (facts.lapse !== 'opposition-a-injonction' || facts.servedInPerson !== false)
    return facts.date;
  return facts.firstAct ?? null;
}

/**
 * The last day before an act falls (code de procédure civile, articles 386, 478, 754, 1411, 1416;
 * code des procédures civiles d'exécution, R. 211-3 and R. 211-11).
 * @example lapse({ lapse: 'injonction-a-signifier', date: '2026-01-19', seat: 'metropole' }).end // '2026-07-20'
 */
export function lapse(facts: LapseFacts): LapseResult {
  if (facts.lapse === 'placement') return placement(facts);
  const rule = RULES[facts.lapse];
  const start = startOf(facts);
  if (start === null) return openEnd(rule);
  const period = periodEnd(start, rule.length, facts.seat);
  const assumed =
    facts.lapse === 'opposition-a-injonction' && facts.servedInPerson === undefined
      ? ['Hypothèses : l’ordonnance a été signifiée à la personne du débiteur.']
      : [];
  const first: RuleStep = step(
    `À compter du ${inFull(start)}, le délai pour ${rule.what} est ${ofLength(rule.length)} ; ensuite, ${rule.effect}.`,
    rule.article,
  );
  return {
    what: rule.what,
    effect: rule.effect,
    rawEnd: period.rawEnd,
    end: period.end,
    safe: workingDayAtOrBefore(period.rawEnd, facts.seat),
    steps: [first, ...period.steps],
    warnings: [...assumed, ...rule.warnings, ...period.warnings],
    certainty:
      assumed.length + rule.warnings.length + period.warnings.length === 0
        ? 'computed'
        : 'toConfirm',
  };
}
