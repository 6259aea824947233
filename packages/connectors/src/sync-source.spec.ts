import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SourceConnector, SourceItem } from './connector.js';
import { sourceHttp } from './http/source-http.js';
import { folderConnector } from './sources/folder/folder-connector.js';
import { syncSource, type KnownItem, type SyncResult } from './sync-source.js';
import { knownAfter, plainParser, recordsOf, runConnector } from './testing/run-connector.js';

const signal = new AbortController().signal;

async function run(
  folder: string,
  licence: string,
  known: ReadonlyMap<string, KnownItem> = new Map(),
): Promise<SyncResult> {
  return syncSource({
    connector: folderConnector({ folder, licence, source: 'SG' }),
    recipe: licence,
    known,
    folder: await mkdtemp(join(tmpdir(), 'maroquin-sync-')),
    context: {
      http: sourceHttp({ hosts: [], signal, userAgent: 'tests' }),
      documents: plainParser,
      today: '2026-11-24',
      signal,
    },
  });
}

describe(syncSource.name, () => {
  it('reads everything again when the source is read in another way', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-source-'));
    await writeFile(join(folder, 'a.txt'), 'un');
    const first = await run(folder, 'Licence 1');
    const known = knownAfter(first);
    expect(await run(folder, 'Licence 1', known)).toMatchObject({ unchanged: 1, items: [] });
    const second = await run(folder, 'Licence 2', known);
    expect(second).toMatchObject({ changed: 1, unchanged: 0, removed: [] });
    expect(await recordsOf(second)).toMatchObject([{ id: 'a.txt', licence: 'Licence 2' }]);
    const third = await run(folder, 'Licence 2', knownAfter(second, known));
    expect(third).toMatchObject({ unchanged: 1, items: [] });
  });

  const sourceOf = (items: readonly SourceItem[]): SourceConnector => ({
    complete: true,
    items: async function* () {
      yield* items;
    },
  });
  const item = (key: string, title: string): SourceItem => ({
    kind: 'changed',
    key,
    fingerprint: '1',
    records: [{ id: key, title, path: [], text: 'x' }],
  });

  it('leaves out what no corpus could hold, and keeps what it gave before', async () => {
    const first = await runConnector(sourceOf([item('a', 'A'), item('b', 'B')]));
    const second = await runConnector(sourceOf([item('a', 'A'.repeat(2_000)), item('b', 'B')]), {
      known: knownAfter(first),
    });
    expect(second).toMatchObject({ changed: 1, failed: 1, removed: [] });
    expect(second.failures[0]?.key).toBe('a');
  });

  it('says in one sentence that the disk is full, and keeps what was read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-sync-'));
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
    });
    const cut: SourceConnector = {
      complete: true,
      items: async function* () {
        yield item('a', 'A');
        throw full;
      },
    };
    await expect(runConnector(cut, { folder })).rejects.toMatchObject({
      code: 'NO_SPACE',
      message: expect.stringMatching(/^Le disque est plein\u00a0: .*reprend où elle en était\.$/u),
    });
    const again = await runConnector(sourceOf([{ kind: 'unchanged', key: 'a' }]), { folder });
    expect(await recordsOf(again)).toMatchObject([{ id: 'a' }]);
  });
});
