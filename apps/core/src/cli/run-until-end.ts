import { setTimeout as delay } from 'node:timers/promises';

import { stopAll, type Stop } from '../boot/stop-all.js';
import type { CliContext } from './cli-context.js';
import { SilentFailure } from './command-failure.js';
import { messages } from './messages.fr.js';
import { terminalOutput } from './output.js';

/** How long a command that was asked to stop may take to notice, in milliseconds. */
const GRACE_MS = 3_000;

/** Exit code of a program ended by Ctrl-C, by convention of the shells. */
const INTERRUPTED = 130;

async function sayFailure(error: unknown, say: (sentence: string) => void): Promise<void> {
  if (error instanceof SilentFailure) return;
  // It knows the failures of every part: loaded when there is one.
  const { foreseenSentence } = await import('../boot/foreseen-sentence.js');
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : '';
  say(foreseenSentence(error) ?? messages.unforeseen(detail.split('\n', 1)[0] ?? ''));
}

/** The reader of the output may leave first (`| head`): that is no failure. */
function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', () => {
    process.exit(0);
  });
}

async function outcomeOf(
  command: (cli: CliContext) => Promise<void>,
  cli: CliContext,
): Promise<number> {
  const asked = new Promise<void>((resolve) => {
    cli.signal.addEventListener('abort', () => {
      resolve();
    });
  }).then(() => delay(GRACE_MS, undefined, { ref: false }));
  try {
    await Promise.race([command(cli), asked]);
    if (!cli.signal.aborted) return 0;
  } catch (error) {
    if (!cli.signal.aborted) {
      await sayFailure(error, cli.output.problem);
      return 1;
    }
  }
  cli.output.problem(messages.interrupted);
  return INTERRUPTED;
}

/**
 * Runs one command and ends the process: 0 when it did what was asked, 1 when it could not, 130 when
 * it was interrupted. What the command started is stopped first.
 */
export async function runUntilEnd(command: (cli: CliContext) => Promise<void>): Promise<void> {
  endWithReader(process.stdout);
  endWithReader(process.stderr);
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      interruption.abort(new Error('interrupted'));
    });
  }
  const stops: Stop[] = [];
  const output = terminalOutput(process.stdout, process.stderr);
  const cli: CliContext = { env: process.env, output, signal: interruption.signal, stops };
  const code = await outcomeOf(command, cli);
  await stopAll(stops)();
  process.exit(code);
}
