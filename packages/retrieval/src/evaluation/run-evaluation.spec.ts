import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { article, BRIDGES, GARDENS, lines, RECORDS } from '../testing/made-up-corpus.js';
import { runRetrievalEvaluation, runSilenceEvaluation } from './run-evaluation.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maroquin-eval-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const questions = (...all: readonly object[]): string =>
  all.map((question) => `${JSON.stringify(question)}\n`).join('');

const corpusOf = async (...records: readonly (typeof RECORDS)[number][]) => ({
  folder: join(folder, 'indexes'),
  files: [await write('corpus.jsonl.gz', gzipSync(lines(records)))],
});

describe('an evaluation of the ranking', () => {
  it('measures each task, in its scope, and takes the index of the same content again', async () => {
    const corpus = await corpusOf(...RECORDS);
    const files = [
      await write(
        'T1c-user.dev.jsonl',
        questions(
          { qid: 'T1c-1', query: 'arroser les massifs', gold: ['J/L1'], codes: ['LEGITEXT01'] },
          { qid: 'T1c-2', query: 'péage passerelle', gold: ['J/L1'], codes: ['LEGITEXT01'] },
        ),
      ),
      await write('T2.jsonl', questions({ qid: 'x', query: 'tablier du pont', gold: ['P/L2'] })),
    ];
    const report = await runRetrievalEvaluation(corpus, files, 'code');
    expect(report.index).toMatchObject({ records: RECORDS.length, reused: false });
    expect(report.tasks).toMatchObject([
      { task: 'T1c', scope: 'code', queries: 2, 'success@10': 0.5, 'mrr@10': 0.5 },
      { task: 'T2', scope: 'all', queries: 1, 'ndcg@10': 1, 'recall@5': 1 },
    ]);
    expect(report.throughput).toMatchObject({ concurrent: 200, queries: 1000 });
    expect(report.upkeep.openingMs).toBeGreaterThan(0);
    expect(report.upkeep.addition.documents).toBe(RECORDS.length);
    expect(report.upkeep.addition.seconds).toBeGreaterThan(0);
    const moved = { ...corpus, files: [await write('autre.gz', gzipSync(lines(RECORDS)))] };
    const again = await runRetrievalEvaluation(moved, files, 'all');
    expect(again.index).toMatchObject({ reused: true, seconds: report.index.seconds });
    expect(again.tasks.map(({ scope }) => scope)).toEqual(['all', 'all']);
    expect(await readdir(corpus.folder)).toHaveLength(1);
  }, 60_000);

  it('lets neither titles nor headings help the questions that are headings', async () => {
    const corpus = await corpusOf(
      article(GARDENS, 'L1', 'On arrose le matin.', { path: [GARDENS, 'Des massifs fleuris'] }),
      article(BRIDGES, 'L2', 'Le massif fleurit.', { path: [BRIDGES, 'Du péage'] }),
    );
    const file = await write(
      'T4-headings.dev.jsonl',
      questions({ qid: 'T4-1', query: 'Des massifs fleuris', gold: ['J/L1'], codes: [] }),
    );
    const { tasks } = await runRetrievalEvaluation(corpus, [file], 'all');
    // Its text holds none of these words; its headings, or a section shared with the other, would find it.
    expect(tasks).toMatchObject([{ task: 'T4', scope: 'all', 'mrr@10': 0 }]);
  }, 60_000);

  it.each([
    ['absent.jsonl', null, /^absent\.jsonl\u00a0: ce fichier n’existe pas/u],
    ['vide.jsonl', '\n', /^vide\.jsonl\u00a0: ce fichier ne contient aucune question/u],
    ['faux.jsonl', '{"qid":"T2-1"}\n', /^faux\.jsonl, ligne 1\u00a0: .*«\u00a0query\u00a0»/u],
    ['texte.jsonl', 'bonjour\n', /^texte\.jsonl, ligne 1\u00a0: ce n’est pas du JSON/u],
    ['or.jsonl', '{"qid":"T2-1","query":"q"}\n', /^or\.jsonl, ligne 1\u00a0: «\u00a0gold\u00a0»/u],
  ])('refuses %s before it indexes anything', async (name, content, sentence) => {
    const corpus = await corpusOf(...RECORDS);
    const path = content === null ? join(folder, name) : await write(name, content);
    await expect(runRetrievalEvaluation(corpus, [path], 'all')).rejects.toThrow(sentence);
    await expect(readdir(corpus.folder)).rejects.toThrow('ENOENT');
  });
});

describe('an evaluation of silence', () => {
  it('gives the share of silence in use and along a curve, whatever the gold', async () => {
    const corpus = await corpusOf(...RECORDS);
    const report = await runSilenceEvaluation(corpus, {
      answerable: [
        await write(
          'T2.jsonl',
          questions({ qid: 'T2-1', query: 'arrosage pendant la sécheresse' }),
        ),
      ],
      unanswerable: [
        await write('T3.jsonl', questions({ qid: 'T3-1', query: 'capitale de la Mongolie' })),
      ],
    });
    expect(report.inUse).toMatchObject({
      unanswerable: 1,
      answerable: [{ task: 'T2', queries: 1, silent: 0 }],
    });
    expect(report.curve.length).toBeGreaterThan(10);
    expect(report.curve[0]).toMatchObject({ floor: 0, unanswerable: 0 });
  }, 60_000);
});
