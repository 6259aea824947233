import { join } from 'node:path';

import { resolveHome, type Home } from '@maroquin/embedded';

import type { Config } from '../platform/config/config.js';

/** The home that the configuration names. */
export function homeOf(config: Config): Promise<Home> {
  return resolveHome(
    config.home === null ? process.env : { ...process.env, MAROQUIN_HOME: config.home },
  );
}

/** Where the search index of a home is. */
export function searchFolderOf(home: Home): string {
  return join(home.folder, 'search');
}

/** Where the sources of corpora are read before a version is built from them. */
export function updatesFolderOf(home: Home): string {
  return join(home.folder, 'updates');
}

/** Where the keys of the sample identities of a home are. */
export function sampleKeyFileOf(home: Home): string {
  return join(home.folder, 'sample-identity.json');
}
