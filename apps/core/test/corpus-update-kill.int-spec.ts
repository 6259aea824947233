import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { jsonLines } from './support/run-cli.js';

/** The campaign that anybody can run, shorter: fewer articles, fewer kills. */
const CAMPAIGN = join(__dirname, 'faults', 'kill-corpus-update.mjs');

interface Done {
  readonly kills: number;
  readonly updates: number;
  readonly records: number;
}

function run(
  ...typed: readonly string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [CAMPAIGN, ...typed], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

describe('an update of a corpus that is killed', () => {
  it('leaves the live version as it was, goes on, and ends as if it had not been killed', async () => {
    const { code, out, err } = await run(
      '--kills',
      '4',
      '--articles',
      '800',
      '--seed',
      '3',
      '--json',
    );
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    const [done] = jsonLines<Done>(out);
    expect(done).toMatchObject({ kills: 4, records: 812 });
    expect(done?.updates).toBeGreaterThan(1);
  }, 300_000);
});
