import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  CONTRACT,
  corpusRecordSchema,
  defineAssistant,
  defineTool,
  type CorpusRecord,
} from '@maroquin/assistant-kit';
import type { CompletedTurn, ModelPort } from '@maroquin/assistant-engine';
import { runAssistant } from '@maroquin/assistant-testing';
import { startOfflineModel, type OfflineModel } from '@maroquin/offline-model';
import { z } from 'zod';

import { createMistralModel } from './create-mistral-model.js';

/**
 * The whole turn with a model that lies: search, prompt, HTTP, stream, check. An extractive model is
 * always right, so only this one shows that the check catches what a model invents.
 */
const rules: readonly CorpusRecord[] = [
  'Le délai d’appel est d’un mois en matière contentieuse et de quinze jours en matière gracieuse (article 538 du code de procédure civile).',
  'La demande d’allocation est déposée avant le 1er mars 2024, accompagnée de trois pièces. Le montant de l’allocation est de 12 500 € par an.',
  'Le congé de maternité dure seize semaines, dont six avant la date prévue de l’accouchement (article L. 1225-17 du code du travail).',
  'Le préavis de démission est fixé à 2 mois pour un cadre ; il court du 15 janvier au 15 mars 2025 dans l’exemple de la circulaire n° 2016-1547.',
  'La copie du jugement coûte 8,50 €, soit 12 % du tarif, et elle est délivrée sous 48 heures par le greffe.',
].map((text, index) => ({
  id: `regle/${String(index)}`,
  title: `Règle ${String(index)}`,
  path: [],
  text,
}));

const QUESTIONS = [
  'Quel est le délai d’appel en matière contentieuse ?',
  'Quand déposer la demande d’allocation et quel est son montant ?',
  'Combien de temps dure le congé de maternité ?',
  'Quel est le préavis de démission d’un cadre ?',
  'Combien coûte la copie du jugement ?',
];

const addDays = defineTool({
  label: { fr: 'Ajouter des jours' },
  description: 'Ajoute un nombre de jours à une date : dernier jour d’un délai.',
  input: z.object({
    date: z.iso.date().meta({ title: 'Date de départ' }),
    days: z.int().meta({ title: 'Nombre de jours' }),
  }),
  output: z.object({ date: z.iso.date() }),
  effect: 'read',
  hosts: [],
  run: ({ date, days }) => ({
    date: new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10),
  }),
  present: ({ date }) => ({
    question: 'Ajouter des jours.',
    answer: `Le dernier jour du délai est le ${date}.`,
    certainty: 'computed',
    steps: [],
    articles: [],
    warnings: [],
  }),
});

const assistant = defineAssistant({
  contract: CONTRACT,
  identity: {
    id: 'essai',
    name: { fr: 'Essai' },
    summary: { fr: 'Sert aux tests' },
    owner: { team: 'Équipe essai', contact: 'essai@example.gouv.fr' },
  },
  ministry: 'justice',
  tools: { addDays },
  corpora: {
    regles: {
      title: { fr: 'Règles' },
      source: { kind: 'import' },
      licence: 'MIT',
      refresh: 'manual',
      visibility: 'role',
      sensitivity: 'public',
    },
  },
  roles: {
    lecteur: {
      label: { fr: 'Lecteur' },
      because: { fr: 'lectrice ou lecteur' },
      tools: [],
      corpora: ['regles'],
      starters: [],
    },
    calculateur: {
      label: { fr: 'Calculateur' },
      because: { fr: 'calculatrice ou calculateur' },
      tools: ['addDays'],
      corpora: ['regles'],
      starters: [],
    },
  },
  prompts: { system: './prompts/system.fr.md' },
  evaluations: {},
  passport: {
    purpose: { fr: 'Essayer' },
    limits: [{ fr: 'Rien.' }],
    legalBasis: 'aucune',
    dataLevel: 'public',
    aiActClass: 'minimal',
    costCeiling: { euroPerAgentMonth: 1 },
  },
});

const STATES_A_FACT =
  /\d|«|(?<!\p{L})(?:onze|treize|quatorze|seize|dix-neuf|vingt-trois)(?!\p{L})/u;

