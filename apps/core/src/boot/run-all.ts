import type { Config } from '../platform/config/config.js';
import { startEmbedded, takeHome } from './embedded.js';
import { freePort } from './free-port.js';
import { startOrStop, type Stop } from './stop-all.js';
import type { OnProgress } from './terminal.js';

/** A running platform. */
export interface Running {
  readonly url: string;
  /** How many sample agents can sign in; 0 with a real provider. */
  readonly sampleAgents: number;
  readonly stop: Stop;
}

/** Starts everything in one process. What was started is stopped when a step fails. */
export function runAll(config: Config, onProgress: OnProgress): Promise<Running> {
  return startOrStop(async (stops, stop) => {
    const { home, claim } = await takeHome(config, stops, onProgress);
    const port = await freePort(config.port, config.host);
    const publicUrl = config.publicUrl ?? `http://localhost:${String(port)}`;
    // PostgreSQL starts while the platform is being loaded.
    const loading = import('./serve-all.js');
    loading.catch(() => undefined);
    const embedded = await startEmbedded(config, home, stops, onProgress);
    const { serveAll } = await loading;
    const sampleAgents = await serveAll({
      config,
      home,
      port,
      publicUrl,
      embedded,
      stops,
      onProgress,
    });
    await claim.publish({ url: publicUrl, port, databaseUrl: embedded.databaseUrl });
    // Stopped first: a start that comes meanwhile waits for the end instead of being refused.
    stops.push(() => claim.closing());
    return { url: publicUrl, sampleAgents, stop };
  });
}
