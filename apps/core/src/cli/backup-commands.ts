import type { Command } from 'commander';

import type { JsonOption } from './backup.js';
import type { CliContext } from './cli-context.js';
import { messages } from './messages.fr.js';

const load = () => import('./backup.js');

/** `backup`, `restore`, `reset`. */
export function backupCommands(program: Command, cli: CliContext): void {
  program
    .command('backup')
    .description(messages.backup)
    .argument('<fichier>', messages.argumentBackup)
    .option('--json', messages.optionJson)
    .action(async (file: string, options: JsonOption) => {
      await (await load()).backup(cli, file, options);
    });
  program
    .command('restore')
    .description(messages.restore)
    .argument('<fichier>', messages.argumentRestore)
    .option('--force', messages.optionForce)
    .option('--json', messages.optionJson)
    .action(async (file: string, options: JsonOption & { readonly force?: true }) => {
      await (await load()).restore(cli, file, options);
    });
  program
    .command('reset')
    .description(messages.reset)
    .option('--yes', messages.optionYes)
    .action(async (options: { readonly yes?: true }) => {
      await (await load()).reset(cli, options);
    });
}
