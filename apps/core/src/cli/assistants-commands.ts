import type { Command } from 'commander';

import type { NewOptions } from './assistants.js';
import type { CliContext } from './cli-context.js';
import { commandGroup } from './french-usage.js';
import { messages } from './messages.fr.js';

const load = () => import('./assistants.js');

/** `assistants new`, `assistants check`. */
export function assistantsCommands(program: Command, cli: CliContext): void {
  const group = commandGroup(program, 'assistants', messages.assistantsGroup);
  group
    .command('new')
    .description(messages.assistantsNew)
    .argument('<id>', messages.argumentAssistantId)
    .requiredOption('--name <NOM>', messages.optionName)
    .requiredOption('--ministry <MINISTÈRE>', messages.optionMinistry)
    .action(async (id: string, options: NewOptions) => {
      await (await load()).createNew(cli, id, options);
    });
  group
    .command('check')
    .description(messages.assistantsCheck)
    .argument('[id]', messages.argumentCheckId)
    .option('--json', messages.optionJson)
    .action(async (id: string | undefined, options: { readonly json?: true }) => {
      await (await load()).check(cli, id, options);
    });
}
