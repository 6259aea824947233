/**
 * What the engine adds to a streamed token, against reading the same model directly.
 * Run after a build: `node packages/assistant-engine/bench/token-overhead.mjs`.
 */
import { runTurn } from '../dist/index.js';

const TOKENS = 200_000;
const ROUNDS = 5;

const passage = {
  corpus: 'bench/codes',
  corpusVersion: '1',
  recordId: '1',
  title: 'Texte',
  path: [],
  text: 'Le délai est d’un mois.',
  url: null,
  status: null,
  dateStart: null,
  dateEnd: null,
  asOf: null,
  licence: null,
  source: null,
  code: null,
  num: null,
  undatedVersions: 1,
  score: 1,
};
const identity = { owner: { team: 'Banc', contact: 'banc@example.gouv.fr' } };
const assistant = { identity, tools: {}, roles: { agent: { tools: [], corpora: ['codes'] } } };
const input = {
  assistant,
  role: 'agent',
  systemPrompt: '',
  question: 'Quel est le délai ?',
  history: [],
  atDate: '2026-04-08',
  corpora: ['bench/codes'],
  corpusTitles: {},
};
const usage = { promptTokens: 0, completionTokens: TOKENS, kWh: 0, kgCO2eq: 0 };
const model = {
  async *stream() {
    for (let index = 0; index < TOKENS; index += 1) yield { type: 'text', text: '- a\n' };
    yield { type: 'end', finishReason: 'stop', usage, model: 'bench' };
  },
};
const ports = {
  model,
  retrieval: {
    search: async () => ({ passages: [passage], searched: 1 }),
    lookup: async () => [],
    article: async () => [],
  },
  tools: { call: async () => ({ ok: false, code: 'UNKNOWN', message: '' }) },
  clock: { today: () => '2026-04-08', now: () => 0 },
};

/** CPU of this process, in microseconds, until `isLast` says that the tokens are over. */
async function cpuOf(events, isLast) {
  const before = process.cpuUsage();
  for await (const event of events) if (isLast(event)) break;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / TOKENS;
}

const figures = { direct: [], engine: [] };
let seen = 0;
const countsLast = (event) => event.type === 'text' && (seen += 1) % TOKENS === 0;
for (let round = 0; round < ROUNDS; round += 1) {
  figures.direct.push(await cpuOf(model.stream(), countsLast));
  figures.engine.push(await cpuOf(runTurn(input, ports, new AbortController().signal), countsLast));
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const direct = median(figures.direct);
const engine = median(figures.engine);
process.stdout.write(
  `direct ${direct.toFixed(2)} µs/token, engine ${engine.toFixed(2)} µs/token, added ${(engine - direct).toFixed(2)} µs\n`,
);
