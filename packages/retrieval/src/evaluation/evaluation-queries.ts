import { basename } from 'node:path';
import { z } from 'zod';
import { readLines } from '../ingest/read-lines.js';
import { RetrievalError } from '../retrieval-error.js';

const querySchema = z.object({
  qid: z.string(),
  query: z.string(),
  gold: z.array(z.string()).min(1),
  group: z.string().optional(),
  codes: z.array(z.string()).default([]),
});

/** One question with its gold documents. */
export type EvaluationQuery = z.infer<typeof querySchema>;

/** Questions of one task: what stands before the first `-` of their ids (`T1c`). */
export interface EvaluationTask {
  readonly task: string;
  readonly queries: readonly EvaluationQuery[];
}

/** Reads query files (JSON Lines, plain or gzip), grouped by task, in the order they are met. */
export const readEvaluationQueries = async (
  files: readonly string[],
): Promise<readonly EvaluationTask[]> => {
  const tasks = new Map<string, EvaluationQuery[]>();
  for (const file of files) {
    for await (const lines of readLines(file)) {
      for (const { text, number } of lines) {
        if (text.trim() === '') continue;
        const query = parseQuery(text, `${basename(file)}, ligne ${String(number)}`);
        const task = query.qid.split('-')[0] ?? query.qid;
        const known = tasks.get(task);
        if (known === undefined) tasks.set(task, [query]);
        else known.push(query);
      }
    }
  }
  return [...tasks].map(([task, queries]) => ({ task, queries }));
};

const parseQuery = (text: string, place: string): EvaluationQuery => {
  try {
    return querySchema.parse(JSON.parse(text));
  } catch (error) {
    throw new RetrievalError('BAD_QUERIES', `${place} : ce n’est pas une question d’évaluation.`, {
      cause: error,
    });
  }
};
