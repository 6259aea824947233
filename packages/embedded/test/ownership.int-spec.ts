import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { borrowHome, claimHome, readInstance, startPostgres, type Home } from '../src/index.js';
import { compilePackage, type CompiledPackage } from './other-process.js';
import { processesIn, removeHome, sql, temporaryHome } from './temporary-home.js';

const SERVE = `
  const claim = await embedded.claimHome(home);
  const postgres = await embedded.startPostgres(home);
  const { databaseUrl, pid } = postgres;
  await claim.publish({ url: 'http://localhost:3999', port: 3999, databaseUrl });
  say({ postgres: pid });
  process.on('SIGTERM', async () => { await postgres.stop(); await claim.release(); process.exit(0); });
  setInterval(() => {}, 1000);`;

describe('the owner of a home', () => {
  let compiled: CompiledPackage;
  let home: Home;

  beforeAll(() => {
    compiled = compilePackage();
  });

  afterAll(() => {
    compiled.remove();
  });

  beforeEach(async () => {
    home = await temporaryHome();
  });

  afterEach(async () => {
    await removeHome(home);
  });

  it('is named with its address to a second start, and joined by a command', async () => {
    const owner = compiled.run({ home: home.folder, body: SERVE });
    try {
      await owner.first;
      await expect(claimHome(home)).rejects.toMatchObject({
        code: 'HOME_BUSY',
        pid: owner.child.pid,
        url: 'http://localhost:3999',
      });
      const borrowed = await borrowHome(home);
      expect(borrowed.instance).toMatchObject({ pid: owner.child.pid, state: 'ready' });
      expect(await sql(borrowed.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await borrowed.release();
      expect(await sql(borrowed.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      owner.child.kill('SIGTERM');
      await owner.said;
    }
    expect(await processesIn(join(home.folder, 'postgres'))).toEqual([]);
    expect(await readInstance(home)).toBeUndefined();
  });

  it('is replaced after kill -9, and the PostgreSQL it left is adopted with its rows', async () => {
    for (let round = 1; round <= 3; round += 1) {
      const owner = compiled.run({ home: home.folder, body: SERVE });
      const { postgres: pid } = (await owner.first) as { postgres: number };
      owner.child.kill('SIGKILL');
      await once(owner.child, 'close');

      const claim = await claimHome(home);
      const postgres = await startPostgres(home);
      expect(postgres).toMatchObject({ adopted: true, pid });
      await sql(postgres.databaseUrl, 'CREATE TABLE IF NOT EXISTS round (number int)');
      await sql(postgres.databaseUrl, `INSERT INTO round VALUES (${String(round)})`);
      expect(await sql(postgres.databaseUrl, 'SELECT * FROM round')).toHaveLength(round);
      await postgres.stop();
      await claim.release();
    }
    expect(await processesIn(join(home.folder, 'postgres'))).toEqual([]);
  });

  it('is one alone when several start at the same moment', async () => {
    const dead = compiled.run({
      home: home.folder,
      body: `await embedded.claimHome(home); say('claimed'); process.kill(process.pid, 'SIGKILL');`,
    });
    await dead.first;
    await once(dead.child, 'close');
    const starters = Array.from({ length: 6 }, () =>
      compiled.run({
        home: home.folder,
        body: `
          try { await embedded.claimHome(home); say('owner'); setInterval(() => {}, 1000); }
          catch (error) { say(error.code); }`,
      }),
    );
    try {
      const answers = await Promise.all(starters.map((starter) => starter.first));
      expect(answers.filter((answer) => answer === 'owner')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'HOME_BUSY')).toHaveLength(5);
    } finally {
      for (const { child } of starters) child.kill('SIGKILL');
    }
  });

  it('may be a command, which starts PostgreSQL for its own run; the next one waits', async () => {
    const first = await borrowHome(home);
    expect(first.instance).toBeUndefined();
    await sql(first.databaseUrl, 'CREATE TABLE kept (value int)');
    await expect(claimHome(home)).rejects.toMatchObject({ holder: 'command' });

    let waited = false;
    const second = await borrowHome(home, {
      onProgress: () => {
        if (!waited) void first.release();
        waited = true;
      },
    });
    expect(waited).toBe(true);
    expect(await sql(second.databaseUrl, 'SELECT * FROM kept')).toEqual([]);
    await Promise.all([second.release(), second.release()]);
    expect(await processesIn(join(home.folder, 'postgres'))).toEqual([]);
  });

  it('gives the home back when a command cannot start PostgreSQL', async () => {
    const stop = AbortSignal.abort();
    await expect(borrowHome(home, { signal: stop })).rejects.toMatchObject({ code: 'STOPPED' });
    expect(await readInstance(home)).toBeUndefined();
  });
});
