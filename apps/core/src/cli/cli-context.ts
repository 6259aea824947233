import type { Stop } from '../boot/stop-all.js';
import type { Output } from './output.js';

/** What every command is given. */
export interface CliContext {
  readonly env: NodeJS.ProcessEnv;
  readonly output: Output;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** What the command started; stopped at its end, however it ends. */
  readonly stops: Stop[];
}
