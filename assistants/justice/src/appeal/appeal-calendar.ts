import {
  type ArticleReference,
  assertUnreachable,
  type CivilDate,
  inFull,
  withWeekday,
} from '@maroquin/assistant-kit';

import { distanceOf } from '../deadlines/distance.js';
import { ofLength, periodEnd, type Length } from '../deadlines/period.js';
import type { Residence, Seat } from '../deadlines/places.js';
import { article } from '../legal/articles.js';
import { step, type Reasoning, type RuleStep } from '../legal/reasoning.js';

/** Acts from which a period of the appeal or of the pourvoi runs. */
export const STARTING_ACTS = [
  'declaration-d-appel',
  'conclusions-de-l-appelant',
  'appel-incident',
  'avis-de-signifier-la-declaration',
  'avis-de-fixation',
  'depot-du-pourvoi',
  'recepisse-du-pourvoi-sans-avocat',
  'memoire-ampliatif-signifie',
  'arret-de-cassation',
] as const;
/** The two ways an appeal with compulsory lawyer is led. */
export const TRACKS = ['mise-en-etat', 'bref-delai'] as const;

/** The act, its date, and where the court and the party who must answer it are. */
export interface AppealFacts {
  readonly act: (typeof STARTING_ACTS)[number];
  readonly date: CivilDate;
  readonly track: (typeof TRACKS)[number];
  readonly seat: Seat;
  /** Of the party who must act. */
  readonly residence: Residence;
}

/** One thing to do, by whom, until when, and what happens otherwise. */
export interface Duty {
  readonly what: string;
  readonly by: string;
  readonly sanction: string;
  readonly rawEnd: CivilDate;
  readonly end: CivilDate;
}

/** The duties in order, with the rules. */
export interface AppealCalendar extends Reasoning {
  readonly duties: readonly Duty[];
}

interface DutyRule {
  readonly what: string;
  readonly by: string;
  readonly sanction: string;
  readonly length: Length;
  readonly article: ArticleReference;
  /** Text that adds one or two months for the distance, if any. */
  readonly distance: '915-4' | '1023' | null;
  /** A party without lawyer must be served within the month after the end (911, 906-2). */
  readonly thenServe?: ArticleReference;
}

const THREE_MONTHS: Length = { months: 3 };
const TWO_MONTHS: Length = { months: 2 };
const LAPSE = 'caducité de la déclaration d’appel';
const INADMISSIBLE = 'irrecevabilité';
const FILE = 'remettre les conclusions au greffe';

/** After `à peine`. @example ofSanction('irrecevabilité') // 'd’irrecevabilité' */
export function ofSanction(sanction: string): string {
  return /^[aeiou]/u.test(sanction) ? `d’${sanction}` : `de ${sanction}`;
}

function conclude(by: string, short: boolean, num: string): DutyRule {
  return {
    what: FILE,
    by,
    sanction: by === 'l’appelant' ? LAPSE : INADMISSIBLE,
    length: short ? TWO_MONTHS : THREE_MONTHS,
    article: article('cpc', short ? '906-2' : num),
    distance: '915-4',
    thenServe: article('cpc', short ? '906-2' : '911'),
  };
}

function serveDeclaration(length: Length, num: string): DutyRule {
  return {
    what: 'signifier la déclaration d’appel à l’intimé sans avocat',
    by: 'l’appelant',
    sanction: LAPSE,
    length,
    article: article('cpc', num),
    distance: '915-4',
  };
}

function cassationDuty(what: string, by: string, length: Length, num: string): DutyRule {
  const sanction = by === 'le demandeur' ? 'déchéance du pourvoi' : INADMISSIBLE;
  return { what, by, sanction, length, article: article('cpc', num), distance: '1023' };
}

const AFTER_CASSATION: DutyRule = {
  what: 'déclarer la saisine de la juridiction de renvoi',
  by: 'la partie',
  sanction: INADMISSIBLE,
  length: TWO_MONTHS,
  article: article('cpc', '1034'),
  distance: null,
};

