import {
  addDays,
  addMonths,
  type ArticleReference,
  type CivilDate,
  daysBetween,
  inFull,
  ToolError,
  withWeekday,
} from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import { step, type Reasoning, type RuleStep } from '../legal/reasoning.js';

/** Kinds of civil actions whose limitation period is held. */
export const ACTIONS = [
  'personnelle-ou-mobiliere',
  'professionnel-contre-consommateur',
  'dommage-corporel',
  'violences-sur-mineur-ou-torture',
  'prejudice-ecologique',
  'reelle-immobiliere',
  'propriete',
] as const;
/** One of them. */
export type Action = (typeof ACTIONS)[number];

/** Why the period stopped. The two first leave at least six months afterwards (2238, 2239). */
export const SUSPENSIONS = ['mediation-ou-conciliation', 'mesure-d-instruction', 'autre'] as const;
/** Why the period started again from zero. */
export const INTERRUPTIONS = ['reconnaissance', 'demande-en-justice', 'acte-d-execution'] as const;

/** A stretch during which the period did not run. */
export interface Suspension {
  readonly cause: (typeof SUSPENSIONS)[number];
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** An act that restarts the period; for a claim, the day the proceedings ended. */
export interface Interruption {
  readonly cause: (typeof INTERRUPTIONS)[number];
  readonly date: CivilDate;
}

/** The action, when its holder knew or should have known, and what happened since. */
export interface LimitationFacts {
  readonly action: Action;
  readonly start: CivilDate;
  /** Birth of the right, for the ceiling of twenty years. */
  readonly birth?: CivilDate | undefined;
  readonly suspensions: readonly Suspension[];
  readonly interruptions: readonly Interruption[];
}

/** Last day to act, `null` for an action that is never barred. */
export interface Limitation extends Reasoning {
  readonly end: CivilDate | null;
  readonly ceiling: CivilDate | null;
}

const MONTHS_A_YEAR = 12;
const FLOOR_MONTHS = 6;
const CEILING_YEARS = 20;

interface ActionRule {
  readonly years: number;
  readonly from: string;
  readonly article: ArticleReference;
  readonly ceiling: boolean;
}

const RULES: Readonly<Record<Exclude<Action, 'propriete'>, ActionRule>> = {
  'personnelle-ou-mobiliere': {
    years: 5,
    from: 'du jour où le titulaire a connu ou aurait dû connaître les faits',
    article: article('cc', '2224'),
    ceiling: true,
  },
  'professionnel-contre-consommateur': {
    years: 2,
    from: 'du jour où le titulaire a connu ou aurait dû connaître les faits',
    article: article('consommation', 'L218-2'),
    ceiling: true,
  },
  'dommage-corporel': {
    years: 10,
    from: 'de la consolidation du dommage',
    article: article('cc', '2226'),
    ceiling: false,
  },
  'violences-sur-mineur-ou-torture': {
    years: 20,
    from: 'de la consolidation du dommage',
    article: article('cc', '2226'),
    ceiling: false,
  },
  'prejudice-ecologique': {
    years: 10,
    from: 'du jour où la manifestation du préjudice a été connue',
    article: article('cc', '2226-1'),
    ceiling: false,
  },
  'reelle-immobiliere': {
    years: 30,
    from: 'du jour où le titulaire a connu ou aurait dû connaître les faits',
    article: article('cc', '2227'),
    ceiling: false,
  },
};

interface Clock {
  readonly end: CivilDate;
  readonly steps: readonly RuleStep[];
}

function suspended(clock: Clock, { cause, from, to }: Suspension): Clock {
  if (to <= from) {
    throw new ToolError(
      'INVALID_INPUT',
      'La fin d’une suspension doit être postérieure à son début.',
    );
  }
  if (from > clock.end) {
    const text = `La suspension du ${inFull(from)} commence après la fin du délai : elle est sans effet.`;
    return { end: clock.end, steps: [...clock.steps, step(text, article('cc', '2230'))] };
  }
  const left = daysBetween(from, clock.end);
  const floor = cause === 'autre' ? to : addMonths(to, FLOOR_MONTHS);
  const resumed = addDays(to, left);
  const end = resumed > floor ? resumed : floor;
  const num = {
    'mediation-ou-conciliation': '2238',
    'mesure-d-instruction': '2239',
    autre: '2230',
  }[cause];
  const tail = end === resumed ? '' : ', portés à six mois';
  const text = `Le délai est suspendu du ${inFull(from)} au ${inFull(to)} : il restait ${String(left)} jours${tail}, soit jusqu’au ${withWeekday(end)}.`;
  return { end, steps: [...clock.steps, step(text, article('cc', num))] };
}

function interrupted(clock: Clock, { cause, date }: Interruption, rule: ActionRule): Clock {
  if (date > clock.end) {
    const text = `L’interruption du ${inFull(date)} intervient après la fin du délai : elle est sans effet.`;
    return { end: clock.end, steps: [...clock.steps, step(text, article('cc', '2231'))] };
  }
  const num = { reconnaissance: '2240', 'demande-en-justice': '2242', 'acte-d-execution': '2244' }[
    cause
  ];
  const end = addMonths(date, rule.years * MONTHS_A_YEAR);
  const text = `L’interruption fait courir un nouveau délai de même durée à compter du ${inFull(date)}, soit jusqu’au ${withWeekday(end)}.`;
  return {
    end,
    steps: [
      ...clock.steps,
      step(text, article('cc', num)),
      step('L’interruption efface le délai acquis.', article('cc', '2231')),
    ],
  };
}

function ran(facts: LimitationFacts, rule: ActionRule): Clock {
  const end = addMonths(facts.start, rule.years * MONTHS_A_YEAR);
  const text = `L’action se prescrit par ${String(rule.years)} ans à compter ${rule.from} : du ${inFull(facts.start)} au ${withWeekday(end)}.`;
  const events = [
    ...facts.suspensions.map((suspension) => ({
      at: suspension.from,
      run: (clock: Clock) => suspended(clock, suspension),
    })),
    ...facts.interruptions.map((interruption) => ({
      at: interruption.date,
      run: (clock: Clock) => interrupted(clock, interruption, rule),
    })),
  ].sort((left, right) => left.at.localeCompare(right.at));
  return events.reduce<Clock>((clock, event) => event.run(clock), {
    end,
    steps: [step(text, rule.article)],
  });
}

/** Articles 2241 (first paragraph) and 2244 escape the ceiling, and so do several actions (2232). */
function ceilingOf(facts: LimitationFacts, rule: ActionRule): CivilDate | null {
  const escapes = facts.interruptions.some(({ cause }) => cause !== 'reconnaissance');
  if (!rule.ceiling || escapes || facts.birth === undefined) return null;
  return addMonths(facts.birth, CEILING_YEARS * MONTHS_A_YEAR);
}

/**
 * Last day of a civil action (code civil, articles 2224 to 2244). The period is acquired when its
 * last day is over (2229); article 642 of the code de procédure civile does not extend it.
 * @throws {ToolError} when a suspension ends before it begins
 * @example limitation({ action: 'personnelle-ou-mobiliere', start: '2021-05-14', suspensions: [], interruptions: [] }).end // '2026-05-14'
 */
export function limitation(facts: LimitationFacts): Limitation {
  if (facts.action === 'propriete') {
    return {
      end: null,
      ceiling: null,
      steps: [step('Le droit de propriété est imprescriptible.', article('cc', '2227'))],
      warnings: [],
      certainty: 'computed',
    };
  }
  const rule = RULES[facts.action];
  const clock = ran(facts, rule);
  const ceiling = ceilingOf(facts, rule);
  const capped = ceiling !== null && ceiling < clock.end;
  return {
    end: capped ? ceiling : clock.end,
    ceiling,
    steps: [
      ...clock.steps,
      ...(capped
        ? [
            step(
              `Le délai ne peut dépasser vingt ans à compter de la naissance du droit, soit le ${withWeekday(ceiling)}.`,
              article('cc', '2232'),
            ),
          ]
        : []),
      step(
        'La prescription se compte par jours et elle est acquise quand le dernier jour est accompli.',
        article('cc', '2229'),
      ),
    ],
    warnings: [
      'De nombreuses actions ont un délai propre (consommation, travail, assurances, loyers) : vérifiez qu’aucun texte spécial ne s’applique.',
      'La prorogation au premier jour ouvrable (article 642 du code de procédure civile) n’est pas appliquée à la prescription : à vérifier.',
    ],
    certainty: 'toConfirm',
  };
}
