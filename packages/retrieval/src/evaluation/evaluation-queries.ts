import { basename } from 'node:path';
import { z } from 'zod';
import { readLines } from '../ingest/read-lines.js';
import { RetrievalError } from '../retrieval-error.js';

const questionSchema = z.object({
  qid: z.string().min(1),
  query: z.string().min(1),
  gold: z.array(z.string()).default([]),
  codes: z.array(z.string()).default([]),
  kind: z.string().optional(),
});

/** One question, with the documents that answer it. */
export type EvaluationQuery = z.infer<typeof questionSchema>;

/** The questions of one task, in the order they were met. */
export interface EvaluationTask {
  readonly task: string;
  readonly queries: readonly EvaluationQuery[];
}

/** What stands for the task at the start of an id or of a file name: `T1c-…`, `T4-headings.dev.jsonl`. */
const TASK = /^(T\d+[a-z]?)(?![a-zA-Z0-9])/;

/** Task of a question: its id says it, or its file, or its kind; else the file is the task. */
const taskOf = ({ qid, kind }: EvaluationQuery, file: string): string =>
  TASK.exec(qid)?.[1] ??
  TASK.exec(file)?.[1] ??
  TASK.exec(kind ?? '')?.[1] ??
  file.replace(/\..*$/u, '');

const bad = (place: string, what: string, cause?: unknown): RetrievalError =>
  new RetrievalError('BAD_QUERIES', `${place} : ${what}`, { cause });

const parse = (text: string, place: string, gold: boolean): EvaluationQuery => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw bad(place, 'ce n’est pas du JSON (une question par ligne est attendue).', error);
  }
  const parsed = questionSchema.safeParse(value);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    const what = field === '' ? 'un objet' : `« ${field} »`;
    throw bad(place, `ce n’est pas une question d’évaluation (${what} ne convient pas).`);
  }
  if (gold && parsed.data.gold.length === 0)
    throw bad(place, '« gold » doit nommer au moins un document qui répond.');
  return parsed.data;
};

/**
 * Reads files of questions (JSON Lines, plain or gzip), by task, in the order they are met. `gold`
 * says whether each must name the documents that answer it: silence is measured without.
 */
export const readEvaluationQueries = async (
  files: readonly string[],
  gold: boolean,
): Promise<readonly EvaluationTask[]> => {
  const tasks = new Map<string, EvaluationQuery[]>();
  for (const path of files) {
    const file = basename(path);
    let found = 0;
    for await (const lines of readLines(path)) {
      for (const { text, number } of lines) {
        if (text.trim() === '') continue;
        const query = parse(text, `${file}, ligne ${String(number)}`, gold);
        const task = taskOf(query, file);
        const known = tasks.get(task);
        if (known === undefined) tasks.set(task, [query]);
        else known.push(query);
        found += 1;
      }
    }
    if (found === 0) throw bad(file, 'ce fichier ne contient aucune question.');
  }
  return [...tasks].map(([task, queries]) => ({ task, queries }));
};
