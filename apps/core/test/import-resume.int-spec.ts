import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { freePort } from '../src/boot/free-port.js';
import { CLI_ENTRY, jsonLines, runCli } from './support/run-cli.js';

/** The real corpora are not part of the project: without them this case is skipped, by name. */
const data = process.env['MAROQUIN_TEST_DATA'] ?? '';
const onData = data === '' ? describe.skip : describe;

const FILES = [
  'code-du-travail-2015.jsonl.gz',
  'code-rural-et-de-la-peche-maritime-2015.jsonl.gz',
  'code-de-commerce-2015.jsonl.gz',
].map((name) => join(data, 'corpora', 'codes', name));

const RECORDS = 25_256;

interface Imported {
  readonly version: string;
  readonly records: number;
  readonly added: number;
  readonly reused: number;
}

type Environment = Readonly<Record<string, string>>;

/** Names in a folder, or in none. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Runs an import until a first checkpoint of it is on disk, then kills it as `kill -9` does. */
async function killInMidImport(environment: Environment, typed: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [CLI_ENTRY, ...typed], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const folder = join(environment['MAROQUIN_HOME'] ?? '', 'search', 'justice', 'codes');
  const begun = async (): Promise<boolean> => {
    const name = (await namesIn(folder)).find((known) => known.startsWith('checkpoint-'));
    if (name === undefined) return false;
    // The first version of a table is empty: its first rows are the second.
    const versions = await namesIn(join(folder, name, '_versions'));
    return versions.filter((version) => version.endsWith('.manifest')).length > 1;
  };
  while (!(await begun())) {
    if (child.exitCode !== null) throw new Error('the import ended before it could be killed');
    await delay(10);
  }
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
}

onData('an import of 25 000 articles', () => {
  const folders: string[] = [];
  const home = async (): Promise<Environment> => {
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-resume-'));
    folders.push(folder);
    const port = String(await freePort(0, '127.0.0.1'));
    return { MAROQUIN_HOME: join(folder, 'home'), PORT: port };
  };
  const command = ['corpus', 'import', ...FILES, '--into', 'justice/codes', '--json'];
  const imported = async (
    environment: Environment,
  ): Promise<{ report?: Imported; err: string }> => {
    const { code, out, err } = await runCli(environment, ...command);
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    const [report] = jsonLines<Imported>(out);
    return { ...(report === undefined ? {} : { report }), err };
  };
  const found = async (environment: Environment, question: string): Promise<unknown> => {
    const { out } = await runCli(
      environment,
      ...['search', question, '--corpus', 'justice/codes', '--json'],
    );
    return jsonLines<{ passages: unknown }>(out)[0]?.passages;
  };

  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  it('goes on after kill -9 with what it had written, and ends as if it had not been killed', async () => {
    const [killed, straight] = [await home(), await home()];
    await killInMidImport(killed, command);
    expect((await runCli(killed, 'corpus', 'list')).out).toMatch(/justice\/codes — .*vide/);
    const resumed = await imported(killed);
    expect(resumed.report?.reused).toBeGreaterThan(0);
    expect(resumed.err).toContain('il reprend où il en était');
    const whole = await imported(straight);
    expect(whole.report).toMatchObject({ records: RECORDS, added: RECORDS, reused: 0 });
    expect(resumed.report).toMatchObject({
      version: whole.report?.version,
      records: RECORDS,
      added: RECORDS,
    });
    for (const question of ['durée du préavis de licenciement', 'bail rural', 'article L1221-19']) {
      expect(await found(killed, question)).toEqual(await found(straight, question));
    }
  }, 600_000);
});
