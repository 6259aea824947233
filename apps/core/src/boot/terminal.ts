import { AssistantContractError } from '@maroquin/assistant-kit';
import { EmbeddedError } from '@maroquin/embedded';
import { RetrievalError } from '@maroquin/retrieval';

import { PlatformError } from '../platform/errors/platform-error.js';

/** The sentence of a failure that somebody foresaw, ready to print; `null` for a surprise. */
export function foreseenSentence(error: unknown): string | null {
  const foreseen =
    error instanceof PlatformError ||
    error instanceof EmbeddedError ||
    error instanceof RetrievalError ||
    error instanceof AssistantContractError;
  return foreseen ? error.message : null;
}

/** What an operator reads of a failed start: one clear sentence, no stack. */
export function sentenceOf(error: unknown): string {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : 'raison inconnue';
  return foreseenSentence(error) ?? `Le démarrage a échoué. ${detail}`;
}

/** One line of progress. */
export function tell(line: string): void {
  process.stdout.write(`  ${line}\n`);
}

/**
 * Runs a process until it is told to stop: SIGINT and SIGTERM stop it once, a second signal changes
 * nothing. Exit code 0 after an ordinary stop, 1 after a failed start.
 */
export async function runUntilSignal(
  start: () => Promise<{ readonly stop: () => Promise<void> }>,
): Promise<void> {
  let requested: () => void = () => undefined;
  const signal = new Promise<void>((resolve) => {
    requested = resolve;
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, requested);
  try {
    const running = await start();
    await signal;
    await running.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`\n${sentenceOf(error)}\n\n`);
    process.exit(1);
  }
}
