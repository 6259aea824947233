import { z } from 'zod';

const text = z.string().min(1);

/**
 * One line of a golden set: a question of the job and what the answer must hold.
 *
 * @example
 * { "id": "appel-1", "question": "Quel est le délai d’appel ?", "role": "greffier",
 *   "expect": { "sources": ["guide/delai-appel"], "facts": ["un mois"], "tool": "computeDeadline" } }
 */
export const evaluationCaseSchema = z.object({
  id: text,
  question: text,
  role: text,
  /** ISO date at which the law is asked; the day of the evaluation without it. */
  atDate: z.iso.date().optional(),
  expect: z.object({
    /** Ids of the records that must be cited; a list stands for any one of its records. */
    sources: z.array(z.union([text, z.array(text).min(1)])),
    /** Words that the answer must hold as they are. */
    facts: z.array(text),
    /** The tool that must be called, and give a result. */
    tool: text.optional(),
    /** Words that the card of the tool must hold; the facts, when no record is expected. */
    result: z.array(text).optional(),
    /** The right answer is silence. */
    silent: z.boolean().optional(),
  }),
});

/** A question of a golden set. */
export type EvaluationCase = z.infer<typeof evaluationCaseSchema>;

/** Why a golden set cannot be read. */
export type EvaluationSetFault = 'NOT_JSON' | 'NOT_A_QUESTION' | 'ID_TAKEN';

/** A golden set that cannot be read: the line, and what is wrong with it. */
export class EvaluationSetError extends Error {
  override readonly name = 'EvaluationSetError';

  constructor(
    readonly code: EvaluationSetFault,
    /** From 1. */
    readonly line: number,
    /** The field, or the id that is there twice; empty when the line is not JSON. */
    readonly detail: string,
  ) {
    super(`line ${String(line)}: ${code} ${detail}`.trim());
  }
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new EvaluationSetError('NOT_JSON', number, '');
  }
}

/**
 * The questions of a golden set: JSON Lines, blank lines ignored, ids used once.
 *
 * @throws {EvaluationSetError} that names the first wrong line
 * @example parseEvaluationSet(await readFile('evaluations/answers.jsonl', 'utf8'))
 */
export function parseEvaluationSet(lines: string): readonly EvaluationCase[] {
  const ids = new Set<string>();
  return lines.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const number = index + 1;
    const parsed = evaluationCaseSchema.safeParse(parseJson(line, number));
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      throw new EvaluationSetError('NOT_A_QUESTION', number, field);
    }
    const { id } = parsed.data;
    if (ids.has(id)) throw new EvaluationSetError('ID_TAKEN', number, id);
    ids.add(id);
    return [parsed.data];
  });
}
