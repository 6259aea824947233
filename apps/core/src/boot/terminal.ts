/** How a start tells what it does: a short French sentence for each step. */
export type OnProgress = (step: string) => void;

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
    // It knows the failures of every part: loaded when there is one.
    const { sentenceOf } = await import('./foreseen-sentence.js');
    process.stderr.write(`\n${sentenceOf(error)}\n\n`);
    process.exit(1);
  }
}

/** What an operator reads in the terminal of a running platform. */
export const LOG_LEVELS: ('error' | 'warn')[] = ['error', 'warn'];
