import type { Home } from '@maroquin/embedded';

import { ReplyJob } from '../features/conversation/index.js';
import { CorpusUpdateJob } from '../features/corpus/index.js';
import type { Config } from '../platform/config/config.js';
import { buildParts } from './build-parts.js';
import { createApi } from './create-api.js';
import { offlineModelUrl } from './embedded.js';
import { freePort } from './free-port.js';
import { searchFolderOf, updatesFolderOf } from './home-places.js';
import type { Stop } from './stop-all.js';

const LOOPBACK = '127.0.0.1';

/**
 * The platform for the time of one command: same services, same door, on a port of this machine that
 * nobody is told. It produces the replies of the command and no other. Signing in is not possible:
 * the command holds a token.
 *
 * @returns the address
 */
export async function serveOneCommand(
  config: Config,
  { home, databaseUrl }: { readonly home: Home; readonly databaseUrl: string },
  stops: Stop[],
): Promise<string> {
  const port = await freePort(0, LOOPBACK);
  const publicUrl = `http://${LOOPBACK}:${String(port)}`;
  const modelUrl = config.model.url ?? (await offlineModelUrl(stops));
  const searchFolder = searchFolderOf(home);
  const updatesFolder = updatesFolderOf(home);
  const places = {
    publicUrl,
    databaseUrl,
    modelUrl,
    searchFolder,
    updatesFolder,
    sample: null,
  };
  const parts = await buildParts(config, places, 'command');
  stops.push(() => parts.search.close());
  stops.push(() => parts.limits.close());
  const app = await createApi(parts, { working: true, sample: null, logLevels: [] });
  stops.push(() => app.close());
  stops.push(() => parts.queue.close());
  stops.push(() => parts.stream.close());
  await app.init();
  await parts.queue.work(
    { reply: app.get(ReplyJob).run, corpusUpdate: app.get(CorpusUpdateJob).run },
    1,
  );
  await app.listen(port, LOOPBACK);
  return publicUrl;
}
