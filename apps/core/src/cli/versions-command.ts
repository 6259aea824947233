import type { Command } from 'commander';

import type { CliContext } from './cli-context.js';
import { messages } from './messages.fr.js';
import type { VersionsOptions } from './review-versions.js';

/** `corpus versions`: the articles that need rows in the publisher's table, and what is wrong with it. */
export function versionsCommand(group: Command, cli: CliContext): void {
  group
    .command('versions')
    .description(messages.corpusVersions)
    .argument('<corpus>', messages.argumentCorpus)
    .option('--write [fichier]', messages.optionWriteTable)
    .option('--json', messages.optionJson)
    .action(async (id: string, options: VersionsOptions) => {
      const { reviewVersions } = await import('./review-versions.js');
      await reviewVersions(cli, id, options);
    });
}
