import {
  type ArticleReference,
  type CivilDate,
  inFull,
  type ToolCard,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { typeset } from './french.js';

const articleSchema = z.object({
  label: z.string(),
  recordId: z.string().optional(),
  stateDate: z.iso.date().nullable(),
});

/**
 * What every tool of this assistant returns. `value` is a date (ISO), an amount in euros with two
 * decimals or a count, as `unit` says; `null` when the rule gives none, with the reason in `answer`.
 */
export const ruleResultSchema = z.object({
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.enum(['euro', 'date', 'mois', 'jour ouvrable', 'coefficient', 'oui ou non']),
  /** Name of the set of rules applied: `2017`. */
  regime: z.string(),
  /** State of the text in which they were read. */
  stateDate: z.iso.date(),
  question: z.string(),
  answer: z.string(),
  certainty: z.enum(['computed', 'toConfirm', 'refused']),
  steps: z.array(z.object({ text: z.string(), article: articleSchema.optional() })),
  warnings: z.array(z.string()),
});

/** A result as a tool builds it. */
export type RuleResult = z.input<typeof ruleResultSchema>;

/** One rule applied, with its article. */
export type RuleStep = RuleResult['steps'][number];

/** One step of a reasoning. */
export function step(text: string, article?: ArticleReference): RuleStep {
  return article === undefined ? { text } : { text, article: { ...article } };
}

/** How far a rule read in an old state can be trusted on facts of a given day. */
export interface Trust {
  readonly certainty: 'computed' | 'toConfirm';
  readonly warnings: string[];
}

/**
 * A rule that was read in a state of the past is certain for the facts of its time only. `null`: the
 * day of the facts is not known.
 */
export function trustIn(stateDate: CivilDate, factDate: CivilDate | null): Trust {
  if (factDate !== null && factDate <= stateDate) return { certainty: 'computed', warnings: [] };
  return {
    certainty: 'toConfirm',
    warnings: [
      `Règle lue dans son état au ${inFull(stateDate)} : vérifiez le texte en vigueur à la date des faits avant de l’appliquer.`,
    ],
  };
}

/** The state of the text, to end a sentence: `(état au 31 décembre 2015)`. */
export function inState(stateDate: CivilDate): string {
  return `état au ${inFull(stateDate)}`;
}

function articlesOf(steps: z.output<typeof ruleResultSchema>['steps']): ArticleReference[] {
  const byLabel = new Map<string, ArticleReference>();
  for (const { article } of steps) {
    if (article === undefined || byLabel.has(article.label)) continue;
    const { label, recordId, stateDate } = article;
    byLabel.set(
      label,
      recordId === undefined ? { label, stateDate } : { label, recordId, stateDate },
    );
  }
  return [...byLabel.values()];
}

/** The card of the conversation, in French typography. */
export function cardOf(result: z.output<typeof ruleResultSchema>): ToolCard {
  return {
    question: typeset(result.question),
    answer: typeset(result.answer),
    certainty: result.certainty,
    steps: result.steps.map(({ text, article }) =>
      article === undefined
        ? { text: typeset(text) }
        : { text: typeset(text), article: article.label },
    ),
    articles: articlesOf(result.steps),
    warnings: result.warnings.map(typeset),
  };
}
