import { RANKING, type RankingSettings } from '../search/ranking-settings.js';
import { evaluateSilence, type SilenceFigures } from './evaluate-silence.js';
import { evaluateTasks, type EvaluationScope, type TaskFigures } from './evaluate-retrieval.js';
import { openEvaluationIndex, type EvaluationIndex } from './evaluation-index.js';
import { readEvaluationQueries, type EvaluationTask } from './evaluation-queries.js';
import { pairedTest } from './paired-test.js';
import { HEADINGS_TASK, type EvaluationCorpus } from './run-evaluation.js';

/** The corpora of the evaluation, by what their documents are. */
export type LadderCorpus = 'codes' | 'sheets' | 'passages';

/** What a ladder is climbed with. */
export interface LadderRequest {
  readonly corpora: Readonly<Record<LadderCorpus, EvaluationCorpus>>;
  readonly queries: readonly string[];
  /** Told before each run: the step, and the task. */
  readonly onRun?: (step: string, task: string) => void;
}

/** One task in one scope after one step; `p` against the step before (1: no question changed). */
export interface LadderCell {
  readonly column: string;
  readonly ndcg: number;
  readonly p: number | null;
}

/** What the ranking is worth once a step is added to those before. */
export interface LadderStep {
  readonly step: string;
  readonly cells: readonly LadderCell[];
}

/** The ladder, the figures of its last step, and silence on the corpora that it is asked of. */
export interface LadderReport {
  readonly steps: readonly LadderStep[];
  readonly tasks: readonly TaskFigures[];
  readonly silence: readonly { readonly corpus: LadderCorpus; readonly figures: SilenceFigures }[];
  readonly indexes: readonly { readonly corpus: LadderCorpus; readonly index: EvaluationIndex }[];
}

/** Plain BM25 over one passage joined with its title and headings: where the ladder stands. */
const GROUND: Partial<RankingSettings> = {
  k1: 1.2,
  b: 0.75,
  heading: 0,
  headB: 0.75,
  headings: 0,
  record: 0,
  section: 0,
  legislative: 0,
  expansion: 0,
  bridge: 0,
  cited: 0,
  first: 0,
  route: 0,
  opening: 0,
  asked: 0,
  sentence: 0,
  nearby: 0,
  beginning: 0,
  whole: 0,
  inflected: 1,
  kin: 0,
  meaning: 0,
  near: 0,
  subject: 0,
  named: 0,
};

/** The steps, each with the settings that it sets to those in use. */
const STEPS: readonly (readonly [step: string, settings: readonly (keyof RankingSettings)[]])[] = [
  ['BM25 over title, breadcrumbs and text of the best passage', []],
  ['The innermost heading counts once more; length of headings counts less', ['heading', 'headB']],
  ['The whole document beside its best passage', ['record', 'recordK1']],
  [
    'The section (without breadcrumbs: of the numbers) beside the document',
    ['section', 'sectionB', 'sectionPath'],
  ],
  ['Saturation and length of the passage', ['k1', 'b']],
  ['Laws before decrees', ['legislative']],
  ['Headings once more outside the passage', ['headings']],
  ['Acronyms, everyday words and what the question calls for', ['expansion']],
  ['The bridge: words that the practical sheets answer with', ['bridge']],
  ['Articles that others of their code cite', ['cited']],
  ['The first articles of a section', ['first']],
  ['The codes that the best documents are of', ['route']],
  ['The opening of a sheet', ['opening']],
  ['A title that is the question', ['asked']],
  ['The best sentence of a sheet, and words near each other', ['sentence', 'nearby']],
  ['What a sheet says in its first words', ['beginning']],
  ['Words as they are written, and those that begin alike', ['inflected', 'kin']],
  ['What an uncut document holds with its title', ['whole']],
  ['What the sheets teach that their words mean', ['meaning']],
  ['Without breadcrumbs, an article read with those around it', ['near']],
  ['The law of a chapter with the decrees that apply it', ['subject']],
  ['A heading that the question names', ['named']],
];

/** Where the questions of a task are asked; `null`: not part of the ladder. */
const corpusOfTask = (task: string): LadderCorpus | null => {
  if (/^T1|^T4/.test(task)) return 'codes';
  if (task.startsWith('T2')) return 'sheets';
  return task.startsWith('T3') ? 'passages' : null;
};

