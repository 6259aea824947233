import type { Command } from 'commander';
import { z } from 'zod';

import { systemClock } from '../platform/clock.js';
import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { declaredCorpus } from './corpus-name.js';
import { messages } from './messages.fr.js';
import { openWorkbench } from './workbench.js';

interface SearchOptions {
  readonly corpus: readonly string[];
  readonly limit?: string;
  readonly atDate?: string;
  readonly json?: true;
}

const limitSchema = z.coerce.number().int().min(1).max(100).default(8);
const dateSchema = z.iso.date().optional();

function checked({ limit, atDate }: SearchOptions): { limit: number; atDate: string } {
  const wanted = limitSchema.safeParse(limit);
  if (!wanted.success) throw commandFailure('BAD_LIMIT', messages.badLimit);
  const date = dateSchema.safeParse(atDate);
  if (!date.success) throw commandFailure('BAD_DATE', messages.badDate);
  return { limit: wanted.data, atDate: date.data ?? systemClock.today() };
}

async function searchCorpora(cli: CliContext, text: string, options: SearchOptions): Promise<void> {
  const { limit, atDate } = checked(options);
  const { assistants, corpora, search } = await openWorkbench(cli);
  const ids = options.corpus.map((id) => declaredCorpus(assistants, id).id);
  const versions = await corpora.liveVersions(ids);
  const empty = ids.filter((id) => !versions.some(({ corpus }) => corpus === id));
  if (empty.length > 0)
    throw commandFailure('EMPTY_CORPUS', messages.emptyCorpus(empty.join(', ')));
  const found = await search.search({ text, corpora: versions, limit, atDate }, cli.signal);
  if (options.json === true) {
    cli.output.json({ query: text, atDate, corpora: versions, ...found });
    return;
  }
  if (found.passages.length === 0) cli.output.line(messages.nothingFound(found.searched));
  for (const [place, passage] of found.passages.entries())
    cli.output.line(messages.passage(place + 1, passage));
}

/** An option that may come several times. */
function oneMore(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** `search`. */
export function searchCommand(program: Command, cli: CliContext): void {
  program
    .command('search')
    .description(messages.search)
    .argument('<question>', messages.argumentQuestion)
    .requiredOption('--corpus <ASSISTANT/CORPUS>', messages.optionCorpus, oneMore)
    .option('--limit <n>', messages.optionLimit)
    .option('--at-date <AAAA-MM-JJ>', messages.optionAtDate)
    .option('--json', messages.optionJson)
    .action((text: string, options: SearchOptions) => searchCorpora(cli, text, options));
}
