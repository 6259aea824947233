import { assertUnreachable, ToolError, type ArticleReference } from '@maroquin/assistant-kit';

import { article } from '../legal/articles.js';
import type { Length } from './period.js';

/** Ways to challenge a decision. */
export const RECOURSES = [
  'appel',
  'opposition',
  'pourvoi-en-cassation',
  'tierce-opposition',
  'revision',
  'recours-en-annulation',
] as const;
/** One of them. */
export type Recourse = (typeof RECOURSES)[number];

/** Kinds of decisions whose time limit differs from the ordinary one. */
export const MATTERS = [
  'contentieuse',
  'gracieuse',
  'adoption',
  'refere',
  'ordonnance-sur-requete',
  'procedure-acceleree-au-fond',
  'mise-en-etat',
  'juge-de-l-execution',
  'saisie-immobiliere',
  'jugement-sur-la-competence',
  'tutelles',
  'assistance-educative',
  'ordonnance-de-protection',
  'surendettement',
  'injonction-de-payer',
  'prud-hommes',
  'procedure-collective',
  'elections',
  'arbitrage',
  'penale',
  'administrative',
] as const;
/** One of them. */
export type Matter = (typeof MATTERS)[number];

/** How each of them is said in a sentence. */
export const MATTER_LABELS: Readonly<Record<Matter, string>> = {
  contentieuse: 'en matière contentieuse',
  gracieuse: 'en matière gracieuse',
  adoption: 'adoption',
  refere: 'ordonnance de référé',
  'ordonnance-sur-requete': 'ordonnance sur requête',
  'procedure-acceleree-au-fond': 'procédure accélérée au fond',
  'mise-en-etat': 'ordonnance du juge de la mise en état',
  'juge-de-l-execution': 'décision du juge de l’exécution',
  'saisie-immobiliere': 'saisie immobilière',
  'jugement-sur-la-competence': 'jugement sur la compétence',
  tutelles: 'décision du juge des tutelles',
  'assistance-educative': 'assistance éducative',
  'ordonnance-de-protection': 'ordonnance de protection',
  surendettement: 'surendettement',
  'injonction-de-payer': 'injonction de payer',
  'prud-hommes': 'conseil de prud’hommes',
  'procedure-collective': 'procédure collective',
  elections: 'élections',
  arbitrage: 'sentence arbitrale',
  penale: 'matière pénale',
  administrative: 'juridiction administrative',
};

/** The time limit before any extension, and the rule that gives it. */
export interface BaseRule {
  readonly length: Length;
  readonly article: ArticleReference;
  /** A condition that the tool cannot see; the result is then to be confirmed. */
  readonly reserve?: string;
  /** Articles 643 and 644 do not apply (article 645, second paragraph). */
  readonly withoutDistance?: boolean;
}

const MONTH: Length = { months: 1 };
const TWO_MONTHS: Length = { months: 2 };
const FIFTEEN_DAYS: Length = { days: 15 };
const TEN_DAYS: Length = { days: 10 };

const ORDINARY: BaseRule = { length: MONTH, article: article('cpc', '538') };

const OLD_STATE =
  'Cet article a été lu dans un état du 31 décembre 2015 : vérifiez sa rédaction actuelle.';

const APPEAL: Readonly<Partial<Record<Matter, BaseRule>>> = {
  contentieuse: ORDINARY,
  gracieuse: { length: FIFTEEN_DAYS, article: article('cpc', '538') },
  adoption: {
    length: FIFTEEN_DAYS,
    article: article('cpc', '538'),
    reserve:
      'L’action aux fins d’adoption relève de la matière gracieuse (article 1167 du code de procédure civile), d’où quinze jours ; la révocation de l’adoption suit d’autres règles, à vérifier.',
  },
  refere: { length: FIFTEEN_DAYS, article: article('cpc', '490') },
  'ordonnance-sur-requete': {
    length: FIFTEEN_DAYS,
    article: article('cpc', '496'),
    reserve:
      'Ce délai vaut quand il n’a pas été fait droit à la requête ; sinon, tout intéressé en réfère au juge qui a rendu l’ordonnance (article 496).',
  },
  'procedure-acceleree-au-fond': { length: FIFTEEN_DAYS, article: article('cpc', '481-1') },
  'mise-en-etat': {
    length: FIFTEEN_DAYS,
    article: article('cpc', '795'),
    reserve:
      'L’appel immédiat d’une ordonnance du juge de la mise en état n’est ouvert que dans les cas de l’article 795 ; le délai court de la signification.',
  },
  'juge-de-l-execution': { length: FIFTEEN_DAYS, article: article('cpce', 'R121-20') },
  'saisie-immobiliere': {
    length: FIFTEEN_DAYS,
    article: article('cpce', 'R311-7'),
    reserve:
      'L’appel du jugement d’orientation suit la procédure à jour fixe (article R. 322-19) et celui du jugement d’adjudication n’est ouvert que s’il statue sur une contestation (article R. 322-60 du code des procédures civiles d’exécution).',
  },
  'jugement-sur-la-competence': { length: FIFTEEN_DAYS, article: article('cpc', '84') },
  tutelles: { length: FIFTEEN_DAYS, article: article('cpc', '1239') },
  'assistance-educative': { length: FIFTEEN_DAYS, article: article('cpc', '1191') },
  'ordonnance-de-protection': { length: FIFTEEN_DAYS, article: article('cpc', '1136-11') },
  surendettement: { length: FIFTEEN_DAYS, article: article('consommation', 'R713-7') },
  'prud-hommes': { length: MONTH, article: article('travail', 'R1461-1'), reserve: OLD_STATE },
  'procedure-collective': {
    length: TEN_DAYS,
    article: article('commerce', 'R661-3'),
    reserve: OLD_STATE,
  },
  arbitrage: {
    length: MONTH,
    article: article('cpc', '1494'),
    reserve:
      'L’appel d’une sentence arbitrale n’est ouvert que si les parties l’ont voulu (article 1489 du code de procédure civile) ; sinon, la voie est le recours en annulation.',
  },
};

