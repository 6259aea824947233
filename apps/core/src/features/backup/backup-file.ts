import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { backupError } from './backup.errors.js';
import { CONTROL, type BackupManifest, type SectionHead } from './backup-format.js';

/** Writes lines into a compressed stream, no faster than it takes them. */
export class BackupWriter {
  private sections = 0;
  private hash: Hash = createHash('sha256');
  private lines = 0;

  constructor(private readonly sink: NodeJS.WritableStream) {}

  async manifest(manifest: BackupManifest): Promise<void> {
    await this.control(manifest);
  }

  async begin(head: SectionHead): Promise<void> {
    this.sections += 1;
    this.hash = createHash('sha256');
    this.lines = 0;
    await this.control(head);
  }

  async line(text: string): Promise<void> {
    this.lines += 1;
    this.hash.update(`${text}\n`);
    await this.write(text);
  }

  async end(name: string): Promise<void> {
    await this.control({ end: name, lines: this.lines, sha256: this.hash.digest('hex') });
  }

  async complete(): Promise<void> {
    await this.control({ complete: true, sections: this.sections });
  }

  private control(value: object): Promise<void> {
    return this.write(CONTROL + JSON.stringify(value));
  }

  private async write(text: string): Promise<void> {
    if (!this.sink.write(`${text}\n`)) await once(this.sink, 'drain');
  }
}

async function refuseExisting(path: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw backupError('BACKUP_EXISTS', path);
}

/**
 * Writes a backup file that only its owner reads. It takes its name when it is whole and on the
 * disk: a failure leaves no file that looks like a backup.
 */
export async function writeBackupFile(
  path: string,
  fill: (writer: BackupWriter) => Promise<void>,
): Promise<void> {
  await refuseExisting(path);
  const part = `${path}.part`;
  await rm(part, { force: true });
  const file = createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true });
  const gzip = createGzip({ level: 6 });
  gzip.pipe(file);
  const written = finished(file);
  const failed = written.then(() => new Promise<never>(() => undefined));
  file.once('error', (error) => gzip.destroy(error));
  try {
    await Promise.race([fill(new BackupWriter(gzip)), failed]);
    gzip.end();
    await written;
    await (await open(part)).close();
    await rename(part, path);
  } catch (error) {
    gzip.destroy();
    file.destroy();
    await rm(part, { force: true });
    throw file.errored === null ? error : backupError('BACKUP_NOT_WRITTEN', path, file.errored);
  }
}
