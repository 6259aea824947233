import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { CorpusService, indexStarterCorpora } from '../features/corpus/index.js';
import { AgentService } from '../features/identity/index.js';
import type { Config } from '../platform/config/config.js';
import { PlatformError } from '../platform/errors/platform-error.js';
import { WorkerModule } from './app.module.js';
import { buildParts } from './build-parts.js';
import { createApi } from './create-api.js';
import { offlineModelUrl } from './embedded.js';
import { freePort } from './free-port.js';
import { homeOf, sampleKeyFileOf, searchFolderOf, updatesFolderOf } from './home-places.js';
import type { Running } from './run-all.js';
import { sampleIdentities } from './sample-identities.js';
import { startJobs } from './start-jobs.js';
import { starterVoice } from './starter-voice.js';
import { startOrStop, type Stop } from './stop-all.js';
import { LOG_LEVELS, type OnProgress } from './terminal.js';

/** Processes apart share a database that none of them owns. */
function databaseUrlOf(config: Config): string {
  if (config.databaseUrl !== null) return config.databaseUrl;
  throw new PlatformError(
    'configuration',
    'DATABASE_NEEDED',
    'Avec des processus séparés, DATABASE_URL est obligatoire. Définissez-la, ou lancez tout dans un seul processus avec npm start.',
  );
}

/** Starts a process that answers agents and produces no reply. */
export function runApi(config: Config): Promise<Running> {
  return startOrStop(async (stops, stop) => {
    const databaseUrl = databaseUrlOf(config);
    const port = await freePort(config.port, config.host);
    const publicUrl = config.publicUrl ?? `http://localhost:${String(port)}`;
    const home = await homeOf(config);
    const sample = await sampleIdentities(config, publicUrl, sampleKeyFileOf(home));
    const client = sample?.provider ?? null;
    const parts = await buildParts(
      config,
      {
        publicUrl,
        databaseUrl,
        // The API never calls the model; the port of the discard service answers nobody.
        modelUrl: config.model.url ?? 'http://127.0.0.1:9',
        searchFolder: searchFolderOf(home),
        updatesFolder: updatesFolderOf(home),
        sample: client,
      },
      'api',
    );
    stops.push(() => parts.search.close());
    stops.push(() => parts.limits.close());
    const app = await createApi(parts, { working: false, sample: client, logLevels: LOG_LEVELS });
    stops.push(() => app.close());
    stops.push(() => parts.queue.close());
    stops.push(() => parts.stream.close());
    await app.init();
    await app
      .get(AgentService)
      .replaceRules('sample', sample?.agents.map(({ rule }) => rule) ?? []);
    await app.listen(port, config.host);
    return { url: publicUrl, sampleAgents: sample?.agents.length ?? 0, stop };
  });
}

/** Starts a process that produces replies and answers nobody. */
export function runWorker(
  config: Config,
  onProgress: OnProgress,
): Promise<{ readonly stop: Stop }> {
  return startOrStop(async (stops, stop) => {
    const databaseUrl = databaseUrlOf(config);
    const home = await homeOf(config);
    const modelUrl = config.model.url ?? (await offlineModelUrl(stops));
    const places = { publicUrl: 'http://localhost', databaseUrl, modelUrl, sample: null };
    const parts = await buildParts(
      config,
      {
        ...places,
        searchFolder: searchFolderOf(home),
        updatesFolder: updatesFolderOf(home),
      },
      'worker',
    );
    stops.push(() => parts.search.close());
    stops.push(() => parts.limits.close());
    stops.push(() => parts.stream.close());
    const app = await NestFactory.createApplicationContext(WorkerModule.with(parts), {
      logger: LOG_LEVELS,
      abortOnError: false,
    });
    Logger.overrideLogger(LOG_LEVELS);
    stops.push(() => app.close());
    await indexStarterCorpora(
      parts.assistants,
      parts.search,
      app.get(CorpusService),
      starterVoice(onProgress),
    );
    await startJobs(parts, app, stops);
    return { stop };
  });
}
