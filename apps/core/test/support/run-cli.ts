import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The built command line. */
export const CLI_ENTRY = join(__dirname, '../../dist/main.cli.js');

/** What a command left. */
export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a person would, and waits for its end. */
export function runCli(
  environment: Readonly<Record<string, string>>,
  ...typed: readonly string[]
): Promise<CliRun> {
  const child = spawn(process.execPath, [CLI_ENTRY, ...typed], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

/** The JSON documents of an output, one per line. */
export function jsonLines<Line>(out: string): Line[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}
