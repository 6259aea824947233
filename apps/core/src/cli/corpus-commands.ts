import type { Command } from 'commander';

import type { RollBackOptions, UpdateOptions } from './change-version.js';
import type { CliContext } from './cli-context.js';
import { commandGroup } from './french-usage.js';
import type { ImportOptions } from './import-files.js';
import { messages } from './messages.fr.js';
import { versionsCommand } from './versions-command.js';

const loadChanges = () => import('./change-version.js');

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
    .action(async (files: string[], options: ImportOptions) => {
      await (await import('./import-files.js')).importFiles(cli, files, options);
    });
  group
    .command('update')
    .description(messages.corpusUpdate)
    .argument('<corpus>', messages.argumentCorpus)
    .option('--accept-loss', messages.optionAcceptLoss)
    .action(async (id: string, options: UpdateOptions) => {
      await (await loadChanges()).updateCorpus(cli, id, options);
    });
  group
    .command('rollback')
    .description(messages.corpusRollback)
    .argument('<corpus>', messages.argumentCorpus)
    .option('--restore', messages.optionRestore)
    .action(async (id: string, options: RollBackOptions) => {
      await (await loadChanges()).rollBackCorpus(cli, id, options);
    });
  versionsCommand(group, cli);
  group
    .command('list')
    .description(messages.corpusList)
    .option('--json', messages.optionJson)
    .action(async (options: { readonly json?: true }) => {
      await (await import('./list-corpora.js')).listCorpora(cli, options);
    });
}
