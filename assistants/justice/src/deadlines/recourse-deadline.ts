import { type CivilDate, inFull } from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import { step, type Reasoning, type RuleStep } from '../legal/reasoning.js';
import { cutOffOf, type CutOff } from './cut-off.js';
import { distanceOf, type Distance } from './distance.js';
import { ofLength, periodEnd, type Length } from './period.js';
import type { Residence, Seat } from './places.js';
import {
  baseRule,
  dependsOnMatter,
  UNNOTIFIED_TIERCE_OPPOSITION,
  type BaseRule,
  type Matter,
  type Recourse,
} from './recourses.js';

/** What is known of the notification of the decision to the party. */
export const NOTIFICATIONS = ['reguliere', 'irreguliere', 'absente'] as const;

/** The facts of one recourse. What is left out is assumed, and the assumption is said. */
export interface RecourseFacts {
  readonly recourse: Recourse;
  /**
   * Notification to the party; knowledge of the cause for a révision; the judgment itself for a
   * tierce opposition without notification, or when `notification` is `absente`.
   */
  readonly event: CivilDate;
  readonly matter?: Matter | undefined;
  readonly seat?: Seat | undefined;
  readonly residence?: Residence | undefined;
  readonly handedIn?: Residence | undefined;
  readonly notification?: (typeof NOTIFICATIONS)[number] | undefined;
  readonly pronounced?: CivilDate | undefined;
}

/** `notStarted`: the period never began. `closed`: a limit set by the pronouncement is over. */
export type RecourseStatus = 'computed' | 'notStarted' | 'closed';

/** The result, with each rule that led to it. */
export interface RecourseDeadline extends Reasoning {
  readonly status: RecourseStatus;
  readonly base: Length;
  /** `article 538 du code de procédure civile`. */
  readonly baseArticle: string;
  readonly extensionMonths: number;
  readonly rawEnd: CivilDate | null;
  readonly end: CivilDate | null;
  /** Last day to notify the judgment with effect (articles 528-1 and 478), when it can be computed. */
  readonly cutOff: CivilDate | null;
  readonly assumptions: readonly string[];
}

/** Before this day the wording of several articles was different. */
const STATE_SINCE: CivilDate = '2020-01-01';
/** Ordonnance n° 2020-306 moved the deadlines that ended in this interval. */
const HEALTH_EMERGENCY = { from: '2020-03-12', to: '2020-06-23' } as const;

/** The Cour de cassation sits in Paris: article 644 does not name the pourvoi, 643 does. */
function seatOf(facts: RecourseFacts): Seat {
  return facts.recourse === 'pourvoi-en-cassation' ? 'metropole' : (facts.seat ?? 'metropole');
}

/** A third party who was not notified has thirty years from the judgment. */
function isUnnotifiedThirdParty(facts: RecourseFacts): boolean {
  return facts.recourse === 'tierce-opposition' && facts.notification === 'absente';
}

function startsAtNotification(facts: RecourseFacts): boolean {
  return facts.recourse !== 'revision' && !isUnnotifiedThirdParty(facts);
}

function ruleOf(facts: RecourseFacts): BaseRule {
  return isUnnotifiedThirdParty(facts)
    ? UNNOTIFIED_TIERCE_OPPOSITION
    : baseRule(facts.recourse, facts.matter ?? 'contentieuse');
}

function assumptionsOf(facts: RecourseFacts, rule: BaseRule): string[] {
  const metropolitan = ' en France métropolitaine';
  return [
    ...(dependsOnMatter(facts.recourse) && facts.matter === undefined
      ? ['matière contentieuse']
      : []),
    ...(facts.recourse !== 'pourvoi-en-cassation' && facts.seat === undefined
      ? [`juridiction siégeant${metropolitan}`]
      : []),
    ...(rule.withoutDistance !== true && facts.residence === undefined
      ? [`partie demeurant${metropolitan}`]
      : []),
  ];
}

function distanceFor(facts: RecourseFacts, rule: BaseRule): Distance {
  if (rule.withoutDistance !== true) {
    const { residence = 'metropole', handedIn } = facts;
    return distanceOf({ seat: seatOf(facts), residence, handedIn });
  }
  const election = facts.recourse === 'pourvoi-en-cassation';
  const text = election
    ? 'En matière d’élections, il n’y a de prorogation pour la distance que si la loi la prévoit.'
    : 'L’augmentation pour la distance ne vise que la tierce opposition du tiers qui a reçu notification.';
  return { months: 0, steps: [step(text, article('cpc', election ? '645' : '643'))], warnings: [] };
}

