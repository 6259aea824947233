import { assertUnreachable, type CorpusDefinition } from '@maroquin/assistant-kit';
import { ConnectorError } from '@maroquin/connectors';

import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { declaredCorpus } from './corpus-name.js';
import { messages } from './messages.fr.js';
import { openWorkbench } from './workbench.js';

/** Options of `corpus update`, as they were typed. */
export interface UpdateOptions {
  readonly acceptLoss?: true;
}

/** Options of `corpus rollback`, as they were typed. */
export interface RollBackOptions {
  readonly restore?: true;
}

/** `corpus update`: reads the source again, and publishes what changed. */
export async function updateCorpus(
  cli: CliContext,
  id: string,
  { acceptLoss }: UpdateOptions,
): Promise<void> {
  const bench = await openWorkbench(cli);
  const { definition } = declaredCorpus(bench.assistants, id);
  const asked = bench.updates.update(id, {
    signal: cli.signal,
    asked: true,
    acceptLoss: acceptLoss === true,
    onSource: (progress) => {
      cli.output.progress(messages.sourceProgress(progress));
    },
  });
  const outcome = await asked.catch((error: unknown) => {
    if (!(error instanceof ConnectorError)) throw error;
    const { source } = definition;
    const { folders } = bench.config.sources;
    const folder = source.kind === 'folder' ? (folders.get(source.name) ?? null) : null;
    throw commandFailure(error.code, messages.sourceFailed(id, error.message, folder), error);
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

/** `corpus rollback`: the version before, or the one that it took away. */
export async function rollBackCorpus(
  cli: CliContext,
  id: string,
  { restore }: RollBackOptions,
): Promise<void> {
  const { assistants, updates } = await openWorkbench(cli);
  const { definition } = declaredCorpus(assistants, id);
  const outcome = await updates.rollBack(id, restore === true ? 'taken-away' : 'previous');
  if (outcome.kind === 'refused')
    throw commandFailure(outcome.code, messages.rollBackRefused[outcome.code](id));
  const { live, left } = outcome;
  if (restore === true) return cli.output.line(messages.versionRestored(id, live, left));
  cli.output.line(messages.rolledBack(id, live, left));
  cli.output.line(staysUntil(id, definition));
}

/** What ends a rollback, by where the documents come from. */
function staysUntil(id: string, { source }: CorpusDefinition): string {
  if (source.kind === 'import') return messages.staysUntil.import;
  return source.kind === 'files' ? messages.staysUntil.files : messages.staysUntil.update(id);
}
