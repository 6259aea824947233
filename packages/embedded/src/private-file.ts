import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, open, readFile, rename, rm } from 'node:fs/promises';
import type { z } from 'zod';
import { EmbeddedError, systemCode } from './errors.js';
import { messages } from './messages.fr.js';

const NO_HARD_LINK = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function writeBeside(file: string, text: string): Promise<string> {
  const temporary = `${file}.${String(process.pid)}-${randomBytes(4).toString('hex')}.tmp`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return temporary;
}

/** Replaces a file whole, readable by its owner only: a reader sees the old text or the new one. */
export async function writePrivateJson(file: string, value: unknown): Promise<void> {
  const temporary = await writeBeside(file, `${JSON.stringify(value, null, 2)}\n`);
  await rename(temporary, file);
}

/**
 * Creates a file with its whole content, or answers false when the name is taken. A hard link
 * cannot replace a file, so of two processes exactly one creates it, and nobody reads half of it.
 */
export async function createPrivateJson(file: string, value: unknown): Promise<boolean> {
  const temporary = await writeBeside(file, `${JSON.stringify(value, null, 2)}\n`);
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!NO_HARD_LINK.has(systemCode(error) ?? '')) throw error;
    return await copyExclusive(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Second best, on a volume without hard links: the content follows the name by an instant. */
async function copyExclusive(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Reads a JSON file through its schema; undefined when there is none, an error when it is damaged. */
export async function readPrivateJson<T>(
  file: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw new EmbeddedError('HOME_DAMAGED', messages.homeDamaged(file));
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
