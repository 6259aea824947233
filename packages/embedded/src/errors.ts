/**
 * Stable codes of what can go wrong with the embedded parts. A caller compares codes; a person reads
 * the French sentence, which says what happened and what to do.
 *
 * - `HOME_*`: the folder that holds everything (`MAROQUIN_HOME`).
 * - `DATA_*`: the PostgreSQL data folder inside it.
 * - `POSTGRES_*`: the server itself.
 */
export type EmbeddedErrorCode =
  | 'HOME_NOT_A_FOLDER'
  | 'HOME_NOT_WRITABLE'
  | 'HOME_FOREIGN'
  | 'HOME_DAMAGED'
  | 'HOME_TOO_NEW'
  | 'HOME_BUSY'
  | 'DATA_DAMAGED'
  | 'DATA_NOT_OURS'
  | 'DATA_VERSION'
  | 'DATA_IN_USE'
  | 'DISK_FULL'
  | 'POSTGRES_UNSUPPORTED_PLATFORM'
  | 'POSTGRES_NO_ACCOUNT'
  | 'POSTGRES_FAILED'
  | 'STOPPED';

/**
 * A failure that a person can act on. `message` is one French sentence or two, ready to print as it
 * is, without a stack trace; it never holds a password.
 *
 * @example
 * try { await resolveHome(process.env); }
 * catch (error) {
 *   if (error instanceof EmbeddedError) { console.error(error.message); process.exitCode = 1; }
 *   else throw error;
 * }
 */
export class EmbeddedError extends Error {
  override readonly name: string = 'EmbeddedError';

  constructor(
    readonly code: EmbeddedErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/**
 * Another living process owns the home. `url` is where it answers, once it has said so; `pid` is
 * its process; `holder` tells a running server from a command of a few seconds.
 *
 * @example if (error instanceof HomeBusyError && error.url) open(error.url);
 */
export class HomeBusyError extends EmbeddedError {
  override readonly name = 'HomeBusyError';

  constructor(
    message: string,
    readonly pid: number,
    readonly url: string | undefined,
    readonly holder: 'server' | 'command',
  ) {
    super('HOME_BUSY', message);
  }
}

/** The `code` of a failed system call (`ENOENT`, `EACCES`…), or undefined for any other value. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
