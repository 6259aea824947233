import { claimHome, startPostgres, type Home, type HomeClaim } from '@maroquin/embedded';
import { startOfflineModel } from '@maroquin/offline-model';

import type { Config } from '../platform/config/config.js';
import { homeOf, sampleKeyFileOf } from './home-places.js';
import type { Stop } from './stop-all.js';

/** A home that this process owns. */
export interface TakenHome {
  readonly home: Home;
  readonly claim: HomeClaim;
}

/** The embedded parts of a home, started. */
export interface Embedded {
  readonly databaseUrl: string;
  readonly modelUrl: string;
  readonly keyFile: string;
}

/** Takes the home: another owner is named before anything is started, whatever the ports. */
export async function takeHome(
  config: Config,
  stops: Stop[],
  onProgress: (step: string) => void,
): Promise<TakenHome> {
  const home = await homeOf(config);
  const claim = await claimHome(home, { onProgress });
  stops.push(() => claim.release());
  return { home, claim };
}

/**
 * Starts what the configuration does not place elsewhere. Whatever was started is in `stops` even
 * when a later step fails.
 */
export async function startEmbedded(
  config: Config,
  home: Home,
  stops: Stop[],
  onProgress: (step: string) => void,
): Promise<Embedded> {
  const databaseUrl = config.databaseUrl ?? (await postgresUrl(home, stops, onProgress));
  const modelUrl = config.model.url ?? (await offlineModelUrl(stops));
  return { databaseUrl, modelUrl, keyFile: sampleKeyFileOf(home) };
}

async function postgresUrl(
  home: Home,
  stops: Stop[],
  onProgress: (step: string) => void,
): Promise<string> {
  const postgres = await startPostgres(home, { onProgress });
  stops.push(() => postgres.stop());
  return postgres.databaseUrl;
}

/** Starts the embedded model server for this process. */
export async function offlineModelUrl(stops: Stop[]): Promise<string> {
  const model = await startOfflineModel();
  stops.push(() => model.close());
  return model.url;
}
