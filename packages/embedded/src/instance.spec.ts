import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { resolveHome, type Home } from './home.js';
import { claimHome, readInstance, waitForInstance } from './instance.js';

describe(claimHome.name, () => {
  let home: Home;

  beforeEach(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-instance-'));
    home = await resolveHome({ MAROQUIN_HOME: folder });
  });

  afterEach(async () => {
    await rm(home.folder, { recursive: true, force: true });
  });

  const address = { url: 'http://localhost:3999', port: 3999, databaseUrl: 'postgresql://x' };

  it('tells a second start who runs, and where', async () => {
    const claim = await claimHome(home);
    await expect(claimHome(home)).rejects.toMatchObject({
      code: 'HOME_BUSY',
      pid: process.pid,
      url: undefined,
      message: expect.stringContaining('démarrage'),
    });
    await claim.publish(address);
    await expect(claimHome(home)).rejects.toMatchObject({
      code: 'HOME_BUSY',
      url: address.url,
      holder: 'server',
      message: expect.stringContaining(`${address.url} (processus ${String(process.pid)})`),
    });
  });

  it('publishes its address and a fresh secret, for its user only', async () => {
    const claim = await claimHome(home);
    expect(await readInstance(home)).toMatchObject({ state: 'starting', secret: claim.secret });
    await claim.publish(address);
    expect(await readInstance(home)).toMatchObject({
      state: 'ready',
      pid: process.pid,
      ...address,
    });
    expect((await stat(home.instanceFile)).mode & 0o777).toBe(0o600);
    expect(claim.secret).toHaveLength(43);
  });

  it('is forgotten once released, however often', async () => {
    const claim = await claimHome(home);
    await claim.publish(address);
    await Promise.all([claim.release(), claim.release()]);
    expect(await readInstance(home)).toBeUndefined();
    const next = await claimHome(home);
    expect(next.secret).not.toBe(claim.secret);
  });

  it('waits for a command to end, and says so', async () => {
    const command = await claimHome(home, { kind: 'command' });
    await expect(claimHome(home)).rejects.toMatchObject({ holder: 'command' });
    const told: string[] = [];
    const next = claimHome(home, {
      waitForCommandMs: 10_000,
      onProgress: (message) => {
        told.push(message);
        void command.release();
      },
    });
    await expect(next).resolves.toBeDefined();
    expect(told).toHaveLength(1);
  });

  it('waits for a server that said it is stopping', async () => {
    const server = await claimHome(home);
    await server.publish(address);
    await server.closing();
    await expect(claimHome(home, { waitForClosingMs: 0 })).rejects.toMatchObject({
      url: undefined,
    });
    const next = claimHome(home, { onProgress: () => void server.release() });
    await expect(next).resolves.toBeDefined();
  });

  it('stops waiting when asked to', async () => {
    await claimHome(home, { kind: 'command' });
    const stop = new AbortController();
    const next = claimHome(home, {
      waitForCommandMs: 60_000,
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await expect(next).rejects.toMatchObject({ code: 'STOPPED' });
  });

  it('gives the home back when an older one cannot be migrated', async () => {
    await writeFile(home.versionFile, JSON.stringify({ format: 'x' }));
    await expect(claimHome(home)).rejects.toMatchObject({ code: 'HOME_DAMAGED' });
    await expect(claimHome(home)).rejects.toMatchObject({ code: 'HOME_DAMAGED' });
  });

  it('lets a command wait until a server is ready', async () => {
    expect(await waitForInstance(home, 0)).toBeUndefined();
    const claim = await claimHome(home);
    await expect(waitForInstance(home, 0)).rejects.toMatchObject({ code: 'HOME_BUSY' });
    const ready = waitForInstance(home, 10_000, { onProgress: () => void claim.publish(address) });
    await expect(ready).resolves.toMatchObject(address);
  });
});
