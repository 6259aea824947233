import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSearch } from '../open-search.js';
import type { IngestReport, Search } from '../search-types.js';
import { runRetrievalEvaluation, runSilenceEvaluation } from './run-evaluation.js';

/** The real corpora are not part of the project: without them these cases are skipped, by name. */
const data = process.env['MAROQUIN_TEST_DATA'] ?? '';
const onData = data === '' ? describe.skip : describe;

let folder: string;
let search: Search;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maroquin-eval-'));
  search = await openSearch({ folder });
});

afterAll(async () => {
  await search.close();
  await rm(folder, { recursive: true, force: true });
});

const filesOf = async (name: string): Promise<readonly string[]> => {
  const path = join(data, 'corpora', name);
  return (await readdir(path)).sort().map((file) => join(path, file));
};

const queries = (task: string): readonly string[] => [join(data, 'eval', `${task}.dev.jsonl`)];

onData('on the practical sheets', () => {
  it('ranks better than plain BM25, and is silent on questions of general knowledge', async () => {
    const corpus = { folder: join(folder, 'evaluation'), files: await filesOf('service-public') };
    const answerable = [
      ...queries('T2-question-to-sheet'),
      ...queries('T2b-user-queries-to-sheet'),
    ];
    const report = await runRetrievalEvaluation(corpus, answerable, 'code');
    expect(report.index).toMatchObject({ records: 1317, reused: false });
    const [t2, t2b] = report.tasks;
    expect(t2).toMatchObject({ task: 'T2', scope: 'all', queries: 403 });
    expect(t2?.['ndcg@10']).toBeGreaterThan(0.834);
    expect(t2b).toMatchObject({ task: 'T2b', scope: 'all', queries: 320 });
    expect(t2b?.['ndcg@10']).toBeGreaterThan(0.485);
    const unanswerable = queries('T3-piaf-passages');
    const silence = await runSilenceEvaluation(corpus, { answerable, unanswerable });
    expect(silence.index).toMatchObject({ records: 1317, reused: true });
    expect(silence.inUse.unanswerable).toBeGreaterThanOrEqual(0.95);
    const silent = new Map(silence.inUse.answerable.map((task) => [task.task, task.silent]));
    expect(silent.get('T2')).toBeLessThanOrEqual(0.05);
    expect(silent.get('T2b')).toBeLessThanOrEqual(0.1);
  }, 240_000);
});

/** Run apart, on the built package: the memory of this process is that of every test before, too. */
const IMPORT = `
  const [, module, folder, ...records] = process.argv;
  const { openSearch } = await import(module);
  const search = await openSearch({ folder });
  const report = await search.ingest({ corpus: 'eval/codes', records });
  await search.close();
  console.log(JSON.stringify(report));
`;

const importApart = async (records: readonly string[]): Promise<IngestReport> => {
  const built = pathToFileURL(join(__dirname, '../../dist/index.js')).href;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    IMPORT,
    built,
    folder,
    ...records,
  ]);
  return JSON.parse(stdout) as IngestReport;
};

onData('on every code', () => {
  it('imports 130 000 articles in constant memory, and answers an article number', async () => {
    const report = await importApart(await filesOf('codes'));
    expect(report.records).toBe(129_959);
    expect(report.peakRss).toBeLessThan(1.2 * 2 ** 30);
    const { passages } = await search.search({
      text: 'Que dit l’article 641 du code de procédure civile ?',
      corpora: [report],
      limit: 3,
      atDate: '2026-11-23',
    });
    expect(passages[0]).toMatchObject({ code: 'Code de procédure civile', num: '641' });
    const [undated] = await search.article([report], 'commande publique', 'L3126-3');
    expect(undated?.undatedVersions).toBe(2);
  }, 300_000);
});
