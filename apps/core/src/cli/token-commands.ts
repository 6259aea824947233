import type { Command } from 'commander';

import type { CliContext } from './cli-context.js';
import { commandGroup } from './french-usage.js';
import { messages } from './messages.fr.js';
import type { CreateOptions, JsonOption } from './tokens.js';

const load = () => import('./tokens.js');

/** `token create`, `token list`, `token revoke`. */
export function tokenCommands(program: Command, cli: CliContext): void {
  const group = commandGroup(program, 'token', messages.tokenGroup);
  group
    .command('create')
    .description(messages.tokenCreate)
    .requiredOption('--agent <COURRIEL>', messages.optionTokenAgent)
    .option('--days <n>', messages.optionDays)
    .option('--json', messages.optionJson)
    .action(async (options: CreateOptions) => {
      await (await load()).create(cli, options);
    });
  group
    .command('list')
    .description(messages.tokenList)
    .option('--json', messages.optionJson)
    .action(async (options: JsonOption) => {
      await (await load()).list(cli, options);
    });
  group
    .command('revoke')
    .description(messages.tokenRevoke)
    .argument('<id>', messages.argumentToken)
    .action(async (id: string) => {
      await (await load()).revoke(cli, id);
    });
}
