import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  ladderPage,
  runLadder,
  runRetrievalEvaluation,
  runSilenceEvaluation,
  type EvaluationCorpus,
  type EvaluationScope,
  type IndexFigures,
  type RetrievalReport,
} from '@maroquin/retrieval';

import { homeOf } from '../boot/home-places.js';
import { readConfig } from '../platform/config/config.js';
import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { messages } from './messages.fr.js';
import { typedFiles, typedPath } from './typed-paths.js';

interface CorpusOptions {
  readonly corpus: readonly string[];
  readonly fresh?: true;
  readonly json?: true;
}

/** Options of `eval retrieval`, as they were typed. */
export interface RetrievalOptions extends CorpusOptions {
  readonly queries: readonly string[];
  readonly scope?: string;
}

/** Options of `eval ladder`, as they were typed. */
export interface LadderOptions {
  readonly codes: readonly string[];
  readonly sheets: readonly string[];
  readonly passages: readonly string[];
  readonly queries: readonly string[];
  readonly write: string;
}

/** Options of `eval silence`, as they were typed. */
export interface SilenceOptions extends CorpusOptions {
  readonly answerable: readonly string[];
  readonly unanswerable: readonly string[];
}

/** The corpus files of a folder and of the folders in it, by name; a file is itself. */
async function corpusFiles(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false, // The reader says what is wrong with it.
  );
  if (!isFolder) return [path];
  const names = (await readdir(path, { recursive: true })).sort();
  const files = names.filter((name) => /\.jsonl(\.gz)?$/u.test(name));
  if (files.length === 0) throw commandFailure('NO_CORPUS_FILE', messages.noCorpusFile(path));
  return files.map((name) => join(path, name));
}

/** What to index: built beside the corpora of the platform, in a folder of the home. */
async function corpusOf(cli: CliContext, options: CorpusOptions): Promise<EvaluationCorpus> {
  const paths = await typedFiles(options.corpus, cli.env);
  const files = (await Promise.all(paths.map(corpusFiles))).flat();
  const home = await homeOf(readConfig(cli.env));
  return {
    folder: join(home.folder, 'evaluation'),
    files,
    fresh: options.fresh === true,
    signal: cli.signal,
    onProgress: (progress) => {
      cli.output.progress(messages.importProgress(progress));
    },
  };
}

function scopeOf(typed = 'all'): EvaluationScope {
  if (typed === 'all' || typed === 'code') return typed;
  throw commandFailure('BAD_SCOPE', messages.badScope);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function indexJson({ records, seconds, peakRss, reused }: IndexFigures) {
  const peakRssMb = Math.round(peakRss / 2 ** 20);
  return { records, seconds: rounded(seconds, 2), peakRssMb, reused };
}

function reportJson({ tasks, index, throughput, upkeep }: RetrievalReport) {
  return {
    tasks: tasks.map(({ task, scope, queries, latencyMs, ...figures }) => ({
      task,
      scope,
      queries,
      'recall@5': rounded(figures['recall@5'], 4),
      'recall@10': rounded(figures['recall@10'], 4),
      'mrr@10': rounded(figures['mrr@10'], 4),
      'ndcg@10': rounded(figures['ndcg@10'], 4),
      'success@10': rounded(figures['success@10'], 4),
      latencyMs: { p50: rounded(latencyMs.p50, 2), p95: rounded(latencyMs.p95, 2) },
    })),
    index: indexJson(index),
    throughput: {
      concurrent: throughput.concurrent,
      queries: throughput.queries,
      perSecond: rounded(throughput.perSecond, 1),
    },
    openingMs: rounded(upkeep.openingMs, 1),
    addition: {
      documents: upkeep.addition.documents,
      seconds: upkeep.addition.seconds === null ? null : rounded(upkeep.addition.seconds, 2),
    },
  };
}

/** `eval retrieval`. */
export async function evaluateRetrieval(cli: CliContext, options: RetrievalOptions): Promise<void> {
  const scope = scopeOf(options.scope);
  const queries = await typedFiles(options.queries, cli.env);
  const report = await runRetrievalEvaluation(await corpusOf(cli, options), queries, scope);
  if (options.json === true) cli.output.json(reportJson(report));
  else cli.output.line(messages.retrievalReport(report));
}

/** `eval silence`. */
export async function evaluateSilence(cli: CliContext, options: SilenceOptions): Promise<void> {
  const report = await runSilenceEvaluation(await corpusOf(cli, options), {
    answerable: await typedFiles(options.answerable, cli.env),
    unanswerable: await typedFiles(options.unanswerable, cli.env),
  });
  const { index, ...figures } = report;
  if (options.json === true) cli.output.json({ ...figures, index: indexJson(index) });
  else cli.output.line(messages.silenceReport(report));
}

/** The page as it is; nothing where there is none yet. */
async function pageAt(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw commandFailure('BAD_PAGE', messages.unreadablePage(path), error);
  }
}

/** `eval ladder`: writes the page. */
export async function climbLadder(cli: CliContext, options: LadderOptions): Promise<void> {
  const path = typedPath(options.write, cli.env);
  const page = await pageAt(path);
  const at = (corpus: readonly string[]) => corpusOf(cli, { corpus });
  const report = await runLadder({
    corpora: {
      codes: await at(options.codes),
      sheets: await at(options.sheets),
      passages: await at(options.passages),
    },
    queries: await typedFiles(options.queries, cli.env),
    onRun: (step, task) => {
      cli.signal.throwIfAborted();
      cli.output.progress(messages.ladderProgress(step, task));
    },
  });
  await writeFile(path, ladderPage(page, report));
  cli.output.line(messages.ladderWritten(path));
}
