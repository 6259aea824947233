import type { Home } from '@maroquin/embedded';

import { CorpusService, indexStarterCorpora } from '../features/corpus/index.js';
import { AgentService } from '../features/identity/index.js';
import type { Config } from '../platform/config/config.js';
import { buildParts } from './build-parts.js';
import { createApi } from './create-api.js';
import type { Embedded } from './embedded.js';
import { searchFolderOf, updatesFolderOf } from './home-places.js';
import type { OnProgress } from './terminal.js';
import { sampleIdentities } from './sample-identities.js';
import { startJobs } from './start-jobs.js';
import { starterVoice } from './starter-voice.js';
import type { Stop } from './stop-all.js';
import { LOG_LEVELS } from './terminal.js';

/** The parts that run, and where to listen. */
export interface ServeAllOptions {
  readonly config: Config;
  readonly home: Home;
  readonly port: number;
  readonly publicUrl: string;
  readonly embedded: Embedded;
  readonly stops: Stop[];
  readonly onProgress: OnProgress;
}

/**
 * Answers agents and produces replies in this process, over parts that are started. What it starts
 * is in `stops`.
 *
 * @returns how many sample agents can sign in
 */
export async function serveAll(options: ServeAllOptions): Promise<number> {
  const { config, home, port, publicUrl, stops, onProgress } = options;
  const { databaseUrl, modelUrl, keyFile } = options.embedded;
  const sample = await sampleIdentities(config, publicUrl, keyFile);
  const searchFolder = searchFolderOf(home);
  const client = sample?.provider ?? null;
  const updatesFolder = updatesFolderOf(home);
  const places = {
    publicUrl,
    databaseUrl,
    modelUrl,
    searchFolder,
    updatesFolder,
    sample: client,
  };
  const parts = await buildParts(config, places, 'all');
  stops.push(() => parts.search.close());
  stops.push(() => parts.limits.close());
  const app = await createApi(parts, { working: true, sample: client, logLevels: LOG_LEVELS });
  stops.push(() => app.close());
  // Open streams would keep the server from closing: they end first, and their readers come back.
  stops.push(() => parts.stream.close());
  await app.init();
  await app.get(AgentService).replaceRules('sample', sample?.agents.map(({ rule }) => rule) ?? []);
  await indexStarterCorpora(
    parts.assistants,
    parts.search,
    app.get(CorpusService),
    starterVoice(onProgress),
  );
  await startJobs(parts, app, stops);
  await app.listen(port, config.host);
  return sample?.agents.length ?? 0;
}
