import {
  bucketConnector,
  DATA_GOUV_URL,
  dataGouvConnector,
  folderConnector,
  legiConnector,
  opendatasoftConnector,
  servicePublicConnector,
  webConnector,
  type DocumentLabels,
  type SourceConnector,
} from '@maroquin/connectors';
import {
  assertUnreachable,
  type CorpusDefinition,
  type CorpusSource,
} from '@maroquin/assistant-kit';

import type { SourcesConfig } from '../../../platform/config/source-variables.js';
import { PlatformError } from '../../../platform/errors/platform-error.js';

/** Our name to the servers of sources, which ask for one that says who reads. */
export const USER_AGENT = 'Maroquin (assistants des agents publics)';

/** Where data.gouv.fr keeps the files that producers give it. */
const DATA_GOUV_FILES = 'static.data.gouv.fr';

/** Milliseconds between two pages of a site. */
const WEB_DELAY = 500;

/** What reads the source of a corpus, and the hosts that it may reach. */
export interface CorpusConnector {
  readonly connector: SourceConnector;
  readonly hosts: readonly string[];
}

const hostOf = (url: string): string => new URL(url).host;

/**
 * The connector that an assistant declares for a corpus, over what the operator configured.
 *
 * @returns `null` for a corpus that is not read by itself: files of the package, an import, or a
 * collection that is searched where it is.
 * @throws PlatformError `CONFIGURATION` when the operator has not said where a folder or a bucket is.
 */
export function connectorOf(
  definition: CorpusDefinition,
  config: SourcesConfig,
): CorpusConnector | null {
  const { source } = definition;
  const labels = { licence: definition.licence, source: definition.title.fr };
  switch (source.kind) {
    case 'files':
    case 'import':
    case 'albert':
      return null;
    case 'legi':
      return {
        connector: legiConnector({ ...source, url: config.legiUrl }),
        hosts: [hostOf(config.legiUrl)],
      };
    case 'service-public':
      return sheetsOf(config.servicePublicUrls[source.audience]);
    case 'opendatasoft':
      return {
        connector: opendatasoftConnector({ ...source, ...labels }),
        hosts: [hostOf(source.portal)],
      };
    case 'data-gouv':
      return {
        connector: dataGouvConnector({ ...source, ...labels, portal: DATA_GOUV_URL }),
        hosts: [hostOf(DATA_GOUV_URL), DATA_GOUV_FILES, ...source.hosts],
      };
    case 'web':
      return siteOf(source, labels);
    case 'folder':
      return folderOf(source.name, labels, config);
    case 'bucket':
      return bucketOf(source, labels, config);
    default:
      return assertUnreachable(source);
  }
}

/** What the operator has not said yet of a source that an assistant names. */
export interface MissingSetting {
  readonly variable: 'CORPUS_FOLDERS' | 'CORPUS_BUCKETS' | 'ALBERT_RAG_URL';
  /** The name to place in the variable; `null`: the variable is the place itself. */
  readonly name: string | null;
}

/**
 * The variable without which a source cannot be read; `null` when none is missing.
 *
 * @example missingSetting(definition, sources) // { variable: 'CORPUS_FOLDERS', name: 'circulaires' }
 */
export function missingSetting(
  { source }: CorpusDefinition,
  config: SourcesConfig,
): MissingSetting | null {
  if (source.kind === 'folder' && !config.folders.has(source.name))
    return { variable: 'CORPUS_FOLDERS', name: source.name };
  if (source.kind === 'bucket' && !config.buckets.has(source.name))
    return { variable: 'CORPUS_BUCKETS', name: source.name };
  if (source.kind === 'albert' && config.albert === null)
    return { variable: 'ALBERT_RAG_URL', name: null };
  return null;
}

type SourceOf<Kind extends CorpusSource['kind']> = Extract<CorpusSource, { readonly kind: Kind }>;

function sheetsOf(url: string): CorpusConnector {
  return { connector: servicePublicConnector({ url }), hosts: [hostOf(url)] };
}

function siteOf(source: SourceOf<'web'>, labels: DocumentLabels): CorpusConnector {
  return {
    connector: webConnector({ ...source, ...labels, delay: WEB_DELAY, userAgent: USER_AGENT }),
    hosts: [...source.start, ...source.within].map(hostOf),
  };
}

function folderOf(name: string, labels: DocumentLabels, config: SourcesConfig): CorpusConnector {
  const folder = named(config.folders, name, 'CORPUS_FOLDERS');
  return { connector: folderConnector({ folder, ...labels }), hosts: [] };
}

function bucketOf(
  { name, prefix }: SourceOf<'bucket'>,
  labels: DocumentLabels,
  config: SourcesConfig,
): CorpusConnector {
  const endpoint = named(config.buckets, name, 'CORPUS_BUCKETS');
  return {
    connector: bucketConnector({ ...labels, ...config.bucketAccess, endpoint, prefix }),
    hosts: [hostOf(endpoint)],
  };
}

function named(
  places: ReadonlyMap<string, string>,
  name: string,
  variable: MissingSetting['variable'],
): string {
  const place = places.get(name);
  if (place !== undefined) return place;
  throw new PlatformError(
    'configuration',
    'CONFIGURATION',
    `La variable ${variable} ne dit pas où se trouve «\u00a0${name}\u00a0».`,
  );
}
