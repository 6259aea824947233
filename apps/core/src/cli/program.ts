import { Command, CommanderError } from 'commander';

import { askCommand } from './ask-command.js';
import { assistantsCommands } from './assistants-commands.js';
import { backupCommands } from './backup-commands.js';
import type { CliContext } from './cli-context.js';
import { SilentFailure } from './command-failure.js';
import { corpusCommands } from './corpus-commands.js';
import { doctorCommand } from './doctor-command.js';
import { documentsCommand } from './documents-command.js';
import { evalCommand } from './eval-command.js';
import { frenchUsageError, speakFrench } from './french-usage.js';
import { messages } from './messages.fr.js';
import { searchCommand } from './search-command.js';
import { tokenCommands } from './token-commands.js';

/** Every command, in the order of the help. */
const GROUPS = [
  corpusCommands,
  searchCommand,
  evalCommand,
  askCommand,
  tokenCommands,
  assistantsCommands,
  backupCommands,
  documentsCommand,
  doctorCommand,
];

/** Runs what was typed. Help is an answer; a wrong use is a sentence and a failure. */
export async function runProgram(typed: readonly string[], cli: CliContext): Promise<void> {
  const program = speakFrench(new Command('npm run maroquin --')).description(messages.program);
  for (const add of GROUPS) add(program, cli);
  try {
    await program.parseAsync([...typed], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    const sentence = frenchUsageError(error);
    if (sentence !== null) cli.output.problem(sentence);
    throw new SilentFailure();
  }
}
