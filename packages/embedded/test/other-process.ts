import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const packageFolder = join(__dirname, '..');

/** The package compiled for plain Node, so that a test can start it in a process that it kills. */
export interface CompiledPackage {
  run(options: RunOptions): OtherProcess;
  remove(): void;
}

export interface RunOptions {
  readonly home: string;
  /** Body of an async function of `embedded` (the package), `home` and `say(value)`. */
  readonly body: string;
  readonly uid?: number;
}

export interface OtherProcess {
  readonly child: ChildProcess;
  /** The values it said, once it ended; its error output when it failed. */
  readonly said: Promise<readonly unknown[]>;
  /** The first value it said, while it goes on. */
  readonly first: Promise<unknown>;
}

export function compilePackage(): CompiledPackage {
  // Inside the package: bare imports find its dependencies.
  const out = join(packageFolder, 'dist', `for-tests-${String(process.pid)}`);
  const require = createRequire(__filename);
  const swc = join(require.resolve('@swc/cli/package.json'), '..', 'bin', 'swc.js');
  const config = join(packageFolder, '..', '..', '.swcrc');
  const args = ['src', '-d', out, '--strip-leading-paths', '--config-file', config];
  execFileSync(process.execPath, [swc, ...args, '--ignore', '**/*.spec.ts'], {
    cwd: packageFolder,
    stdio: 'pipe',
  });
  let scripts = 0;
  return {
    run: (options) => {
      scripts += 1;
      const script = join(out, `script-${String(scripts)}.mjs`);
      writeFileSync(script, source(options.body));
      return start(script, options);
    },
    remove: () => {
      rmSync(out, { recursive: true, force: true });
    },
  };
}

function source(body: string): string {
  return `import * as embedded from './index.js';
const say = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
const home = await embedded.resolveHome(process.env);
await (async () => { ${body} })();
`;
}

function start(script: string, { home, uid }: RunOptions): OtherProcess {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], MAROQUIN_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let output = '';
  let errors = '';
  const firstLine = new Promise<unknown>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const end = output.indexOf('\n');
      if (end > 0) resolve(JSON.parse(output.slice(0, end)));
    });
    child.once('close', () => {
      reject(new Error(errors || 'it said nothing'));
    });
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  firstLine.catch(() => undefined);
  const said = once(child, 'close').then(() => {
    if (errors !== '') throw new Error(errors);
    return output.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
  });
  said.catch(() => undefined);
  return { child, said, first: firstLine };
}
