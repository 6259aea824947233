import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

import { PlatformError } from '../../platform/errors/platform-error.js';
import { backupError } from './backup.errors.js';
import {
  CONTROL,
  controlSchema,
  manifestSchema,
  type BackupManifest,
  type SectionHead,
} from './backup-format.js';

/** A section being read. Its lines are read before the next section. */
export interface Section extends SectionHead {
  readonly lines: AsyncGenerator<string>;
}

/** An open backup. */
export interface OpenBackup {
  readonly manifest: BackupManifest;
  readonly sections: AsyncGenerator<Section>;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  text.setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of source.pipe(text)) {
      const parts = (rest + String(chunk)).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } finally {
    source.destroy();
  }
  if (rest !== '') throw new Error('the last line is cut');
}

/** Reads what is left: checksums are compared at the end of a section. */
async function drain(lines: AsyncGenerator<string>): Promise<void> {
  while ((await lines.next()).done !== true);
}

/** Reads a backup, and compares what it says of itself with what it holds. */
class BackupReader {
  private readonly lines: AsyncGenerator<string>;

  constructor(private readonly path: string) {
    this.lines = linesOf(path);
  }

  async manifest(): Promise<BackupManifest> {
    return this.sound(async () => manifestSchema.parse(await this.control()));
  }

  async *sections(): AsyncGenerator<Section> {
    for (let read = 0; ; read += 1) {
      const control = await this.sound(async () => controlSchema.parse(await this.control()));
      if ('complete' in control) {
        const after = await this.sound(() => this.lines.next());
        if (control.sections !== read || after.done !== true) throw this.damaged();
        return;
      }
      if (!('begin' in control)) throw this.damaged();
      const lines = this.section(control.name);
      yield { ...control, lines };
      await drain(lines);
    }
  }

  private async *section(name: string): AsyncGenerator<string> {
    const hash = createHash('sha256');
    let count = 0;
    for (;;) {
      const line = await this.sound(() => this.next());
      if (line.startsWith(CONTROL)) {
        const end = await this.sound(async () => controlSchema.parse(this.parse(line)));
        const whole =
          'end' in end &&
          end.end === name &&
          end.lines === count &&
          end.sha256 === hash.digest('hex');
        if (!whole) throw this.damaged();
        return;
      }
      hash.update(`${line}\n`);
      count += 1;
      yield line;
    }
  }

  private async next(): Promise<string> {
    const step = await this.lines.next();
    if (step.done === true) throw new Error('the file ends too early');
    return step.value;
  }

  private async control(): Promise<unknown> {
    return this.parse(await this.next());
  }

  private parse(line: string): unknown {
    if (!line.startsWith(CONTROL)) throw new Error('a control line is missing');
    return JSON.parse(line.slice(CONTROL.length));
  }

  /** Whatever is wrong with the file is one sentence. */
  private async sound<Value>(read: () => Promise<Value>): Promise<Value> {
    try {
      return await read();
    } catch (error) {
      throw error instanceof PlatformError ? error : this.damaged(error);
    }
  }

  private damaged(cause?: unknown): PlatformError {
    return backupError('BACKUP_DAMAGED', this.path, cause);
  }
}

/**
 * Opens a backup. What it yields has not been compared with its checksums yet: see `checkBackup`.
 *
 * @throws {PlatformError} `BACKUP_UNREADABLE`, `BACKUP_DAMAGED`
 */
export async function openBackup(path: string): Promise<OpenBackup> {
  try {
    await access(path, constants.R_OK);
  } catch (cause) {
    throw backupError('BACKUP_UNREADABLE', path, cause);
  }
  const reader = new BackupReader(path);
  return { manifest: await reader.manifest(), sections: reader.sections() };
}

/** Reads a backup to its end and compares every checksum, before anything is touched. */
export async function checkBackup(path: string): Promise<BackupManifest> {
  const { manifest, sections } = await openBackup(path);
  for await (const section of sections) {
    await drain(section.lines);
  }
  return manifest;
}
