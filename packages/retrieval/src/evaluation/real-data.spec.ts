import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Passage } from '@maroquin/assistant-kit';
import type { IngestReport } from '../search-types.js';
import type { RetrievalReport, SilenceReport } from './run-evaluation.js';

/** The real corpora are not part of the project: without them these cases are skipped, by name. */
const data = process.env['MAROQUIN_TEST_DATA'] ?? '';
const onData = data === '' ? describe.skip : describe;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maroquin-eval-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * What a module that exports `run` gives for some arguments, on the built package in a process of its
 * own: the memory of this process is that of every test before, too, and its loops are several times
 * slower than those of the product.
 */
const apart = async (module: string, argument: object): Promise<string> => {
  const built = pathToFileURL(join(__dirname, '../../dist/index.js')).href;
  const script = `
    import * as retrieval from '${built}';
    ${module}
    console.log(JSON.stringify(await run(retrieval, JSON.parse(process.argv[1]))));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script, JSON.stringify(argument)],
    { maxBuffer: 2 ** 26 },
  );
  return stdout;
};

const filesOf = async (name: string): Promise<readonly string[]> => {
  const path = join(data, 'corpora', name);
  return (await readdir(path)).sort().map((file) => join(path, file));
};

const queries = (task: string): readonly string[] => [join(data, 'eval', `${task}.dev.jsonl`)];

const EVALUATE = `
  const run = async (retrieval, { corpus, answerable, unanswerable }) => ({
    ranking: await retrieval.runRetrievalEvaluation(corpus, answerable, 'code'),
    silence: await retrieval.runSilenceEvaluation(corpus, { answerable, unanswerable }),
  });
`;

interface Evaluated {
  readonly ranking: RetrievalReport;
  readonly silence: SilenceReport;
}

onData('on the practical sheets', () => {
  it('ranks better than plain BM25, and is silent on questions of general knowledge', async () => {
    const corpus = { folder: join(folder, 'evaluation'), files: await filesOf('service-public') };
    const answerable = [
      ...queries('T2-question-to-sheet'),
      ...queries('T2b-user-queries-to-sheet'),
    ];
    const unanswerable = queries('T3-piaf-passages');
    const output = await apart(EVALUATE, { corpus, answerable, unanswerable });
    const { ranking, silence } = JSON.parse(output) as Evaluated;
    expect(ranking.index).toMatchObject({ records: 1317, reused: false });
    const [t2, t2b] = ranking.tasks;
    expect(t2).toMatchObject({ task: 'T2', scope: 'all', queries: 403 });
    expect(t2?.['ndcg@10']).toBeGreaterThan(0.834);
    expect(t2b).toMatchObject({ task: 'T2b', scope: 'all', queries: 320 });
    expect(t2b?.['ndcg@10']).toBeGreaterThan(0.485);
    expect(silence.index).toMatchObject({ records: 1317, reused: true });
    expect(silence.inUse.unanswerable).toBeGreaterThanOrEqual(0.95);
    const silent = new Map(silence.inUse.answerable.map((task) => [task.task, task.silent]));
    expect(silent.get('T2')).toBeLessThanOrEqual(0.05);
    expect(silent.get('T2b')).toBeLessThanOrEqual(0.1);
  }, 240_000);
});

const IMPORT = `
  const run = async ({ openSearch }, { folder, records }) => {
    const search = await openSearch({ folder });
    const report = await search.ingest({ corpus: 'eval/codes', records });
    const { passages } = await search.search({
      text: 'Que dit l’article 641 du code de procédure civile ?',
      corpora: [report],
      limit: 3,
      atDate: '2026-11-23',
    });
    const undated = await search.article([report], 'commande publique', 'L3126-3');
    await search.close();
    return { report, passages, undated };
  };
`;

interface Imported {
  readonly report: IngestReport;
  readonly passages: readonly Passage[];
  readonly undated: readonly Passage[];
}

onData('on every code', () => {
  it('imports 130 000 articles in constant memory, and answers an article number', async () => {
    const output = await apart(IMPORT, { folder, records: await filesOf('codes') });
    const { report, passages, undated } = JSON.parse(output) as Imported;
    expect(report.records).toBe(129_959);
    expect(report.peakRss).toBeLessThan(1.2 * 2 ** 30);
    expect(passages[0]).toMatchObject({ code: 'Code de procédure civile', num: '641' });
    expect(undated[0]?.undatedVersions).toBe(2);
  }, 300_000);
});