function rulesOf({ act, track }: AppealFacts): readonly DutyRule[] {
  const short = track === 'bref-delai';
  switch (act) {
    case 'declaration-d-appel':
      return [conclude('l’appelant', false, '908')];
    case 'conclusions-de-l-appelant':
      return [conclude('l’intimé', short, '909')];
    case 'appel-incident':
      return [conclude('l’intimé à l’appel incident', short, '910')];
    case 'avis-de-signifier-la-declaration':
      return [serveDeclaration({ months: 1 }, '902')];
    case 'avis-de-fixation':
      return [serveDeclaration({ days: 20 }, '906-1'), conclude('l’appelant', true, '906-2')];
    case 'depot-du-pourvoi':
      return [
        cassationDuty(
          'remettre le mémoire ampliatif et le notifier',
          'le demandeur',
          { months: 4 },
          '978',
        ),
      ];
    case 'recepisse-du-pourvoi-sans-avocat':
      return [cassationDuty('faire parvenir le mémoire', 'le demandeur', THREE_MONTHS, '989')];
    case 'memoire-ampliatif-signifie':
      return [cassationDuty('remettre le mémoire en réponse', 'le défendeur', TWO_MONTHS, '982')];
    case 'arret-de-cassation':
      return [AFTER_CASSATION];
    default:
      return assertUnreachable(act);
  }
}

function distanceStep(rule: DutyRule, facts: AppealFacts): { months: number; steps: RuleStep[] } {
  if (rule.distance === null) return { months: 0, steps: [] };
  const seat = rule.distance === '1023' ? 'metropole' : facts.seat;
  const { months, steps } = distanceOf({ seat, residence: facts.residence });
  const [text] = steps.map((found) => found.text);
  return {
    months,
    steps: text === undefined || months === 0 ? [] : [step(text, article('cpc', rule.distance))],
  };
}

interface Applied {
  readonly duties: readonly Duty[];
  readonly steps: readonly RuleStep[];
  readonly warnings: readonly string[];
}

function serveAfter(rule: DutyRule, duty: Duty, seat: Seat): Applied {
  if (rule.thenServe === undefined) return { duties: [], steps: [], warnings: [] };
  const period = periodEnd(duty.end, { months: 1 }, seat);
  const text = `Aux parties sans avocat, les conclusions sont signifiées dans le mois qui suit l’expiration de ce délai, soit au plus tard le ${withWeekday(period.end)}.`;
  return {
    duties: [
      {
        what: 'signifier les conclusions à la partie sans avocat',
        by: duty.by,
        sanction: duty.sanction,
        rawEnd: period.rawEnd,
        end: period.end,
      },
    ],
    steps: [step(text, rule.thenServe), ...period.steps.slice(1)],
    warnings: period.warnings,
  };
}

function apply(rule: DutyRule, facts: AppealFacts): Applied {
  const distance = distanceStep(rule, facts);
  const length = { ...rule.length, months: (rule.length.months ?? 0) + distance.months };
  const seat = rule.distance === '1023' ? 'metropole' : facts.seat;
  const period = periodEnd(facts.date, length, seat);
  const { what, by, sanction } = rule;
  const duty: Duty = { what, by, sanction, rawEnd: period.rawEnd, end: period.end };
  const service = serveAfter(rule, duty, seat);
  const text = `À compter du ${inFull(facts.date)}, ${by} dispose d’un délai ${ofLength(rule.length)} pour ${what}, à peine ${ofSanction(sanction)}.`;
  return {
    duties: [duty, ...service.duties],
    steps: [step(text, rule.article), ...distance.steps, ...period.steps, ...service.steps],
    warnings: [...period.warnings, ...service.warnings],
  };
}

function standingWarnings({ act }: AppealFacts): string[] {
  if (act === 'arret-de-cassation') {
    return ['Aucun texte lu n’étend à ce délai les augmentations pour la distance : à vérifier.'];
  }
  if (act.includes('pourvoi') || act === 'memoire-ampliatif-signifie') return [];
  return [
    'Le magistrat chargé de l’affaire peut allonger ou réduire ces délais (articles 906-2 et 911 du code de procédure civile).',
    'Une médiation ordonnée ou une convention de procédure participative interrompt les délais pour conclure (article 915-3, dans une rédaction antérieure au décret du 18 juillet 2025).',
  ];
}

/**
 * What must be done after an act of an appeal with compulsory lawyer, or of a pourvoi (code de
 * procédure civile, articles 902 to 911, 915-4, 978 to 991, 1023, 1034). Two versions of 902, 908,
 * 909 and 911 circulate: the ones applied are those in force, where the respondent has three months.
 * @example appealCalendar({ act: 'declaration-d-appel', date: '2026-02-27', … }).duties[0]?.end // '2026-05-27'
 */
export function appealCalendar(facts: AppealFacts): AppealCalendar {
  const applied = rulesOf(facts).map((rule) => apply(rule, facts));
  return {
    duties: applied.flatMap(({ duties }) => duties),
    steps: applied.flatMap(({ steps }) => steps),
    warnings: [...applied.flatMap(({ warnings }) => warnings), ...standingWarnings(facts)],
    certainty: 'toConfirm',
  };
}
