import { mkdtemp, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CorpusRecord } from '@maroquin/assistant-kit';

import { Stage } from './stage.js';

const record = (id: string, text: string): CorpusRecord => ({ id, title: id, path: [], text });

async function texts(stage: Stage): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { id, text } of stage.records()) found.push(`${id}=${text}`);
  return found;
}

describe(Stage.name, () => {
  it('gives the last word on each item, before and after it is opened again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-stage-'));
    const stage = await Stage.open(folder);
    await stage.add('a', '1', [record('a1', 'vieux'), record('a2', 'vieux')]);
    await stage.add('b', '1', [record('b', 'présent')]);
    await stage.add('a', '2', [record('a1', 'neuf')]);
    await stage.add('c', '1', [record('c', 'parti')]);
    await stage.add('c', null);
    expect(await texts(stage)).toEqual(['b=présent', 'a1=neuf']);
    await stage.close();

    const again = await Stage.open(folder);
    expect(await texts(again)).toEqual(['b=présent', 'a1=neuf']);
    expect(again.items.get('a')).toMatchObject({ fingerprint: '2', recordIds: ['a1'] });
    expect(again.items.get('c')).toMatchObject({ fingerprint: null });
    await again.close();
  });

  it('forgets items whose records a power cut has taken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-stage-'));
    const stage = await Stage.open(folder);
    await stage.add('a', '1', [record('a', 'là')]);
    await stage.add('b', '1', [record('b', 'perdu')]);
    await stage.close();
    const file = join(folder, 'records.jsonl');
    await truncate(file, (await stat(file)).size - 5);
    const again = await Stage.open(folder);
    expect([...again.items.keys()]).toEqual(['a']);
    expect(await texts(again)).toEqual(['a=là']);
    await again.close();
  });
});
