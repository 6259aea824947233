import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Home, StartPostgresOptions } from '../src/index.js';
import { canUnshare, systemUsers } from '../src/postgres/account.js';
import { locateBinaries } from '../src/postgres/binaries.js';
import { compilePackage, type CompiledPackage } from './other-process.js';
import { processesIn, removeHome, sql, temporaryHome, withPostgres } from './temporary-home.js';

const ORDINARY_UID = 65_534;
const isRoot = process.getuid?.() === 0;
const canBecomeOrdinary =
  isRoot && spawnSync('ls', [__dirname], { uid: ORDINARY_UID }).status === 0;
const asRoot = isRoot ? it : it.skip;
const asOrdinaryUser = canBecomeOrdinary ? it : it.skip;

describe('PostgreSQL for root and for an ordinary user', () => {
  let compiled: CompiledPackage;
  let home: Home;
  let shared: string;

  beforeAll(() => {
    compiled = compilePackage();
  });

  afterAll(() => {
    compiled.remove();
  });

  beforeEach(async () => {
    home = await temporaryHome();
    shared = await mkdtemp(join(tmpdir(), 'maroquin-shared-'));
    await chmod(shared, 0o755);
  });

  afterEach(async () => {
    await removeHome(home);
    await rm(shared, { recursive: true, force: true });
  });

  const refused = (): StartPostgresOptions => ({
    canUnshare: () => Promise.resolve(false),
    sharedFolder: shared,
  });
  const createRow = (options: StartPostgresOptions): Promise<unknown> =>
    withPostgres(
      home,
      ({ databaseUrl }) => sql(databaseUrl, 'CREATE TABLE kept AS SELECT 7 AS value'),
      options,
    );
  const readRow = (options: StartPostgresOptions): Promise<readonly unknown[]> =>
    withPostgres(home, ({ databaseUrl }) => sql(databaseUrl, 'SELECT value FROM kept'), options);

  asRoot('runs in a user namespace on a home that nobody else can enter', async () => {
    const [user] = await systemUsers();
    const { postgres } = await locateBinaries();
    if (user === undefined || !(await canUnshare(postgres, home.folder, user))) {
      // This machine refuses namespaces: the system user serves, which the next cases cover.
      return;
    }
    await withPostgres(home, async ({ databaseUrl }) => {
      expect(await sql(databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
    expect((await stat(home.folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(home.folder, 'postgres'))).uid).toBe(0);
  });

  asRoot('runs as a system user in a shared folder when namespaces are refused', async () => {
    await createRow(refused());
    const [name = ''] = await readdir(shared);
    const data = join(shared, name, 'postgres');
    expect((await stat(data)).uid).not.toBe(0);
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    expect(await readRow(refused())).toEqual([{ value: 7 }]);
    expect((await stat(home.folder)).mode & 0o777).toBe(0o700);
    expect(await processesIn(data)).toEqual([]);
  });

  asRoot('keeps the data in the home when only the home itself is closed', async () => {
    await chmod(join(home.folder, '..'), 0o755);
    await createRow(refused());
    expect(await readdir(shared)).toEqual([]);
    expect((await stat(join(home.folder, 'postgres'))).uid).not.toBe(0);
    expect((await stat(home.folder)).mode & 0o777).toBe(0o710);
    expect((await stat(home.postgresFile)).mode & 0o777).toBe(0o600);
  });

  asRoot('keeps the rows when the same home is used one way, then the other', async () => {
    const steps: string[] = [];
    await createRow({});
    expect(await readRow(refused())).toEqual([{ value: 7 }]);
    expect(await readRow({ onProgress: (step) => steps.push(step) })).toEqual([{ value: 7 }]);
    expect(steps).toEqual(['Démarrage de PostgreSQL']);
  });

  asOrdinaryUser('runs as an ordinary user, in a folder of their own', async () => {
    await chown(join(home.folder, '..'), ORDINARY_UID, ORDINARY_UID);
    await rm(home.folder, { recursive: true });
    const process = compiled.run({
      home: home.folder,
      uid: ORDINARY_UID,
      body: `
        const claim = await embedded.claimHome(home);
        const postgres = await embedded.startPostgres(home);
        say({ adopted: postgres.adopted });
        await postgres.stop(); await claim.release();`,
    });
    expect(await process.said).toEqual([{ adopted: false }]);
    expect((await stat(join(home.folder, 'postgres'))).uid).toBe(ORDINARY_UID);
    expect(await processesIn(join(home.folder, 'postgres'))).toEqual([]);
  });

  asOrdinaryUser('says that the data belongs to somebody else', async () => {
    await createRow({});
    await chmod(join(home.folder, '..'), 0o755);
    await chown(home.folder, ORDINARY_UID, ORDINARY_UID);
    await chown(home.versionFile, ORDINARY_UID, ORDINARY_UID);
    await chown(home.postgresFile, ORDINARY_UID, ORDINARY_UID);
    await chown(home.logFolder, ORDINARY_UID, ORDINARY_UID);
    const process = compiled.run({
      home: home.folder,
      uid: ORDINARY_UID,
      body: `
        try { await embedded.startPostgres(home); } catch (error) { say(error.code); }`,
    });
    expect(await process.said).toEqual(['DATA_NOT_OURS']);
  });

  asOrdinaryUser('says that the home cannot be written', async () => {
    await chmod(join(home.folder, '..'), 0o755);
    const process = compiled.run({ home: join(home.folder, 'below'), uid: ORDINARY_UID, body: '' });
    await expect(process.said).rejects.toThrow('HOME_NOT_WRITABLE');
  });
});
