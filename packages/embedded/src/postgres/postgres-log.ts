import { closeSync, openSync } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedError } from '../errors.js';
import type { Home } from '../home.js';
import { messages } from '../messages.fr.js';

const LARGEST_LOG_BYTES = 5 * 1024 * 1024;

/** Why a server ended before it answered; some are worth another try. */
export type StartFailure =
  | { readonly retry: 'other-port' | 'later' }
  | { readonly retry: 'never'; readonly error: EmbeddedError };

/** The log of the server: one file, and the one before it once it is large. */
export class PostgresLog {
  private constructor(
    readonly file: string,
    private readonly start: number,
  ) {}

  static async open(home: Home): Promise<PostgresLog> {
    await mkdir(home.logFolder, { recursive: true, mode: 0o700 });
    const file = join(home.logFolder, 'postgres.log');
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size <= LARGEST_LOG_BYTES) return new PostgresLog(file, size);
    await rename(file, `${file}.1`);
    return new PostgresLog(file, 0);
  }

  /** Calls `use` with a descriptor that a child inherits: the log outlives this process. */
  withDescriptor<T>(use: (descriptor: number) => T): T {
    const descriptor = openSync(this.file, 'a', 0o600);
    try {
      return use(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  /** What the server said since this log was opened, in the words of an action to take. */
  async explain(dataFolder: string): Promise<StartFailure> {
    const text = await this.read();
    if (/Address already in use|could not create any TCP\/IP sockets/u.test(text)) {
      return { retry: 'other-port' };
    }
    if (/pre-existing shared memory block|lock file ".*" already exists/u.test(text)) {
      return { retry: 'later' };
    }
    return { retry: 'never', error: this.errorFor(text, dataFolder) };
  }

  private errorFor(text: string, dataFolder: string): EmbeddedError {
    if (text.includes('No space left on device')) {
      return new EmbeddedError('DISK_FULL', messages.diskFull(dataFolder));
    }
    if (/Permission denied|wrong ownership|invalid permissions/u.test(text)) {
      return new EmbeddedError('DATA_NOT_OURS', messages.dataNotOurs(dataFolder));
    }
    const reason = lastFailure(text);
    if (
      /PANIC|invalid|incorrect|incompatible|checkpoint|could not (?:open|read|find|access)/u.test(
        reason,
      )
    ) {
      return new EmbeddedError('DATA_DAMAGED', messages.dataDamaged(dataFolder, reason));
    }
    return new EmbeddedError('POSTGRES_FAILED', messages.startFailed(reason, this.file));
  }

  private async read(): Promise<string> {
    const handle = await open(this.file, 'r');
    try {
      const { size } = await handle.stat();
      const from = Math.max(this.start, size - 64 * 1024);
      const buffer = Buffer.alloc(Math.max(0, size - from));
      await handle.read(buffer, 0, buffer.length, from);
      return buffer.toString('utf8');
    } finally {
      await handle.close();
    }
  }
}

function lastFailure(text: string): string {
  const lines = text.split('\n').filter((line) => /\b(?:FATAL|PANIC):|^postgres: /u.test(line));
  const last = lines.findLast((line) => line.includes('PANIC')) ?? lines.at(-1);
  return last?.replace(/^.*?\b(FATAL|PANIC):\s*/u, '$1 ').slice(0, 200) ?? 'raison inconnue';
}
