import type { ArticleReference, CivilDate } from '@maroquin/assistant-kit';

import { article, serviceSheet } from '../rules/articles.js';
import { refusal } from '../rules/french.js';

/** One dated set of rules for the severance pay. */
export interface SeveranceRegime {
  /** Year it is known by: `2017`. */
  readonly name: string;
  /** Days of notification it governs, both included; `null` while no later rule is loaded. */
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** State in which its text was read. */
  readonly stateDate: CivilDate;
  readonly thresholdMonths: number;
  readonly thresholdInFull: string;
  readonly formulaInFull: string;
  /** Named in the answer: the articles, or the sheet the rule was read in. */
  readonly sourceInFull: string;
  readonly conditionArticle: ArticleReference;
  readonly formulaArticle: ArticleReference;
  /** Fractions of a month's pay for one month of seniority, over `denominator`. */
  readonly weights: {
    readonly upToTenYears: number;
    readonly beyond: number;
    readonly denominator: number;
  };
}

const SHEET = serviceSheet('F987', '2021-07-22');

/** 1/5 of a month a year, plus 2/15 beyond ten: 3/180 and 5/180 for one month of seniority. */
const REGIME_2015: SeveranceRegime = {
  name: '2015',
  from: '2008-07-20',
  to: '2017-09-23',
  stateDate: '2015-12-31',
  thresholdMonths: 12,
  thresholdInFull: 'un an',
  formulaInFull:
    'Un cinquième de mois de salaire par année, plus deux quinzièmes par année au-delà de dix ans',
  sourceInFull: 'articles L. 1234-9 et R. 1234-2 du code du travail',
  conditionArticle: article('travail', 'L1234-9'),
  formulaArticle: article('travail', 'R1234-2'),
  weights: { upToTenYears: 3, beyond: 5, denominator: 180 },
};

/** 1/4 of a month a year up to ten, 1/3 beyond: 3/144 and 4/144 for one month of seniority. */
const REGIME_2017: SeveranceRegime = {
  name: '2017',
  from: '2017-09-27',
  to: null,
  stateDate: '2021-07-22',
  thresholdMonths: 8,
  thresholdInFull: 'huit mois',
  formulaInFull:
    'Un quart de mois de salaire par année jusqu’à dix ans, un tiers de mois par année au-delà',
  sourceInFull:
    'articles L. 1234-9 et R. 1234-2 du code du travail, règles de 2017 lues dans la fiche service-public.fr F987',
  conditionArticle: SHEET,
  formulaArticle: SHEET,
  weights: { upToTenYears: 3, beyond: 4, denominator: 144 },
};

/** What applies when the question gives no date. */
export const LATEST_REGIME = REGIME_2017;

/**
 * The rules of a dismissal notified on a day.
 * @throws {ToolError} `UNKNOWN` on a day that no row of the table covers
 */
export function regimeAt(date: CivilDate): SeveranceRegime {
  const found = [REGIME_2015, REGIME_2017].find(
    ({ from, to }) => from <= date && (to === null || date <= to),
  );
  if (found !== undefined) return found;
  throw refusal(
    'UNKNOWN',
    'Indemnité inconnue : la table de cet assistant ne couvre ni les licenciements antérieurs au 20 juillet 2008, ni ceux notifiés du 24 au 26 septembre 2017.',
  );
}
