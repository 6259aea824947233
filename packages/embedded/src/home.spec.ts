import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOME_FORMAT, migrateHome, resolveHome, type Home } from './home.js';

describe(resolveHome.name, () => {
  let parent: string;
  let folder: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'maroquin home '));
    folder = join(parent, 'deep', 'home');
  });

  afterEach(async () => {
    await rm(parent, { recursive: true, force: true });
  });

  const open = (path: string): Promise<Home> => resolveHome({ MAROQUIN_HOME: path });
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

  it('creates a private folder with its format', async () => {
    const home = await open(folder);
    expect(await modeOf(home.folder)).toBe(0o700);
    expect(await modeOf(home.versionFile)).toBe(0o600);
    const version = JSON.parse(await readFile(home.versionFile, 'utf8')) as unknown;
    expect(version).toMatchObject({ format: HOME_FORMAT });
  });

  it('opens the same home again, and two at once agree on it', async () => {
    const [one, other] = await Promise.all([open(folder), open(folder)]);
    expect(one).toEqual(other);
    const before = await readFile(one.versionFile, 'utf8');
    await open(folder);
    expect(await readFile(one.versionFile, 'utf8')).toBe(before);
  });

  it('resolves a relative path from where the person typed the command', async () => {
    const home = await resolveHome({ MAROQUIN_HOME: 'données', INIT_CWD: parent });
    expect(home.folder).toBe(join(parent, 'données'));
  });

  it('closes a home that others could read, and leaves group traversal to the system user', async () => {
    await open(folder);
    await chmod(folder, 0o755);
    await open(folder);
    expect(await modeOf(folder)).toBe(0o710);
  });

  it('refuses a file in place of the folder', async () => {
    const file = join(parent, 'file');
    await writeFile(file, '');
    await expect(open(file)).rejects.toMatchObject({
      code: 'HOME_NOT_A_FOLDER',
      message: expect.stringContaining(file),
    });
    await expect(open(join(file, 'below'))).rejects.toMatchObject({ code: 'HOME_NOT_A_FOLDER' });
  });

  it('refuses a folder that holds other things, and changes nothing in it', async () => {
    await writeFile(join(parent, 'photo.jpg'), '');
    await chmod(parent, 0o755);
    await expect(open(parent)).rejects.toMatchObject({ code: 'HOME_FOREIGN' });
    expect(await modeOf(parent)).toBe(0o755);
  });

  it('accepts an empty volume', async () => {
    await mkdir(join(parent, 'lost+found'));
    await expect(open(parent)).resolves.toMatchObject({ folder: parent });
  });

  it('refuses a home written by a newer version', async () => {
    const home = await open(folder);
    await writeFile(home.versionFile, JSON.stringify({ format: 99, createdAt: '2030-01-01' }));
    await expect(open(folder)).rejects.toMatchObject({
      code: 'HOME_TOO_NEW',
      message: expect.stringContaining('format 99'),
    });
  });

  it('says which file is damaged', async () => {
    const home = await open(folder);
    await writeFile(home.versionFile, '{"format":');
    await expect(open(folder)).rejects.toMatchObject({
      code: 'HOME_DAMAGED',
      message: expect.stringContaining(home.versionFile),
    });
  });

  describe(migrateHome.name, () => {
    it('runs each step once, in order, and goes on where it was interrupted', async () => {
      const home = await open(folder);
      const done: number[] = [];
      const progress: string[] = [];
      let broken = true;
      const steps = [
        { from: 2, run: () => (broken ? Promise.reject(new Error('cut')) : record(2)) },
        { from: 1, run: () => record(1) },
      ];
      const record = (from: number): Promise<void> => {
        done.push(from);
        return Promise.resolve();
      };
      const migrate = (): Promise<void> => migrateHome(home, steps, 3, (m) => progress.push(m));

      await expect(migrate()).rejects.toThrow('cut');
      broken = false;
      await migrate();
      await migrate();

      expect(done).toEqual([1, 2]);
      expect(progress[0]).toContain('format 1 vers 2');
    });

    it('refuses a home when a step is missing', async () => {
      const home = await open(folder);
      await expect(migrateHome(home, [], 2, () => undefined)).rejects.toMatchObject({
        code: 'HOME_DAMAGED',
      });
    });
  });
});
