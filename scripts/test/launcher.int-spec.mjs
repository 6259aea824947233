import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { fakeRepository } from './fake-repository.mjs';
import { isAlive, until } from './support.mjs';

let repository;
let runs;

beforeEach(() => {
  repository = fakeRepository();
  runs = [];
});

afterEach(async () => {
  for (const run of runs) run.child.kill('SIGKILL');
  await Promise.all(runs.map((run) => run.ended));
  repository.remove();
});

const run = (...asked) => {
  const started = repository.run(...asked);
  runs.push(started);
  return started;
};
const steps = () => repository.read('npx.log').trim().split('\n');
const programPid = (started) => Number(/here (\d+)/.exec(started.out)?.[1]);

/** Starts and waits until the program is there. */
async function stay(script = 'start.mjs') {
  const started = run(script, [], { STAY: '1' });
  await until('the program has started', () => programPid(started) > 0);
  return { started, pid: programPid(started) };
}

describe('what is prepared', () => {
  it('installs and builds once, and passes on words and exit code', async () => {
    const first = run('start.mjs', ['a', 'b']);
    expect(await first.ended).toBe(7);
    expect(first.out).toMatch(/here \d+ a,b\n$/);
    expect(await run('start.mjs').ended).toBe(7);
    expect(steps()).toEqual(['install', 'build']);
  });

  it('builds again when a source has changed, and installs again for another manifest', async () => {
    await run('start.mjs').ended;
    repository.write('packages/new/src/index.js', '');
    await run('start.mjs').ended;
    expect(steps()).toEqual(['install', 'build', 'build']);
    repository.write('packages/new/package.json', '{}');
    await run('start.mjs').ended;
    expect(steps().slice(3)).toEqual(['install', 'build']);
  });

  it('is prepared once when two start at the same moment', async () => {
    await Promise.all([run('start.mjs').ended, run('start.mjs').ended]);
    expect(steps()).toEqual(['install', 'build']);
  });

  it('does not wait for a process that is gone', async () => {
    const gone = run('start.mjs');
    await gone.ended;
    repository.write('.turbo/prepare.lock', String(gone.child.pid));
    repository.write('packages/new/package.json', '{}');
    expect(await run('start.mjs').ended).toBe(7);
  });

  it('keeps the standard output of a command for its answer', async () => {
    repository.write('npx.fail', 'no luck\n');
    const command = run('maroquin.mjs', ['corpus']);
    expect(await command.ended).toBe(1);
    expect(command.out).toBe('');
  });
});

describe('what goes wrong', () => {
  it('is one sentence without a stack, and the next start tries again', async () => {
    repository.write('npx.fail', 'Error: getaddrinfo EAI_AGAIN\n    at x (y.js:1:2)\n');
    const failed = run('start.mjs');
    expect(await failed.ended).toBe(1);
    expect(failed.err).toMatch(/vérifiez la connexion au réseau/);
    expect(failed.err).not.toMatch(/^\s+at /m);
    await run('start.mjs').ended;
    expect(steps()).toEqual(['install', 'install']);
  });

  it('is a sentence on a Node that is too old, and nothing is started', async () => {
    repository.write('package.json', '{ "type": "module", "engines": { "node": ">=99.0.0" } }');
    for (const script of ['start.mjs', 'dev.mjs', 'maroquin.mjs']) {
      const refused = run(script);
      expect(await refused.ended).toBe(1);
      expect(refused.err).toMatch(/^Maroquin demande Node 99.0.0 ou plus récent.*\n$/);
    }
    expect(repository.read('npx.log')).toBe('');
  });

  it('ends a whole installation when it is asked to stop', async () => {
    repository.write('npx.wait', '');
    const started = run('start.mjs');
    await until('the installation has begun', () => repository.read('npx.pids') !== '');
    const pids = repository.read('npx.pids').split(' ').map(Number);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(130);
    expect(started.err).toBe('Arrêt demandé.\n');
    await until('both are gone', () => !pids.some(isAlive));
  });
});

describe('the program', () => {
  it('is asked to stop once, however often a signal comes', async () => {
    const { started, pid } = await stay();
    started.child.kill('SIGTERM');
    await until('it was told', () => started.out.includes('asked to stop'));
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.out.match(/asked to stop/g)).toHaveLength(1);
    expect(isAlive(pid)).toBe(false);
  });

  it('stops by itself when the launcher is killed outright', async () => {
    const { started, pid } = await stay();
    started.child.kill('SIGKILL');
    await until('it is gone', () => !isAlive(pid));
    await started.ended;
    expect(started.out).toContain('asked to stop');
  });
});
