import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startPostgres, type Home } from '../src/index.js';
import { processMark } from '../src/process-identity.js';
import { processesIn, removeHome, sql, temporaryHome, withPostgres } from './temporary-home.js';

describe(startPostgres.name, () => {
  let template: Home;
  let home: Home;
  let data: string;

  beforeAll(async () => {
    template = await temporaryHome();
    await oneRow(template);
  });

  afterAll(async () => {
    await removeHome(template);
  });

  beforeEach(async () => {
    home = await temporaryHome();
    data = join(home.folder, 'postgres');
  });

  afterEach(async () => {
    await removeHome(home);
  });

  const oneRow = (where: Home): Promise<void> =>
    withPostgres(where, async ({ databaseUrl }) => {
      await sql(databaseUrl, 'CREATE TABLE kept (value text)');
      await sql(databaseUrl, `INSERT INTO kept VALUES ('hier')`);
    });
  const copyTemplate = (): Promise<unknown> =>
    promisify(execFile)('cp', ['-a', `${template.folder}/.`, home.folder]);
  const keptRows = (): Promise<readonly unknown[]> =>
    withPostgres(home, ({ databaseUrl }) => sql(databaseUrl, 'SELECT value FROM kept'));

  it('makes a private database, stops it whole, and finds the rows again', async () => {
    const steps: string[] = [];
    const server = await startPostgres(home, { onProgress: (step) => steps.push(step) });
    expect(steps).toEqual(['Préparation de PostgreSQL', 'Démarrage de PostgreSQL']);
    expect(server.adopted).toBe(false);
    expect(server.port).not.toBe(5432);
    expect(
      await sql(
        server.databaseUrl,
        `SELECT current_database() AS name, lower('ÉTÉ') AS lower, current_setting('fsync') AS fsync,
                current_setting('listen_addresses') AS listens, pg_encoding_to_char(encoding) AS encoding
           FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual([
      { name: 'maroquin', lower: 'été', fsync: 'on', listens: '127.0.0.1', encoding: 'UTF8' },
    ]);
    await Promise.all([server.stop(), server.stop()]);
    expect(await processesIn(data)).toEqual([]);
    expect((await stat(home.postgresFile)).mode & 0o777).toBe(0o600);
    expect((await stat(data)).mode & 0o777).toBe(0o700);

    await oneRow(home);
    expect(await keptRows()).toEqual([{ value: 'hier' }]);
  });

  it('gives up between two steps when asked to', async () => {
    const stop = new AbortController();
    const start = startPostgres(home, {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await expect(start).rejects.toMatchObject({ code: 'STOPPED' });
    await withPostgres(home, async ({ adopted }) => {
      expect(adopted).toBe(false);
    });
  });

  it('leaves nothing that looks like data when the first start is cut', async () => {
    await mkdir(join(home.folder, 'postgres.new-cut', 'base'), { recursive: true });
    await oneRow(home);
    await expect(stat(join(home.folder, 'postgres.new-cut'))).rejects.toThrow('ENOENT');
  });

  describe('on a home that has rows', () => {
    beforeEach(copyTemplate);

    it('refuses a connection without the password', async () => {
      await withPostgres(home, async ({ databaseUrl }) => {
        const wrong = databaseUrl.replace(/:[^:@]+@/u, ':wrong@');
        await expect(sql(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
      });
    });

    it('stops at once with a transaction left open', async () => {
      const server = await startPostgres(home);
      const client = new Client({ connectionString: server.databaseUrl });
      const cut = new Promise((resolve) => client.on('error', resolve));
      await client.connect();
      await client.query('BEGIN');
      const begun = Date.now();
      await server.stop();
      await cut;
      expect(Date.now() - begun).toBeLessThan(3_000);
      expect(await processesIn(data)).toEqual([]);
    });

    it('goes on to stronger means when the server does not listen, and loses nothing', async () => {
      const server = await startPostgres(home);
      process.kill(server.pid, 'SIGSTOP');
      await server.stop({ timeoutMs: 100 });
      expect(await keptRows()).toEqual([{ value: 'hier' }]);
      expect(await processesIn(data)).toEqual([]);
    });

    it('starts again after the server itself was killed', async () => {
      const server = await startPostgres(home);
      process.kill(server.pid, 'SIGKILL');
      expect(await keptRows()).toEqual([{ value: 'hier' }]);
    });

    it('adopts the server that runs already, and stops it like its own', async () => {
      const left = await startPostgres(home);
      const steps: string[] = [];
      const server = await startPostgres(home, { onProgress: (step) => steps.push(step) });
      expect(server).toMatchObject({ adopted: true, pid: left.pid, port: left.port });
      expect(steps).toEqual(['Reprise du PostgreSQL laissé par la dernière exécution']);
      await server.stop();
      expect(await processesIn(data)).toEqual([]);
    });

    it('stops and starts again a server that has other settings', async () => {
      const left = await startPostgres(home);
      await sql(left.databaseUrl, `ALTER DATABASE postgres SET jit = on`);
      await withPostgres(home, ({ adopted, pid }) => {
        expect(adopted).toBe(false);
        expect(pid).not.toBe(left.pid);
        return Promise.resolve();
      });
    });

    it('is not stopped by a lock file that names a stranger or a zombie', async () => {
      const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60']);
      try {
        const [line] = (await once(parent.stdout, 'data')) as [Buffer];
        const zombie = Number(line.toString());
        while ((await processMark(zombie)) !== undefined) await new Promise(setImmediate);
        for (const pid of [process.pid, zombie, 'garbage']) {
          await writeFile(
            join(data, 'postmaster.pid'),
            `${String(pid)}\n${data}\n1700000000\n5555\n`,
          );
          expect(await keptRows()).toEqual([{ value: 'hier' }]);
        }
      } finally {
        parent.kill('SIGKILL');
      }
    });

    it('works on a home that was moved', async () => {
      const moved = join(home.folder, '..', 'moved');
      await rename(home.folder, moved);
      const { resolveHome } = await import('../src/index.js');
      home = await resolveHome({ MAROQUIN_HOME: moved });
      expect(await keptRows()).toEqual([{ value: 'hier' }]);
    });

    it('takes another port when its own is taken', async () => {
      const first = await withPostgres(home, ({ port }) => Promise.resolve(port));
      expect(await withPostgres(home, ({ port }) => Promise.resolve(port))).toBe(first);
      const other = createServer().listen(first, '127.0.0.1');
      await once(other, 'listening');
      try {
        const second = await withPostgres(home, ({ port }) => Promise.resolve(port));
        expect(second).not.toBe(first);
      } finally {
        other.close();
      }
    });
  });

  describe('on a damaged data folder', () => {
    beforeEach(copyTemplate);

    it.each([
      ['PG_VERSION', 'DATA_DAMAGED', 'PG_VERSION manque'],
      ['global/pg_control', 'DATA_DAMAGED', 'global/pg_control manque'],
    ])('says that %s is missing', async (file, code, words) => {
      await rm(join(data, file));
      await expect(startPostgres(home)).rejects.toMatchObject({
        code,
        message: expect.stringContaining(words),
      });
    });

    it('says that the journal cannot be read', async () => {
      const control = join(data, 'global', 'pg_control');
      await writeFile(control, Buffer.alloc((await readFile(control)).length, 7));
      await expect(startPostgres(home)).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
      expect(await processesIn(data)).toEqual([]);
    });

    it('says which version made it', async () => {
      await writeFile(join(data, 'PG_VERSION'), '16\n');
      await expect(startPostgres(home)).rejects.toMatchObject({
        code: 'DATA_VERSION',
        message: expect.stringContaining('PostgreSQL 16'),
      });
    });

    it('says that a file is in the place of the folder', async () => {
      await rm(data, { recursive: true });
      await writeFile(data, '');
      await expect(startPostgres(home)).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
    });

    it('says that the password is lost, or is not the right one', async () => {
      const record = await readFile(home.postgresFile, 'utf8');
      await rm(home.postgresFile);
      await expect(startPostgres(home)).rejects.toMatchObject({
        code: 'DATA_DAMAGED',
        message: expect.stringContaining('mot de passe'),
      });
      await writeFile(home.postgresFile, record.replace(/"password": "..../u, '"password": "0000'));
      await expect(startPostgres(home)).rejects.toMatchObject({
        code: 'DATA_DAMAGED',
        message: expect.stringContaining('mot de passe'),
      });
      expect(await processesIn(data)).toEqual([]);
    });

    it('repairs permissions that are too open or too closed', async () => {
      await chmod(data, 0o777);
      expect(await keptRows()).toEqual([{ value: 'hier' }]);
      await chmod(data, 0o500);
      expect(await keptRows()).toEqual([{ value: 'hier' }]);
    });
  });
});
