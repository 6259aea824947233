import { defineTool, ToolError, type Assistant, type Passage } from '@maroquin/assistant-kit';
import { z } from 'zod';

import type { ModelEvent, ModelPort, ModelRequest } from '../src/model-port.js';
import type { RetrievalPort } from '../src/ports.js';
import { createToolPort } from '../src/tools/tool-port.js';
import type { TurnInput, TurnPorts } from '../src/turn-input.js';

/** A passage with everything unknown but what the test says. */
export function passage(change: Partial<Passage> = {}): Passage {
  return {
    corpus: 'essai/codes',
    corpusVersion: '1',
    recordId: 'LEGITEXT000006070716/538',
    title: 'Code de procédure civile - article 538',
    path: ['Code de procédure civile'],
    text: "Le délai de recours par une voie ordinaire est d'un mois en matière contentieuse ; il est de quinze jours en matière gracieuse.",
    url: null,
    status: 'VIGUEUR',
    dateStart: null,
    dateEnd: null,
    asOf: '2026-04-04',
    licence: null,
    source: null,
    code: 'Code de procédure civile',
    num: '538',
    undatedVersions: 1,
    score: 1,
    ...change,
  };
}

export const addDays = defineTool({
  label: { fr: 'Ajouter des jours' },
  description: 'Adds days to a date.',
  input: z.object({
    date: z.iso.date().meta({ title: 'Date' }),
    days: z.int().meta({ title: 'Jours' }),
  }),
  output: z.object({ date: z.iso.date() }),
  effect: 'read',
  hosts: ['api.insee.fr'],
  run: ({ date, days }) => {
    if (days < 0) throw new ToolError('INVALID_INPUT', 'Le nombre de jours doit être positif.');
    const shifted = new Date(Date.parse(date) + days * 86_400_000);
    return { date: shifted.toISOString().slice(0, 10) };
  },
  present: (output, input) => ({
    question: `Ajouter ${String(input.days)} jours au ${input.date}`,
    answer: 'Le dernier jour est le lundi 31 mars 2025.',
    certainty: 'computed',
    steps: [{ text: `Date obtenue : ${output.date}.` }],
    articles: [
      {
        label: 'article 641 du code de procédure civile',
        recordId: 'LEGITEXT000006070716/641',
        stateDate: '2026-04-04',
      },
    ],
    warnings: [],
  }),
});

const erase = defineTool({
  label: { fr: 'Effacer' },
  description: 'Erases a case.',
  input: z.object({}),
  output: z.object({}),
  effect: 'write',
  hosts: [],
  run: () => ({}),
  present: () => ({
    question: '',
    answer: 'Effacé.',
    certainty: 'computed',
    steps: [],
    articles: [],
    warnings: [],
  }),
});

const role = (tools: readonly string[]): Assistant['roles'][string] => ({
  label: { fr: 'Greffier' },
  because: { fr: 'greffière ou greffier' },
  tools,
  corpora: ['codes'],
  starters: ['a', 'b', 'c', 'd'],
});

export const assistant: Assistant = {
  contract: 1,
  identity: {
    id: 'essai',
    name: { fr: 'Essai' },
    summary: { fr: 'Sert aux tests' },
    owner: { team: 'Équipe essai', contact: 'essai@example.gouv.fr' },
  },
  ministry: 'justice',
  tools: { addDays, erase },
  corpora: {},
  roles: { greffier: role(['addDays', 'erase']), lecteur: role([]) },
  prompts: { system: 'prompts/system.fr.md' },
  evaluations: {},
  passport: {
    purpose: { fr: 'Essayer' },
    limits: [{ fr: 'Rien.' }],
    legalBasis: 'aucune',
    dataLevel: 'public',
    aiActClass: 'minimal',
    costCeiling: { euroPerAgentMonth: 1 },
  },
};

export function turnInput(change: Partial<TurnInput> = {}): TurnInput {
  return {
    assistant,
    role: 'greffier',
    systemPrompt: 'Vous aidez un greffier.',
    question: 'Quel est le délai de recours ?',
    history: [],
    atDate: '2026-04-08',
    corpora: ['essai/codes'],
    corpusTitles: { 'essai/codes': 'Les codes' },
    ...change,
  };
}

/** What the model does when asked: words, then calls. `null` leaves the stream without its end. */
export interface Round {
  readonly text?: string;
  readonly calls?: readonly (readonly [string, string])[];
  readonly end?: false;
}

export interface PlayedModel extends ModelPort {
  readonly requests: ModelRequest[];
}

/** Plays rounds in order, then repeats the last one for ever. */
export function playedModel(...rounds: readonly Round[]): PlayedModel {
  const requests: ModelRequest[] = [];
  return {
    requests,
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      const round = rounds[Math.min(requests.length, rounds.length - 1)] ?? {};
      requests.push(request);
      for (const text of round.text?.match(/\S+\s*/gu) ?? []) {
        signal.throwIfAborted();
        yield { type: 'text', text };
      }
      const calls = (round.calls ?? []).map(([name, args], index) => ({
        id: `c${requests.length}-${index}`,
        name,
        arguments: args,
      }));
      if (calls.length > 0) yield { type: 'tool-calls', calls };
      if (round.end === false) return;
      const usage = { promptTokens: 100, completionTokens: 10, kWh: 0.5, kgCO2eq: 0.25 };
      yield { type: 'end', finishReason: 'stop', usage, model: 'played' };
    },
  };
}

export interface SpiedRetrieval extends RetrievalPort {
  readonly queries: { text: string; atDate: string }[];
}

export function retrievalOf(
  found: readonly Passage[],
  held: readonly Passage[] = [],
): SpiedRetrieval {
  const queries: { text: string; atDate: string }[] = [];
  return {
    queries,
    search: async ({ text, atDate }) => {
      queries.push({ text, atDate });
      return { passages: found, searched: 2139 };
    },
    lookup: async (_corpora, ids) => held.filter((one) => ids.includes(one.recordId)),
    article: async () => [],
  };
}

export function portsOf(model: ModelPort, retrieval: RetrievalPort): TurnPorts {
  const clock = { today: () => '2026-04-08', now: () => 0 };
  const http = () => Promise.reject(new Error('no network'));
  return { model, retrieval, clock, tools: createToolPort({ retrieval, clock, http }) };
}
