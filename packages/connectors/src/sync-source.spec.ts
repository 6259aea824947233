import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sourceHttp } from './http/source-http.js';
import { folderConnector } from './sources/folder/folder-connector.js';
import { syncSource, type KnownItem, type SyncResult } from './sync-source.js';
import { knownAfter, plainParser, recordsOf } from './testing/run-connector.js';

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
});
