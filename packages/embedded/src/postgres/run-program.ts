import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { systemCode } from '../errors.js';

/** How to start a program under the account that may run PostgreSQL. */
export interface Invocation {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

export interface ProgramResult {
  /** Exit code; -1 when it could not be started or was killed. */
  readonly code: number;
  /** Standard output and error together, trimmed. */
  readonly output: string;
}

/**
 * Runs a short program to its end, with a bare environment: our secrets are none of its business.
 * It has its own process group, so that Ctrl-C in the terminal does not cut it in half.
 */
export async function runProgram(invocation: Invocation): Promise<ProgramResult> {
  const { file, args, ...account } = invocation;
  const child = spawn(file, [...args], {
    ...account,
    cwd: '/',
    detached: true,
    env: bareEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  try {
    await once(child, 'close');
  } catch (error) {
    return { code: -1, output: systemCode(error) ?? '' };
  }
  return { code: child.exitCode ?? -1, output: Buffer.concat(chunks).toString('utf8').trim() };
}

/** Enough to find `unshare` and to have messages in English, which are matched. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