const OPPOSITION: Readonly<Partial<Record<Matter, BaseRule>>> = {
  contentieuse: ORDINARY,
  gracieuse: { length: FIFTEEN_DAYS, article: article('cpc', '538') },
  refere: { length: FIFTEEN_DAYS, article: article('cpc', '490') },
  'procedure-acceleree-au-fond': { length: FIFTEEN_DAYS, article: article('cpc', '481-1') },
  'prud-hommes': ORDINARY,
  'injonction-de-payer': {
    length: MONTH,
    article: article('cpc', '1416'),
    reserve:
      'Si la signification n’a pas été faite à personne, l’opposition reste recevable jusqu’à un mois après le premier acte signifié à personne ou, à défaut, la première mesure rendant des biens indisponibles (article 1416).',
  },
};

/** Recourses that are closed, and the sentence that says so. */
const CLOSED: Readonly<Partial<Record<`${'appel' | 'opposition'}/${Matter}`, string>>> = {
  'appel/injonction-de-payer':
    'L’ordonnance portant injonction de payer n’est pas susceptible d’appel (article 1422 du code de procédure civile). La voie ouverte au débiteur est l’opposition.',
  'opposition/saisie-immobiliere':
    'Les jugements du juge de la saisie immobilière statuant sur les contestations ou les demandes incidentes ne sont pas susceptibles d’opposition (article R. 311-7 du code des procédures civiles d’exécution).',
  'opposition/arbitrage':
    'La sentence arbitrale n’est susceptible ni d’opposition ni de pourvoi en cassation (article 1503 du code de procédure civile).',
  'opposition/mise-en-etat':
    'Les ordonnances du juge de la mise en état ne sont pas susceptibles d’opposition (article 795 du code de procédure civile).',
};

function lookUp(
  table: Readonly<Partial<Record<Matter, BaseRule>>>,
  recourse: 'appel' | 'opposition',
  matter: Matter,
): BaseRule {
  const rule = table[matter];
  if (rule !== undefined) return rule;
  const closed = CLOSED[`${recourse}/${matter}`];
  if (closed !== undefined) throw new ToolError('INVALID_INPUT', closed);
  throw new ToolError(
    'UNKNOWN',
    'Le délai de ce recours dans cette matière n’est pas dans la table : inconnu. Vérifiez le texte propre à la matière.',
  );
}

const TIERCE_OPPOSITION: BaseRule = {
  length: TWO_MONTHS,
  article: article('cpc', '586'),
  reserve:
    'Ce délai ne court contre le tiers que si la notification indique de manière très apparente le délai et les modalités du recours (article 586).',
};

const ANNULMENT_RESERVE =
  'Le recours en annulation d’une sentence rendue en France se porte devant la cour d’appel du ressort où elle a été rendue (article 1494) ; l’arbitrage international a le même délai, devant la cour d’appel de Paris (article 1519).';

/** Without notification to the third party: thirty years from the judgment, and no extension. */
export const UNNOTIFIED_TIERCE_OPPOSITION: BaseRule = {
  length: { years: 30 },
  article: article('cpc', '586'),
  withoutDistance: true,
};

/**
 * The time limit of a recourse, before extensions.
 * @throws {ToolError} `INVALID_INPUT` when the recourse is closed, `UNKNOWN` when no rule is held
 * @example baseRule('appel', 'refere').length // { days: 15 } (article 490)
 */
export function baseRule(recourse: Recourse, matter: Matter): BaseRule {
  switch (recourse) {
    case 'appel':
      return lookUp(APPEAL, 'appel', matter);
    case 'opposition':
      return lookUp(OPPOSITION, 'opposition', matter);
    case 'pourvoi-en-cassation':
      if (matter === 'arbitrage') return lookUp({}, 'opposition', matter);
      return matter === 'elections'
        ? { length: TEN_DAYS, article: article('cpc', '999'), withoutDistance: true }
        : { length: TWO_MONTHS, article: article('cpc', '612') };
    case 'tierce-opposition':
      return TIERCE_OPPOSITION;
    case 'recours-en-annulation':
      return { length: MONTH, article: article('cpc', '1494'), reserve: ANNULMENT_RESERVE };
    case 'revision':
      return { length: TWO_MONTHS, article: article('cpc', '596') };
    default:
      return assertUnreachable(recourse);
  }
}

/** Whether the kind of decision changes the time limit. */
export function dependsOnMatter(recourse: Recourse): boolean {
  return recourse === 'appel' || recourse === 'opposition';
}
