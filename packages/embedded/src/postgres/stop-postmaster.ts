import { EmbeddedError } from '../errors.js';
import { messages } from '../messages.fr.js';
import { signalProcess, waitForEnd } from '../process-identity.js';

/**
 * Stops a server and waits until it is gone: fast mode (open transactions are rolled back, then a
 * checkpoint), then immediate mode (nothing is lost, the next start reads the journal), then the
 * kernel. The signals are those of `pg_ctl stop`: SIGINT is fast, SIGQUIT is immediate.
 */
export async function stopPostmaster(
  server: { readonly pid: number; readonly mark: string },
  dataFolder: string,
  fastTimeoutMs: number,
): Promise<void> {
  const steps: readonly [NodeJS.Signals, number][] = [
    ['SIGINT', fastTimeoutMs],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 3_000],
  ];
  for (const [signal, timeoutMs] of steps) {
    if (await waitForEnd(server.pid, server.mark, 0)) return;
    signalProcess(server.pid, signal);
    if (await waitForEnd(server.pid, server.mark, timeoutMs)) return;
  }
  throw new EmbeddedError('DATA_IN_USE', messages.dataInUse(dataFolder, server.pid));
}
