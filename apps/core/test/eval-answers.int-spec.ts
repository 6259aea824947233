import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startOfflineModel } from '@maroquin/offline-model';

import { freePort } from '../src/boot/free-port.js';
import { jsonLines, runCli } from './support/run-cli.js';
import { spawnPlatform, stopSoftly } from './support/spawn-platform.js';

interface Question {
  readonly type: 'question';
  readonly id: string;
  readonly passed: boolean;
  readonly outcome: string;
  readonly problems: readonly { readonly code: string }[];
}

interface Summary {
  readonly type: 'summary';
  readonly ok: boolean;
  readonly model: string;
  readonly evaluations: readonly {
    readonly assistant: string;
    readonly questions: number;
    readonly passed: number;
    readonly score: number;
    readonly ok: boolean;
    readonly checks: Readonly<Record<string, { readonly passed: number; readonly of: number }>>;
  }[];
}

function questionsAndSummary(out: string): readonly [readonly Question[], Summary | undefined] {
  const lines = jsonLines<Question | Summary>(out);
  const questions = lines.filter((line): line is Question => line.type === 'question');
  return [questions, lines.find((line): line is Summary => line.type === 'summary')];
}

describe('eval answers', () => {
  let folder: string;
  let environment: Record<string, string>;
  const answers = (...typed: string[]) => runCli(environment, 'eval', 'answers', ...typed);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin answers '));
    const port = String(await freePort(0, '127.0.0.1'));
    environment = { MAROQUIN_HOME: join(folder, 'home'), PORT: port };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('asks every question of an assistant through the whole turn, on a home just made', async () => {
    const { code, out } = await answers('ministeres-sociaux', '--json');
    const [questions, summary] = questionsAndSummary(out);
    expect(code).toBe(0);
    expect(summary).toMatchObject({ ok: true, model: 'extractive' });
    const [report] = summary?.evaluations ?? [];
    expect(report).toMatchObject({ assistant: 'ministeres-sociaux', questions: questions.length });
    expect(report?.passed).toBe(questions.filter(({ passed }) => passed).length);
    expect(report?.checks['supported']?.passed).toBe(report?.checks['supported']?.of);
    expect(questions.find(({ id }) => id === 'hors-sujet')?.outcome).toBe('silent');
  }, 120_000);

  it('says which questions fail and why, and fails under the minimum: here, a model that lies', async () => {
    const liar = await startOfflineModel();
    try {
      const name = 'menteur+lying+tps=100000+first=0';
      const model = { MODEL_URL: liar.url, MODEL_NAME: name };
      const { code, out, err } = await runCli(
        { ...environment, ...model },
        ...['eval', 'answers', 'justice', '--evaluation', 'answers'],
      );
      expect(code).toBe(1);
      expect(out).toMatch(/justice, answers\u00a0: \d+ sur \d+\u00a0.*insuffisant\./);
      expect(out).toMatch(/q01 \(greffier\) — Quel est le délai d’appel.*\n {4}/);
      expect(out).toContain('non vérifié\u00a0: «\u00a0');
      expect(err).toContain('Réponses du modèle menteur+lying');
    } finally {
      await liar.close();
    }
  }, 120_000);

  it('gives the same scores beside a platform that runs', async () => {
    const platform = await spawnPlatform(environment);
    try {
      const { code, out } = await answers('ministeres-sociaux', '--json');
      expect(code).toBe(0);
      expect(questionsAndSummary(out)[1]).toMatchObject({ ok: true });
    } finally {
      await stopSoftly(platform);
    }
  }, 180_000);

  it('refuses an assistant or an evaluation that does not exist, in one sentence', async () => {
    const assistant = await answers('agriculture');
    expect(assistant).toMatchObject({ code: 1, out: '' });
    expect(assistant.err).toMatch(/n’est pas installé\. Assistants installés\u00a0: justice/);
    const evaluation = await answers('justice', '--evaluation', 'autre');
    expect(evaluation).toMatchObject({ code: 1, out: '' });
    expect(evaluation.err).toMatch(/Évaluations déclarées\u00a0: answers/);
  }, 120_000);
});
