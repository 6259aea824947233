import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { createAssistant, CreateAssistantError } from './index.js';

/** The real template: a change of it that breaks the renaming breaks this test. */
const template = join(__dirname, '..', '..', '..', 'assistants', 'template');

let root: string;
let into: string;
let manifestPath: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'create-assistant-'));
  into = join(root, 'assistants');
  mkdirSync(into);
  mkdirSync(join(root, 'packages', 'assistant-registry'), { recursive: true });
  manifestPath = join(root, 'packages', 'assistant-registry', 'package.json');
  writeFileSync(
    manifestPath,
    JSON.stringify({
      name: 'registry',
      dependencies: { '@maroquin/assistant-kit': 'workspace:^' },
    }),
  );
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const wanted = {
  id: 'culture-subventions',
  name: "Assistant de l'aide",
  ministry: 'culture',
  from: template,
};

const read = (path: string): string =>
  readFileSync(join(into, 'culture-subventions', path), 'utf8');

const listed = (): unknown => JSON.parse(readFileSync(manifestPath, 'utf8'));

describe('createAssistant', () => {
  it('copies the template under its new names', async () => {
    const created = await createAssistant({ ...wanted, into });

    expect(created).toMatchObject({
      packageName: '@maroquin/assistant-culture-subventions',
      folder: join(into, 'culture-subventions'),
      role: 'agent-culture-subventions',
    });
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: '@maroquin/assistant-culture-subventions',
      assistant: { contract: 1 },
    });
    const definition = read('src/index.ts');
    expect(definition).toContain("id: 'culture-subventions'");
    expect(definition).toContain("name: { fr: 'Assistant de l’aide' }");
    expect(definition).toContain("ministry: 'culture'");
    expect(definition.match(/agent-culture-subventions/gu)).toHaveLength(2);
    expect(read('evaluations/answers.jsonl')).toContain('"role": "agent-culture-subventions"');
    expect(read('prompts/system.fr.md')).toContain('Assistant de l’aide');
  });

  it('leaves in the README what its team must write, and nothing that is true of the template only', async () => {
    await createAssistant({ ...wanted, into });
    const readme = read('README.md');
    expect(readme).toContain('Assistant de l’aide: made from the template.');
    expect(readme).toMatch(/## Limits\n\nWrite here what it does not answer/u);
    expect(readme).not.toMatch(/never installed|It counts days|1582/u);
  });

  it('leaves no trace of the template, and copies no build', async () => {
    const { files, folder } = await createAssistant({ ...wanted, into });
    for (const path of files) {
      const names = readFileSync(join(folder, path), 'utf8').replaceAll('from the template', '');
      expect(names).not.toMatch(/template|Exemple/u);
    }
    expect(readdirSync(folder)).not.toEqual(expect.arrayContaining(['node_modules']));
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'tsconfig.json', 'src/tools/count-days.ts']),
    );
  });

  it('adds one line to the list of installed assistants', async () => {
    await createAssistant({ ...wanted, into });
    await createAssistant({ ...wanted, id: 'a', into });
    expect(listed()).toEqual({
      name: 'registry',
      dependencies: {
        '@maroquin/assistant-a': 'workspace:^',
        '@maroquin/assistant-culture-subventions': 'workspace:^',
        '@maroquin/assistant-kit': 'workspace:^',
      },
    });
    expect(readdirSync(join(root, 'packages', 'assistant-registry'))).toEqual(['package.json']);
  });

  it.each([
    '',
    'Culture',
    'culture_a',
    '-a',
    'a-',
    'a--b',
    '../a',
    '1a',
    'é',
    'a'.repeat(41),
    'kit',
    'template',
  ])('refuses the id "%s"', async (id) => {
    await expect(createAssistant({ ...wanted, id, into })).rejects.toMatchObject({
      code: 'INVALID_ID',
    });
    expect(readdirSync(into)).toEqual([]);
  });

  it.each(['', 'ab', 'a\nb c', 'Assistant `x`', 'Assistant "x"', 'a\\b c'])(
    'refuses the name %j',
    async (name) => {
      await expect(createAssistant({ ...wanted, name, into })).rejects.toMatchObject({
        code: 'INVALID_NAME',
      });
    },
  );

  it('refuses a ministry that is not one, and names the eight', async () => {
    await expect(createAssistant({ ...wanted, ministry: 'sport', into })).rejects.toThrow(
      /education, justice, .*operateurs/u,
    );
  });

  it('refuses a taken id, in the folder or in the list', async () => {
    await createAssistant({ ...wanted, into });
    const before = read('src/index.ts');
    await expect(createAssistant({ ...wanted, into })).rejects.toMatchObject({ code: 'TAKEN' });
    expect(read('src/index.ts')).toBe(before);
    rmSync(join(into, 'culture-subventions'), { recursive: true });
    await expect(createAssistant({ ...wanted, into })).rejects.toMatchObject({ code: 'TAKEN' });
  });

  it('refuses a template that has lost a name, and writes nothing', async () => {
    const other = join(root, 'template');
    mkdirSync(other);
    writeFileSync(join(other, 'package.json'), '{}');
    const call = createAssistant({ ...wanted, from: other, into });
    await expect(call).rejects.toMatchObject({ code: 'TEMPLATE' });
    expect(readdirSync(into)).toEqual([]);
    expect(listed()).toMatchObject({ dependencies: { '@maroquin/assistant-kit': 'workspace:^' } });
  });

  it('says where it looked for what is missing', async () => {
    const nowhere = join(root, 'nowhere');
    await expect(createAssistant({ ...wanted, from: nowhere, into })).rejects.toThrow(nowhere);
    rmSync(manifestPath);
    await expect(createAssistant({ ...wanted, into })).rejects.toThrow(CreateAssistantError);
  });

  it('refuses a registry that is no package.json', async () => {
    writeFileSync(manifestPath, 'not json');
    await expect(createAssistant({ ...wanted, into })).rejects.toMatchObject({ code: 'REGISTRY' });
    expect(readdirSync(into)).toEqual([]);
  });
});
