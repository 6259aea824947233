import { RetrievalError, type IngestReport } from '@maroquin/retrieval';

import { corporaRead, isPublicSource } from '../features/corpus/index.js';
import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { declaredCorpus, type DeclaredCorpus } from './corpus-name.js';
import { howToFill } from './how-to-fill.js';
import { messages } from './messages.fr.js';
import { isMissingFile } from './missing-file.js';
import { typedFiles } from './typed-paths.js';
import { openWorkbench, type Workbench } from './workbench.js';

/** Options of `corpus import`, as they were typed. */
export interface ImportOptions {
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
  await corpora.noteSound(into, table);
  await corpora.prune(into);
  return report;
}

/** Imports, and keeps why an import was refused, for the owner of the corpus. */
async function importOrNote(
  cli: CliContext,
  bench: Workbench,
  files: readonly string[],
  options: ImportOptions,
): Promise<IngestReport> {
  try {
    return await importInto(cli, bench, files, options);
  } catch (error) {
    // A name that was mistyped is between the person and the keyboard.
    if (error instanceof RetrievalError && !isMissingFile(error))
      await bench.corpora.noteError(options.into, error);
    throw error;
  }
}

/**
 * Files also fill a corpus whose public source was never read: that of a platform without the internet.
 * Once it was, what files bring would be mixed with what the source gives.
 *
 * @throws {PlatformError} when the documents of the corpus do not come by imports
 */
async function refuseOtherSources(
  { id, definition }: DeclaredCorpus,
  { config, database }: Workbench,
): Promise<void> {
  const { kind } = definition.source;
  if (kind === 'import') return;
  if (kind === 'files') throw commandFailure('PACKAGED_CORPUS', messages.packagedCorpus(id));
  if (isPublicSource(definition) && !(await corporaRead(database, [id])).has(id)) return;
  const how = howToFill(id, definition, config.sources);
  throw commandFailure('SOURCE_CORPUS', messages.readFromSource(id, how));
}

/** `corpus import`: the files become the next version of the corpus, which is live at the end. */
export async function importFiles(
  cli: CliContext,
  typed: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const files = await typedFiles(typed, cli.env);
  const bench = await openWorkbench(cli);
  await refuseOtherSources(declaredCorpus(bench.assistants, options.into), bench);
  const report = await bench.corpora.writing(
    options.into,
    () => importOrNote(cli, bench, files, options),
    () => {
      cli.output.note(messages.waitingForWriter(options.into));
    },
  );
  if (options.json === true) cli.output.json({ files: files.length, ...report });
  else cli.output.line(messages.imported(report));
}
