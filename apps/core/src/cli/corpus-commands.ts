import type { Command } from 'commander';

import { assertUnreachable } from '@maroquin/assistant-kit';
import type { IngestReport } from '@maroquin/retrieval';

import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { declaredCorpora, declaredCorpus } from './corpus-name.js';
import { commandGroup } from './french-usage.js';
import { messages } from './messages.fr.js';
import { typedFiles } from './typed-paths.js';
import { versionsCommand } from './versions-command.js';
import { openWorkbench, type Workbench } from './workbench.js';

interface ImportOptions {
  readonly into: string;
  readonly replace?: true;
  readonly json?: true;
}

/** Adds the files to the live version and makes the result live; the writer lock is held. */
async function importInto(
  cli: CliContext,
  { corpora, search }: Workbench,
  files: readonly string[],
  { into, replace }: ImportOptions,
): Promise<IngestReport> {
  const [live] = await corpora.liveVersions([into]);
  const known = await search.versions(into);
  const readable = known.some(({ version }) => version === live?.version);
  if (live !== undefined && !readable) cli.output.note(messages.otherFormat);
  const table = await corpora.versionsTable(into);
  let resumed = false;
  const report = await search.ingest({
    corpus: into,
    records: files,
    ...(live === undefined || !readable || replace === true ? {} : { previous: live.version }),
    ...(table === null ? {} : { table }),
    signal: cli.signal,
    onProgress: (progress) => {
      if (progress.reused > 0 && !resumed) cli.output.note(messages.resumed);
      resumed = progress.reused > 0;
      cli.output.progress(messages.importProgress(progress));
    },
  });
  if (live?.version !== report.version) await corpora.publish(report);
  await corpora.prune(into);
  return report;
}

async function importFiles(
  cli: CliContext,
  typed: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const files = await typedFiles(typed, cli.env);
  const bench = await openWorkbench(cli);
  const { definition } = declaredCorpus(bench.assistants, options.into);
  if (definition.source.kind === 'files')
    throw commandFailure('PACKAGED_CORPUS', messages.packagedCorpus(options.into));
  const report = await bench.corpora.writing(
    options.into,
    () => importInto(cli, bench, files, options),
    () => {
      cli.output.note(messages.waitingForWriter(options.into));
    },
  );
  if (options.json === true) cli.output.json({ files: files.length, ...report });
  else cli.output.line(messages.imported(report));
}

async function list(cli: CliContext, { json }: { readonly json?: true }): Promise<void> {
  const { assistants, corpora } = await openWorkbench(cli);
  const views = await corpora.describe(declaredCorpora(assistants).map(({ id }) => id));
  if (json === true) {
    const live = new Map(
      (await corpora.liveVersions(views.map(({ id }) => id))).map((at) => [at.corpus, at.version]),
    );
    cli.output.json(views.map((view) => ({ ...view, liveVersion: live.get(view.id) ?? null })));
    return;
  }
  for (const view of views) cli.output.line(messages.corpus(view));
}

interface UpdateCommandOptions {
  readonly acceptLoss?: true;
}

async function update(
  cli: CliContext,
  id: string,
  { acceptLoss }: UpdateCommandOptions,
): Promise<void> {
  const { assistants, updates } = await openWorkbench(cli);
  declaredCorpus(assistants, id);
  const outcome = await updates.update(id, {
    signal: cli.signal,
    asked: true,
    acceptLoss: acceptLoss === true,
    onSource: (progress) => {
      cli.output.progress(messages.sourceProgress(progress));
    },
  });
  switch (outcome.kind) {
    case 'published':
      return cli.output.line(messages.updated(id, outcome.source, outcome.report.records));
    case 'unchanged':
      return cli.output.line(messages.nothingNew(id));
    case 'held':
      throw commandFailure('VERSION_HELD', messages.held(id, outcome.reason));
    case 'not-updated':
      throw commandFailure('NO_SOURCE', messages.notUpdated(id));
    default:
      return assertUnreachable(outcome);
  }
}

async function rollBack(cli: CliContext, id: string): Promise<void> {
  const { assistants, updates } = await openWorkbench(cli);
  declaredCorpus(assistants, id);
  const version = await updates.rollBack(id);
  if (version === null) throw commandFailure('NO_VERSION_BEFORE', messages.noVersionBefore(id));
  cli.output.line(messages.rolledBack(id, version.records));
}

/** `corpus import`, `corpus update`, `corpus rollback`, `corpus versions`, `corpus list`. */
export function corpusCommands(program: Command, cli: CliContext): void {
  const group = commandGroup(program, 'corpus', messages.corpusGroup);
  group
    .command('import')
    .description(messages.corpusImport)
    .argument('<fichiers...>', messages.argumentFiles)
    .requiredOption('--into <ASSISTANT/CORPUS>', messages.optionInto)
    .option('--replace', messages.optionReplace)
    .option('--json', messages.optionJson)
    .action((files: string[], options: ImportOptions) => importFiles(cli, files, options));
  group
    .command('update')
    .description(messages.corpusUpdate)
    .argument('<corpus>', messages.argumentCorpus)
    .option('--accept-loss', messages.optionAcceptLoss)
    .action((id: string, options: UpdateCommandOptions) => update(cli, id, options));
  group
    .command('rollback')
    .description(messages.corpusRollback)
    .argument('<corpus>', messages.argumentCorpus)
    .action((id: string) => rollBack(cli, id));
  versionsCommand(group, cli);
  group
    .command('list')
    .description(messages.corpusList)
    .option('--json', messages.optionJson)
    .action((options: { readonly json?: true }) => list(cli, options));
}