interface Column {
  readonly name: string;
  readonly index: EvaluationIndex;
  readonly task: EvaluationTask;
  readonly scope: EvaluationScope;
}

/** The settings after each step: all those of the steps up to it, and the ground for the others. */
const settingsAfter = (last: number): RankingSettings => {
  const on = new Set(STEPS.slice(0, last + 1).flatMap(([, settings]) => settings));
  const off = Object.entries(GROUND).filter(([name]) => ![...on].some((known) => known === name));
  return { ...RANKING, ...Object.fromEntries(off) };
};

const columnsOf = async (
  { corpora }: LadderRequest,
  tasks: readonly EvaluationTask[],
): Promise<readonly Column[]> => {
  const columns: Column[] = [];
  for (const task of tasks) {
    const corpus = corpusOfTask(task.task);
    if (corpus === null) continue;
    const textOnly = task.task === HEADINGS_TASK;
    const index = await openEvaluationIndex({ ...corpora[corpus], textOnly });
    const scoped = corpus === 'codes';
    columns.push({ name: task.task, index, task, scope: scoped ? 'code' : 'all' });
    if (scoped && task.task === 'T1c')
      columns.push({ name: 'T1c, all codes', index, task, scope: 'all' });
  }
  return columns;
};

const silenceOf = async (
  request: LadderRequest,
  tasks: readonly EvaluationTask[],
): Promise<LadderReport['silence']> => {
  const unanswerable = tasks.filter(({ task }) => corpusOfTask(task) === 'passages');
  const asked = { codes: ['T1c'], sheets: ['T2', 'T2b'] } as const;
  const measured: { corpus: LadderCorpus; figures: SilenceFigures }[] = [];
  for (const corpus of ['sheets', 'codes'] as const) {
    const answerable = tasks.filter(({ task }) => asked[corpus].some((name) => name === task));
    if (answerable.length === 0 || unanswerable.length === 0) continue;
    const index = await openEvaluationIndex({ ...request.corpora[corpus], textOnly: false });
    measured.push({ corpus, figures: await evaluateSilence({ index, answerable, unanswerable }) });
  }
  return measured;
};

/** The indexes with titles and headings, each once. */
const indexesOf = (columns: readonly Column[]): LadderReport['indexes'] =>
  (['codes', 'sheets', 'passages'] as const).flatMap((corpus) => {
    const used = columns.find(
      ({ task: { task } }) => corpusOfTask(task) === corpus && task !== HEADINGS_TASK,
    );
    return used === undefined ? [] : [{ corpus, index: used.index }];
  });

/** Figures of every column after one step. */
const measureStep = async (
  columns: readonly Column[],
  at: number,
  onColumn: (name: string) => void,
): Promise<readonly TaskFigures[]> => {
  const figures: TaskFigures[] = [];
  for (const { name, index, task, scope } of columns) {
    onColumn(name);
    const settings = settingsAfter(at);
    figures.push(...(await evaluateTasks({ index, tasks: [task], scope, settings })));
  }
  return figures;
};

/**
 * Climbs the ladder of the ranking: every task with the first step alone, then with one more each
 * time, up to the settings in use; each step is compared with the one before by a paired test.
 * Settings that no step names are on from the start; nothing is favoured, as no question is of a job.
 *
 * @example const report = await runLadder({ corpora: { codes, sheets, passages }, queries });
 */
export const runLadder = async (request: LadderRequest): Promise<LadderReport> => {
  const tasks = await readEvaluationQueries(request.queries, true);
  const columns = await columnsOf(request, tasks);
  const steps: LadderStep[] = [];
  let before: readonly TaskFigures[] = [];
  for (const [at, [step]] of STEPS.entries()) {
    const figures = await measureStep(columns, at, (name) => request.onRun?.(step, name));
    const cells = columns.map(({ name }, column): LadderCell => {
      const [now, last] = [figures[column], before[column]];
      const p = last === undefined ? null : pairedTest(last.perQuery, now?.perQuery ?? []).p;
      return { column: name, ndcg: now?.['ndcg@10'] ?? 0, p };
    });
    steps.push({ step, cells });
    before = figures;
  }
  const silence = await silenceOf(request, tasks);
  return { steps, tasks: before, silence, indexes: indexesOf(columns) };
};
