/**
 * How long the check of one answer takes: 600 words that cite 8 passages of 1 200 characters,
 * the length that retrieval cuts them to.
 * Run after a build: `node packages/assistant-engine/bench/citation-check.mjs`.
 */
import { checkCitations } from '../dist/index.js';

const PASSAGES = 8;
const PASSAGE_LENGTH = 1_200;
const WORDS = 600;
const WARM_UP = 60;
const ROUNDS = 200;

const RULES = [
  'Le délai de recours par une voie ordinaire est d’un mois en matière contentieuse ; il est de quinze jours en matière gracieuse.',
  'La demande est adressée au greffe avant le 1er mars 2024, en application de l’article L. 121-1 du code de la consommation.',
  'Le montant de l’aide est de 12 500 € par an pour 3 personnes, soit 8,5 % du plafond fixé par le décret n° 2016-1547.',
  'Lorsque le délai expire un samedi, un dimanche ou un jour férié, il est prorogé jusqu’au premier jour ouvrable suivant.',
  'La notification est réputée faite à personne lorsque l’avis de réception est signé par son destinataire ou son mandataire.',
  'Le juge statue dans les huit jours par une ordonnance motivée, qui est exécutoire de plein droit à titre provisoire.',
];

/** Rules of passage `n`, each made its own by a number of its own. */
function sentencesOf(n) {
  const sentences = [];
  for (let length = 0; length < PASSAGE_LENGTH; length += sentences.at(-1).length) {
    const index = sentences.length;
    const rule = RULES[(n + index) % RULES.length];
    sentences.push(`${rule.slice(0, -1)}, au titre de l’article R. ${n}-${index + 1}.`);
  }
  return sentences;
}

const sentences = Array.from({ length: PASSAGES }, (_, index) => sentencesOf(index + 1));
const passages = sentences.map((own, index) => ({
  corpus: 'bench/codes',
  corpusVersion: '1',
  recordId: String(index),
  title: `Code du banc - article R. ${index + 1}`,
  path: [],
  text: own.join('\n\n'),
  url: null,
  status: null,
  dateStart: null,
  dateEnd: null,
  asOf: '2026-04-04',
  licence: null,
  source: null,
  code: 'Code du banc',
  num: `R${index + 1}`,
  undatedVersions: 1,
  score: 1,
}));

/** An honest answer, or one with every fourth sentence false: a false one is looked for everywhere. */
function answer(isLying) {
  const lines = [];
  let words = 0;
  for (let index = 0; words < WORDS; index += 1) {
    const own = sentences[index % PASSAGES];
    const said = own[(index * 3) % own.length];
    const line = isLying && index % 4 === 0 ? said.replace(/\d+/u, '987') : said;
    words += line.split(' ').length;
    lines.push(`${line} [${(index % PASSAGES) + 1}]`);
  }
  return lines.join('\n\n');
}

const percentile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)].toFixed(2);

for (const isLying of [false, true]) {
  const input = { text: answer(isLying), passages, tools: [], atDate: '2026-04-08' };
  const times = [];
  let checked = null;
  for (let round = 0; round < WARM_UP; round += 1) checked = checkCitations(input);
  const cpu = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now();
    checked = checkCitations(input);
    times.push(performance.now() - before);
  }
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(
    `${isLying ? 'lying' : 'honest'}: ${checked.claims} claims, ${checked.unverified.length} unverified, ` +
      `p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms, ` +
      `CPU ${((user + system) / 1_000 / ROUNDS).toFixed(2)} ms\n`,
  );
}
