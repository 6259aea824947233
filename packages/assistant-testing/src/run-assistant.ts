import {
  createToolPort,
  runToCompletion,
  runTurn,
  type CompletedTurn,
  type Exchange,
  type ModelPort,
} from '@maroquin/assistant-engine';
import type { Assistant, CorpusRecord, ToolHttpResponse } from '@maroquin/assistant-kit';

import { fixedClock } from './fixed-clock.js';
import { memoryRetrieval } from './memory-retrieval.js';
import { readPackageCorpora, readSystemPrompt } from './package-files.js';

/** What one question to an assistant needs; the rest has defaults that never change. */
export interface RunAssistantOptions {
  readonly role: string;
  readonly question: string;
  readonly model: ModelPort;
  /** Folder of the package: its prompt and its own corpora are then read. */
  readonly folder?: string;
  /** Records by the name of the corpus in the assistant; they replace those of the package. */
  readonly records?: Readonly<Record<string, readonly CorpusRecord[]>>;
  readonly history?: readonly Exchange[];
  /** ISO date, for the clock and for the law. 2026-04-08 without it. */
  readonly today?: string;
  /** Answers of the hosts a tool reaches. Without it, every call is refused. */
  readonly http?: (url: string) => Promise<ToolHttpResponse>;
  readonly signal?: AbortSignal;
}

const TODAY = '2026-04-08';

function recordsOf(
  assistant: Assistant,
  { folder, records }: RunAssistantOptions,
): Readonly<Record<string, readonly CorpusRecord[]>> {
  const carried =
    folder === undefined ? {} : Object.fromEntries(readPackageCorpora(assistant, folder));
  const named = Object.entries({ ...carried, ...records });
  return Object.fromEntries(
    named.map(([name, held]) => [`${assistant.identity.id}/${name}`, held]),
  );
}

/**
 * One whole turn of an assistant, in memory: its real prompt, tools and corpora, a scripted model.
 *
 * @throws {RangeError} when the assistant does not declare the role
 * @example
 * const turn = await runAssistant(justice, { folder, role: 'greffier', question: '…', model: scriptedModel(['…']) });
 * expect(turn.unverified).toEqual([]);
 */
export function runAssistant(
  assistant: Assistant,
  options: RunAssistantOptions,
): Promise<CompletedTurn> {
  const { role, question, model, folder, history = [], today = TODAY } = options;
  const retrieval = memoryRetrieval(recordsOf(assistant, options));
  const clock = fixedClock(today);
  const http = options.http ?? (() => Promise.reject(new Error('The test gives no host.')));
  const { id } = assistant.identity;
  const names = Object.hasOwn(assistant.roles, role) ? (assistant.roles[role]?.corpora ?? []) : [];
  const titles = names.map((name): readonly [string, string] => [
    `${id}/${name}`,
    assistant.corpora[name]?.title.fr ?? name,
  ]);
  const turn = runTurn(
    {
      assistant,
      role,
      systemPrompt: folder === undefined ? '' : readSystemPrompt(assistant, folder),
      question,
      history,
      atDate: today,
      corpora: names.map((name) => `${id}/${name}`),
      corpusTitles: Object.fromEntries(titles),
    },
    { model, retrieval, tools: createToolPort({ retrieval, clock, http }), clock },
    options.signal ?? new AbortController().signal,
  );
  return runToCompletion(turn);
}
