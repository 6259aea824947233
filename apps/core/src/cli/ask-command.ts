import type { Command } from 'commander';

import type { AskOptions } from './ask.js';
import type { CliContext } from './cli-context.js';
import { messages } from './messages.fr.js';

/** `ask`. */
export function askCommand(program: Command, cli: CliContext): void {
  program
    .command('ask')
    .description(messages.ask)
    .argument('<question>', messages.argumentQuestion)
    .requiredOption('--agent <COURRIEL>', messages.optionAgent)
    .option('--assistant <ID>', messages.optionAssistant)
    .option('--role <RÔLE>', messages.optionRole)
    .option('--at-date <AAAA-MM-JJ>', messages.optionAtDate)
    .option('--json', messages.optionJsonLines)
    .action(async (text: string, options: AskOptions) => {
      const { ask } = await import('./ask.js');
      await ask(cli, text, options);
    });
}
