import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createPrivateJson, readPrivateJson, writePrivateJson } from './private-file.js';
import { isSameProcess, processMark } from './process-identity.js';

const holderSchema = z.object({
  pid: z.int().positive(),
  mark: z.string(),
  kind: z.enum(['server', 'command']),
  released: z.boolean(),
});

/** Who holds a home: the process, and whether it serves or runs one command. */
export type Holder = z.infer<typeof holderSchema>;

/** A lock that this process holds. */
export interface Claim {
  readonly holder: Holder;
  release(): Promise<void>;
}

export type ClaimAttempt =
  | { readonly taken: true; readonly claim: Claim }
  | { readonly taken: false; readonly holder: Holder };

/**
 * A lock that survives `kill -9`, without help from the operating system: Node has no file lock.
 *
 * Claims are files with rising numbers, and only the highest counts. To take over from a process
 * that died, one creates the next number with its whole content at once; of two that try, one
 * wins. The highest file is never removed, so the highest number never falls; that is what makes
 * it safe against a slow process which read the folder long ago: it looks again after creating its
 * own file and gives way when a higher one exists. (Removing a stale lock and creating it anew has
 * no such guarantee: the second process may remove the fresh lock of the first.)
 */
export async function attemptClaim(folder: string, kind: Holder['kind']): Promise<ClaimAttempt> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const mark = await processMark(process.pid);
  if (mark === undefined) throw new Error('the running process has no mark');
  const mine: Holder = { pid: process.pid, mark, kind, released: false };
  for (;;) {
    const highest = (await claimNumbers(folder))[0] ?? 0;
    const holder = await liveHolder(folder, highest);
    if (holder !== undefined) return { taken: false, holder };
    const number = highest + 1;
    if (!(await createPrivateJson(claimFile(folder, number), mine))) continue;
    const numbers = await claimNumbers(folder);
    if (numbers[0] !== number) {
      await rm(claimFile(folder, number), { force: true });
      continue;
    }
    await Promise.all(numbers.slice(1).map((old) => rm(claimFile(folder, old), { force: true })));
    const release = async (): Promise<void> => {
      await writePrivateJson(claimFile(folder, number), { ...mine, released: true });
    };
    return { taken: true, claim: { holder: mine, release } };
  }
}

/** The living process that holds the folder, if there is one. */
export async function currentHolder(folder: string): Promise<Holder | undefined> {
  return liveHolder(folder, (await claimNumbers(folder))[0] ?? 0);
}

async function liveHolder(folder: string, number: number): Promise<Holder | undefined> {
  if (number === 0) return undefined;
  const holder = await readPrivateJson(claimFile(folder, number), holderSchema);
  if (holder === undefined || holder.released) return undefined;
  return (await isSameProcess(holder.pid, holder.mark)) ? holder : undefined;
}

function claimFile(folder: string, number: number): string {
  return join(folder, `${String(number)}.json`);
}

/** Highest first. */
async function claimNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => /^(\d+)\.json$/u.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
}
