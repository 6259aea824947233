import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  EvaluationSetError,
  parseEvaluationSet,
  type EvaluationCase,
} from '@maroquin/assistant-engine';

import { roleOf, type AssistantsService, type LoadedAssistant } from '../assistants/index.js';
import { commandFailure } from './command-failure.js';
import type { GoldenSet } from './golden-set.js';
import { messages } from './messages.fr.js';

function chosenAssistants(
  { all }: AssistantsService,
  ids: readonly string[],
): readonly LoadedAssistant[] {
  const known = all.map(({ id }) => id);
  if (ids.some((id) => !known.includes(id)))
    throw commandFailure('UNKNOWN_ASSISTANT', messages.unknownAssistant(known.join(', ')));
  return ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
}

/** The questions of a file of an assistant, all asked by roles that it has. */
async function readCases(
  assistant: LoadedAssistant,
  dataset: string,
): Promise<readonly EvaluationCase[]> {
  const path = join(assistant.folder, dataset);
  try {
    const cases = parseEvaluationSet(await readFile(path, 'utf8'));
    if (cases.length === 0) throw commandFailure('EMPTY_SET', messages.emptySet(path));
    const stranger = cases.find(({ role }) => roleOf(assistant, role) === null);
    if (stranger === undefined) return cases;
    throw commandFailure('BAD_SET', messages.strangeRole(path, stranger.id, stranger.role));
  } catch (error) {
    if (!(error instanceof EvaluationSetError)) throw error;
    throw commandFailure('BAD_SET', messages.badSet(path, error), error);
  }
}

/**
 * The golden sets of these assistants, of all of them when none is named.
 *
 * @throws {PlatformError} `UNKNOWN_ASSISTANT`, `UNKNOWN_EVALUATION`, `BAD_SET`, `EMPTY_SET`
 */
export async function goldenSets(
  assistants: AssistantsService,
  ids: readonly string[],
  evaluation: string | undefined,
): Promise<readonly GoldenSet[]> {
  const declared = chosenAssistants(assistants, ids).flatMap((assistant) =>
    Object.entries(assistant.definition.evaluations).map(([name, { dataset, minimumScore }]) => ({
      assistant,
      name,
      dataset,
      minimumScore,
    })),
  );
  const names = [...new Set(declared.map(({ name }) => name))];
  const chosen = declared.filter(({ name }) => evaluation === undefined || name === evaluation);
  if (chosen.length === 0)
    throw commandFailure('UNKNOWN_EVALUATION', messages.unknownEvaluation(names));
  return Promise.all(
    chosen.map(async ({ dataset, ...set }) => ({
      ...set,
      cases: await readCases(set.assistant, dataset),
    })),
  );
}