function startStep(facts: RecourseFacts): RuleStep {
  const day = inFull(facts.event);
  if (facts.recourse === 'revision') {
    const text = `Le délai court du jour où la partie a connu la cause de révision : le ${day}.`;
    return step(text, article('cpc', '596'));
  }
  if (isUnnotifiedThirdParty(facts)) {
    return step(`Le délai court du jugement : le ${day}.`, article('cpc', '586'));
  }
  const text = `Le délai court de la notification à la partie elle-même, même contre celui qui notifie : le ${day}.`;
  return step(text, article('cpc', '528'));
}

function standingWarnings(facts: RecourseFacts, end: CivilDate): string[] {
  return [
    ...(startsAtNotification(facts)
      ? [
          'Sous réserve que la notification indique de manière très apparente le délai et les modalités du recours (article 680 du code de procédure civile).',
        ]
      : []),
    ...(facts.event < STATE_SINCE
      ? [
          'Les textes sont appliqués dans leur état du 4 avril 2026 : vérifiez leur rédaction à la date de l’événement.',
        ]
      : []),
    ...(end >= HEALTH_EMERGENCY.from && end <= HEALTH_EMERGENCY.to
      ? [
          'Ce délai expirait pendant l’état d’urgence sanitaire de 2020 : l’ordonnance n° 2020-306 l’a prorogé, à vérifier.',
        ]
      : []),
  ];
}

function notStarted(facts: RecourseFacts, rule: BaseRule): RecourseDeadline {
  const absent = facts.notification === 'absente';
  const pronounced = facts.pronounced ?? (absent ? facts.event : undefined);
  const cutOff = cutOffOf(facts.recourse, pronounced, null, seatOf(facts));
  const reason = absent
    ? step('Le délai ne court qu’à compter de la notification du jugement.', article('cpc', '528'))
    : step(
        'La notification n’indique pas, ou pas exactement, le délai et les modalités du recours : le délai n’a pas couru.',
        article('cpc', '680'),
      );
  return {
    status: 'notStarted',
    base: rule.length,
    baseArticle: rule.article.label,
    extensionMonths: 0,
    rawEnd: null,
    end: null,
    cutOff: cutOff?.date ?? null,
    assumptions: [],
    steps: [reason, ...(cutOff === null ? [] : [cutOff.step])],
    warnings: cutOff === null ? [] : [cutOff.reserve],
    certainty: 'toConfirm',
  };
}

function reservesOf(rule: BaseRule, others: readonly string[], cutOff: CutOff | null): string[] {
  return [
    ...(rule.reserve === undefined ? [] : [rule.reserve]),
    ...others,
    ...(cutOff?.over === true ? [cutOff.reserve] : []),
  ];
}

/**
 * Last day to exercise a recourse in civil matters: start (528, 678), base (538 and the special
 * texts), distance (643 to 647), counting (641), last day (642), limits set by the pronouncement
 * (528-1, 478). Articles of the code de procédure civile, state of 4 April 2026.
 * @throws {ToolError} when the recourse is closed in that matter, or when no rule is held
 * @example recourseDeadline({ recourse: 'appel', event: '2026-04-08' }).end // '2026-05-11'
 */
export function recourseDeadline(facts: RecourseFacts): RecourseDeadline {
  const rule = ruleOf(facts);
  const notification = facts.notification ?? 'reguliere';
  if (startsAtNotification(facts) && notification !== 'reguliere') {
    return notStarted(facts, rule);
  }
  const distance = distanceFor(facts, rule);
  const cutOff = cutOffOf(facts.recourse, facts.pronounced, facts.event, seatOf(facts));
  const length = { ...rule.length, months: (rule.length.months ?? 0) + distance.months };
  const period = periodEnd(facts.event, length, seatOf(facts));
  const assumptions = assumptionsOf(facts, rule);
  const reserves = reservesOf(rule, [...distance.warnings, ...period.warnings], cutOff);
  const base = step(`Le délai de base est ${ofLength(rule.length)}.`, rule.article);
  return {
    status: cutOff?.over === true ? 'closed' : 'computed',
    base: rule.length,
    baseArticle: rule.article.label,
    extensionMonths: distance.months,
    rawEnd: period.rawEnd,
    end: period.end,
    cutOff: cutOff?.date ?? null,
    assumptions,
    steps: [
      ...[startStep(facts), base],
      ...distance.steps,
      ...period.steps,
      ...(cutOff === null ? [] : [cutOff.step]),
    ],
    warnings: [
      ...(assumptions.length === 0 ? [] : [`Hypothèses : ${assumptions.join(' ; ')}.`]),
      ...reserves,
      ...standingWarnings(facts, period.end),
    ],
    certainty: assumptions.length + reserves.length === 0 ? 'computed' : 'toConfirm',
  };
}
