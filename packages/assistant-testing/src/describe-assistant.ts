import {
  checkAssistant,
  type Assistant,
  type Tool,
  type ToolContext,
} from '@maroquin/assistant-kit';
import { z } from 'zod';

import { evaluationCaseSchema, inputSchema } from '@maroquin/assistant-engine';

import { checkToolSchema } from './check-tool-schema.js';
import {
  isFileInside,
  readJsonLines,
  readPackageCorpora,
  readSystemPrompt,
} from './package-files.js';
import { runAssistant } from './run-assistant.js';
import { scriptedModel } from './scripted-model.js';

/** Where the package is on the disk. */
export interface DescribeAssistantOptions {
  /** Absolute folder that holds the `package.json` of the assistant. */
  readonly folder: string;
  /** Every record the package carries must name the article, law or decree of its rule. */
  readonly everyRecordNamesItsRule?: boolean;
}

const SHORTEST_PROMPT = 200;
const NAMES_ITS_RULE =
  /(?<!\p{L})(?:articles?|art\.|loi|décret|arrêté|ordonnance|règlement|circulaire|code)(?!\p{L})/iu;

const unreachable = (): never => {
  throw new Error('A tool must refuse its arguments before it reaches anything.');
};

const noContext: ToolContext = {
  today: '2026-04-08',
  atDate: '2026-04-08',
  signal: new AbortController().signal,
  search: unreachable,
  article: unreachable,
  http: unreachable,
};

/** Values that fit no schema of a tool: a function is never a date, a number or a text. */
function garbage(tool: Tool): readonly unknown[] {
  const names = Object.keys(tool.input.shape);
  const wrong: unknown = Object.fromEntries(names.map((name) => [name, unreachable]));
  const values = [null, 42, 'n’importe quoi', []];
  return names.length === 0 ? values : [...values, wrong];
}

function describeContract(assistant: Assistant, folder: string): void {
  it('respects the contract, passport included', () => {
    const packageName = assistant.identity.id;
    const fileExists = (path: string): boolean => isFileInside(folder, path);
    expect(checkAssistant(assistant, { packageName, fileExists })).toEqual([]);
  });

  it('has a prompt that says what the job is', () => {
    expect(readSystemPrompt(assistant, folder).trim().length).toBeGreaterThan(SHORTEST_PROMPT);
  });
}

function describeTools(assistant: Assistant): void {
  for (const [name, tool] of Object.entries(assistant.tools)) {
    it(`offers ${name} with a schema that every model server understands`, () => {
      expect(checkToolSchema(inputSchema(tool))).toEqual([]);
    });

    it(`refuses garbage given to ${name}`, async () => {
      for (const value of garbage(tool)) {
        await expect(tool.call(value, noContext)).rejects.toThrow(z.ZodError);
      }
    });
  }
}

function describeCorpora(assistant: Assistant, folder: string): void {
  it('carries corpora whose records are sound, with ids used once', () => {
    for (const records of readPackageCorpora(assistant, folder).values()) {
      const ids = records.map((record) => record.id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('carries records that say where they come from', () => {
    const records = [...readPackageCorpora(assistant, folder).values()].flat();
    const loose = records.filter(({ text, source }) => source == null || text.trim() === '');
    expect(loose.map((record) => record.id)).toEqual([]);
  });
}

function describeRules(assistant: Assistant, folder: string): void {
  it('carries records that name the rule they state', () => {
    const records = [...readPackageCorpora(assistant, folder).values()].flat();
    const loose = records.filter(({ text }) => !NAMES_ITS_RULE.test(text));
    expect(loose.map((record) => record.id)).toEqual([]);
  });
}

function describeEvaluations(assistant: Assistant, folder: string): void {
  for (const [name, { dataset }] of Object.entries(assistant.evaluations)) {
    it(`has a golden set ${name} about its own roles, tools and records`, () => {
      const cases = readJsonLines(folder, dataset).map((line) => evaluationCaseSchema.parse(line));
      expect(cases.length).toBeGreaterThan(0);
      const ids = cases.map((one) => one.id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const strangers = cases.filter(({ role, expect: expected }) => {
        if (!Object.hasOwn(assistant.roles, role)) return true;
        const tools = assistant.roles[role]?.tools ?? [];
        return expected.tool !== undefined && !tools.includes(expected.tool);
      });
      expect(strangers.map((one) => one.id)).toEqual([]);
    });
  }
}

function describeTurns(assistant: Assistant, folder: string): void {
  for (const [role, { starters }] of Object.entries(assistant.roles)) {
    it(`never says as ${role} what no source says`, async () => {
      const question = starters[0] ?? '';
      const model = scriptedModel([
        'Le montant est de 987 654 321 €, selon l’article Z. 99-99-99.',
      ]);
      const turn = await runAssistant(assistant, { folder, role, question, model });
      expect(turn.outcome === 'silent' || turn.unverified.length > 0).toBe(true);
    });
  }
}

/**
 * The conformance suite of an assistant: what the platform checks at boot, and what it cannot check
 * without running the package. Call it at the top of a spec; it needs the globals of Jest.
 *
 * @example
 * import assistant from './index.js';
 * describeAssistant(assistant, { folder: join(__dirname, '..') });
 */
export function describeAssistant(
  assistant: Assistant,
  { folder, everyRecordNamesItsRule = false }: DescribeAssistantOptions,
): void {
  describe(`assistant ${assistant.identity.id}`, () => {
    describeContract(assistant, folder);
    describeTools(assistant);
    describeCorpora(assistant, folder);
    if (everyRecordNamesItsRule) describeRules(assistant, folder);
    describeEvaluations(assistant, folder);
    describeTurns(assistant, folder);
  });
}
