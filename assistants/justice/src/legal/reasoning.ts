import type { ArticleReference, ToolCard } from '@maroquin/assistant-kit';
import { z } from 'zod';

const articleReferenceSchema = z.object({
  label: z.string(),
  recordId: z.string().optional(),
  stateDate: z.string().nullable(),
});

const stepSchema = z.object({ text: z.string(), article: articleReferenceSchema.optional() });

/**
 * The part of a result that every computing tool of this package shares: the rules applied, in
 * order, and how far the result can be trusted.
 */
export const reasoningSchema = z.object({
  steps: z.array(stepSchema),
  warnings: z.array(z.string()),
  certainty: z.enum(['computed', 'toConfirm', 'refused']),
});

/** One rule applied, with its article when it has one. */
export interface RuleStep {
  readonly text: string;
  readonly article?: ArticleReference;
}

/** What `reasoningSchema` describes, as the domain builds it. */
export interface Reasoning {
  readonly steps: readonly RuleStep[];
  readonly warnings: readonly string[];
  readonly certainty: ToolCard['certainty'];
}

/** A step that cites its article. */
export function step(text: string, article?: ArticleReference): RuleStep {
  return article === undefined ? { text } : { text, article };
}

/** A copy that a schema accepts: zod types are mutable, the domain is not. */
export function toSchema(reasoning: Reasoning): z.input<typeof reasoningSchema> {
  return {
    steps: reasoning.steps.map(({ text, article }) =>
      article === undefined ? { text } : { text, article: { ...article } },
    ),
    warnings: [...reasoning.warnings],
    certainty: reasoning.certainty,
  };
}

/** Articles of the steps, each once, in the order of their first use. */
export function articlesOf(steps: z.output<typeof stepSchema>[]): ArticleReference[] {
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

/** The card of a tool: its question and its answer, then the reasoning on demand. */
export function cardOf(
  question: string,
  answer: string,
  reasoning: z.output<typeof reasoningSchema>,
): ToolCard {
  return {
    question,
    answer,
    certainty: reasoning.certainty,
    steps: reasoning.steps.map(({ text, article }) =>
      article === undefined ? { text } : { text, article: article.label },
    ),
    articles: articlesOf(reasoning.steps),
    warnings: reasoning.warnings,
  };
}
