import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CONTRACT } from '@maroquin/assistant-kit';

const generator = join(__dirname, '..', 'scripts', 'generate.mjs');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
  mkdirSync(join(folder, 'src'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes the registry's own package.json. */
function depend(...packageNames: string[]): void {
  const dependencies = Object.fromEntries(packageNames.map((name) => [name, 'workspace:^']));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
}

/** Puts a package in the node_modules of the registry. */
function install(packageName: string, manifest: object): void {
  const target = join(folder, 'node_modules', packageName);
  mkdirSync(target, { recursive: true });
  writeFileSync(
    join(target, 'package.json'),
    JSON.stringify({ name: packageName, version: '1.2.3', ...manifest }),
  );
}

function generate(): { status: number | null; message: string } {
  const run = spawnSync(process.execPath, [generator, folder], { encoding: 'utf8' });
  return { status: run.status, message: run.stderr.trim() };
}

const generated = () => readFileSync(join(folder, 'src', 'assistants.generated.ts'), 'utf8');

describe('generate', () => {
  it('imports every marked dependency, in the order of the names', () => {
    depend(
      '@maroquin/assistant-kit',
      '@maroquin/assistant-voirie-et-eaux',
      '@maroquin/assistant-a',
    );
    install('@maroquin/assistant-voirie-et-eaux', { assistant: { contract: CONTRACT } });
    install('@maroquin/assistant-a', { assistant: { contract: CONTRACT } });

    expect(generate()).toEqual({ status: 0, message: '' });

    const source = generated();
    expect(source).toContain("import voirieEtEaux from '@maroquin/assistant-voirie-et-eaux';");
    expect(source).toContain("version: '1.2.3'");
    expect(source).not.toContain('assistant-kit');
    expect(source.indexOf('assistant-a')).toBeLessThan(source.indexOf('assistant-voirie-et-eaux'));
  });

  it('writes the same file twice', () => {
    depend('@maroquin/assistant-a');
    install('@maroquin/assistant-a', { assistant: { contract: CONTRACT } });
    generate();
    const first = generated();
    generate();
    expect(generated()).toBe(first);
  });

  it.each([
    ['without the mark', {}, 'is not an assistant'],
    ['without a contract', { assistant: {} }, 'is written for contract none'],
    [
      'with another contract',
      { assistant: { contract: CONTRACT + 1 } },
      `is written for contract ${CONTRACT + 1}`,
    ],
  ])('refuses a dependency %s', (_, manifest, sentence) => {
    depend('@maroquin/assistant-a');
    install('@maroquin/assistant-a', manifest);

    const { status, message } = generate();

    expect(status).toBe(1);
    expect(message).toContain('@maroquin/assistant-a');
    expect(message).toContain(sentence);
    expect(message.split('\n')).toHaveLength(1);
    expect(generated).toThrow();
  });

  it('refuses a dependency that is not installed', () => {
    depend('@maroquin/assistant-absent');
    const { status, message } = generate();
    expect(status).toBe(1);
    expect(message).toContain('listed but not installed');
  });

  it('refuses an empty list', () => {
    depend('@maroquin/assistant-kit');
    expect(generate()).toEqual({ status: 1, message: expect.stringContaining('No assistant') });
  });
});
