import { installedAssistants } from '@maroquin/assistant-registry';

import { loadAssistants } from '../assistants/index.js';
import {
  SAMPLE_DIRECTORY,
  SAMPLE_PATH,
  type IdentityProvider,
} from '../features/identity/index.js';
import { systemClock } from '../platform/clock.js';
import type { Config } from '../platform/config/config.js';
import { sharedParts, type ProcessKind } from './shared-parts.js';
import { connectDatabase } from '../platform/database/database.module.js';
import { entities } from './entities.js';
import { documentsWith, modelAt, searchIn } from './model-and-search.js';
import type { Parts } from './parts.js';

/** Where the parts that are outside this process were found, embedded or not. */
export interface Places {
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly modelUrl: string;
  readonly searchFolder: string;
  readonly updatesFolder: string;
  /** Client of the sample identities; `null` with a real provider. */
  readonly sample: { readonly clientId: string; readonly clientSecret: string } | null;
}

function identityOf(config: Config, places: Places): IdentityProvider {
  const addresses = {
    redirectUri: `${places.publicUrl}/auth/callback`,
    postLogoutRedirectUri: `${places.publicUrl}/`,
  };
  if (config.oidc !== null) {
    const directory = config.oidc.issuer;
    return { ...config.oidc, ...addresses, directory, insecure: false, sample: false };
  }
  return {
    issuer: `${places.publicUrl}${SAMPLE_PATH}`,
    directory: SAMPLE_DIRECTORY,
    clientId: places.sample?.clientId ?? '',
    clientSecret: places.sample?.clientSecret ?? '',
    userinfoAlgorithm: 'RS256',
    ...addresses,
    insecure: places.publicUrl.startsWith('http:'),
    sample: true,
  };
}

/** Builds the parts of a process, the database connected and migrated. */
export async function buildParts(
  config: Config,
  places: Places,
  process: ProcessKind,
): Promise<Parts> {
  const assistants = await loadAssistants(installedAssistants);
  const model = modelAt(places.modelUrl, config);
  return {
    config,
    publicUrl: places.publicUrl,
    database: await connectDatabase(places.databaseUrl, entities),
    ...(await sharedParts(config, places.databaseUrl, process)),
    search: await searchIn(places.searchFolder, config.model.embeddings === null ? null : model),
    updates: {
      folder: places.updatesFolder,
      sources: config.sources,
      openDocuments: documentsWith(model, config),
      today: systemClock.today,
    },
    assistants,
    identity: identityOf(config, places),
    model: { model, clock: systemClock, extractive: config.model.url === null },
  };
}
