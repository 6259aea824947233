import type { Command } from 'commander';

import type { CliContext } from './cli-context.js';
import { messages } from './messages.fr.js';

/** `doctor`. */
export function doctorCommand(program: Command, cli: CliContext): void {
  program
    .command('doctor')
    .description(messages.doctor)
    .option('--json', messages.optionJson)
    .action(async (options: { readonly json?: true }) => {
      const { doctor } = await import('./doctor.js');
      await doctor(cli, options);
    });
}