/** Sentences of a lying answer that state a fact, none of which is true. */
const falseSentences = ({ text }: CompletedTurn): readonly string[] =>
  text.split('\n\n').filter((sentence) => STATES_A_FACT.test(sentence.replace(/\[\d+\]/gu, '')));

const flagged = ({ text, unverified }: CompletedTurn): readonly string[] =>
  unverified.map(({ start, end }) => text.slice(start, end));

/** What the lying model said that the check let through: words outside every flagged sentence. */
const missed = (turn: CompletedTurn): readonly string[] =>
  falseSentences(turn).filter((paragraph) => {
    const left = flagged(turn).reduce((text, sentence) => text.replace(sentence, ''), paragraph);
    return /\p{L}/u.test(left);
  });

let offline: OfflineModel;
let model: ModelPort;
beforeAll(async () => {
  offline = await startOfflineModel();
  model = createMistralModel({
    url: offline.url,
    apiKey: 'test',
    model: 'offline+lying+tps=100000+first=0',
  });
});
afterAll(() => offline.close());

const ask = (
  question: string,
  role = 'lecteur',
  regles: readonly CorpusRecord[] = rules,
): Promise<CompletedTurn> =>
  runAssistant(assistant, { role, question, model, records: { regles } });

describe('a whole turn with a lying model', () => {
  it.each(QUESTIONS)('flags every sentence of its answer: %s', async (question) => {
    const turn = await ask(question);
    expect(turn.outcome).toBe('done');
    expect(falseSentences(turn).length).toBeGreaterThanOrEqual(4);
    expect(missed(turn)).toEqual([]);
    const marks = turn.citations.flatMap((citation) => citation.marks);
    expect(marks.filter((mark) => mark.verified)).toEqual([]);
    expect(marks.every((mark) => mark.reason !== null && mark.reason !== '')).toBe(true);
  });

  it('flags the number, the date, the article, the amount and the quotation, each by its name', async () => {
    const turn = await ask('Combien coûte la copie du jugement ?');
    const reasons = turn.unverified.map(({ reason }) => reason).join('\n');
    for (const named of [
      'Le nombre',
      '31 octobre 2031',
      'L. 9876-5',
      'Cette phrase entre guillemets',
    ])
      expect(reasons).toContain(named);
    expect(reasons).toContain('n’existe pas');
  });

  it('flags a result of a tool that it changed', async () => {
    const turn = await ask('Quelle date 10 jours après le 28 février 2025 ?', 'calculateur');
    expect(turn.events.some(({ type }) => type === 'tool-result')).toBe(true);
    expect(turn.text).toMatch(/^Le dernier jour du délai est le/u);
    expect(turn.text).not.toContain('2025-03-10');
    expect(missed(turn)).toEqual([]);
  });
});

const data = process.env['MAROQUIN_TEST_DATA'] ?? '';
const folder = join(data, 'corpora/service-public');
const describeWithData = data !== '' && existsSync(folder) ? describe : describe.skip;

const EVERY = 12;
const NEIGHBOURS = 6;
const LONGEST = 1_200;

/** Real sheets, cut to the length of a passage. */
async function realRecords(): Promise<readonly CorpusRecord[]> {
  const { gunzipSync } = await import('node:zlib');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .trim()
        .split('\n'),
    )
    .filter((_, index) => index % EVERY === 0)
    .map((line) => corpusRecordSchema.parse(JSON.parse(line)))
    .map((record) => ({ ...record, text: record.text.slice(0, LONGEST) }));
}

describeWithData('a whole turn with a lying model on real texts (MAROQUIN_TEST_DATA)', () => {
  it('lets nothing false through', async () => {
    const records = await realRecords();
    let told = 0;
    const through: string[] = [];
    for (const [index, record] of records.entries()) {
      const near = records.slice(Math.max(0, index - NEIGHBOURS), index + 1);
      const turn = await ask(record.title, 'lecteur', near);
      told += falseSentences(turn).length;
      through.push(...missed(turn));
    }
    expect(told).toBeGreaterThan(100);
    expect(through).toEqual([]);
  }, 120_000);
});
