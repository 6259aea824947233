import { CorpusService, indexStarterCorpora } from '../features/corpus/index.js';
import { AgentService } from '../features/identity/index.js';
import type { Config } from '../platform/config/config.js';
import { buildParts } from './build-parts.js';
import { createApi } from './create-api.js';
import { startEmbedded, takeHome } from './embedded.js';
import { freePort } from './free-port.js';
import { searchFolderOf } from './home-places.js';
import { sampleIdentities } from './sample-identities.js';
import { startReplies } from './start-replies.js';
import { startOrStop, type Stop } from './stop-all.js';

/** A running platform. */
export interface Running {
  readonly url: string;
  /** How many sample agents can sign in; 0 with a real provider. */
  readonly sampleAgents: number;
  readonly stop: Stop;
}

/** How a start tells what it does: a short French sentence for each step. */
export type OnProgress = (step: string) => void;

/** Starts everything in one process. What was started is stopped when a step fails. */
export function runAll(config: Config, onProgress: OnProgress): Promise<Running> {
  return startOrStop(async (stops, stop) => {
    const { home, claim } = await takeHome(config, stops, onProgress);
    const port = await freePort(config.port, config.host);
    const publicUrl = config.publicUrl ?? `http://localhost:${String(port)}`;
    const embedded = await startEmbedded(config, home, stops, onProgress);
    const { databaseUrl, modelUrl, keyFile } = embedded;
    const sample = await sampleIdentities(config, publicUrl, keyFile);
    const searchFolder = searchFolderOf(home);
    const client = sample?.provider ?? null;
    const places = { publicUrl, databaseUrl, modelUrl, searchFolder, sample: client };
    const parts = await buildParts(config, places, 'all');
    stops.push(() => parts.search.close());
    const app = await createApi(parts, { working: true, sample: client, logLevels: LOG_LEVELS });
    stops.push(() => app.close());
    // Open streams would keep the server from closing: they end first, and their readers come back.
    stops.push(() => parts.stream.close());
    await app.init();
    if (sample !== null) {
      const rules = sample.agents.map((agent) => agent.rule);
      await app.get(AgentService).replaceRules('sample', rules);
    }
    await indexStarterCorpora(parts.assistants, parts.search, app.get(CorpusService), onProgress);
    await startReplies(parts, app, stops);
    await app.listen(port, config.host);
    await claim.publish({ url: publicUrl, port, databaseUrl });
    // Stopped first: a start that comes meanwhile waits for the end instead of being refused.
    stops.push(() => claim.closing());
    return { url: publicUrl, sampleAgents: sample?.agents.length ?? 0, stop };
  });
}

/** What an operator reads in the terminal. */
export const LOG_LEVELS: ('error' | 'warn')[] = ['error', 'warn'];
