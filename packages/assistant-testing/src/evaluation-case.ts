import { z } from 'zod';

/**
 * One line of a golden set: a question of the job and what the answer must hold.
 *
 * @example
 * { "id": "appel-1", "question": "Quel est le délai d’appel ?", "role": "greffier",
 *   "expect": { "sources": ["guide/delai-appel"], "facts": ["un mois"], "tool": "computeDeadline" } }
 */
export const evaluationCaseSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  role: z.string().min(1),
  expect: z.object({
    /** Ids of the records that must be cited. */
    sources: z.array(z.string().min(1)),
    /** Words that the answer must hold as they are. */
    facts: z.array(z.string().min(1)),
    /** The tool that must be called. */
    tool: z.string().min(1).optional(),
    /** The right answer is silence. */
    silent: z.boolean().optional(),
  }),
});

/** A question of a golden set. */
export type EvaluationCase = z.infer<typeof evaluationCaseSchema>;
