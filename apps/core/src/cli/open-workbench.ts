import { installedAssistants } from '@maroquin/assistant-registry';
import { openDocumentParser, type DocumentParser } from '@maroquin/documents';
import { borrowHome, waitForInstance, type Home, type Instance } from '@maroquin/embedded';
import type { Search } from '@maroquin/retrieval';
import type { DataSource } from 'typeorm';

import { AssistantsService, loadAssistants } from '../assistants/index.js';
import { offlineModelUrl } from '../boot/embedded.js';
import { entities } from '../boot/entities.js';
import { homeOf, searchFolderOf, updatesFolderOf } from '../boot/home-places.js';
import { documentsWith, modelAt, searchIn } from '../boot/model-and-search.js';
import {
  CorpusService,
  CorpusUpdateService,
  indexStarterCorpora,
} from '../features/corpus/index.js';
import { systemClock } from '../platform/clock.js';
import { readConfig, type Config } from '../platform/config/config.js';
import { connectDatabase } from '../platform/database/database.module.js';
import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { messages } from './messages.fr.js';

/** Longest wait for a server that starts or a command that ends, in milliseconds. */
const WAIT_MS = 600_000;

/** Where a command works: the home, its database, and the server that runs on it, if any. */
export interface Place {
  readonly config: Config;
  readonly home: Home;
  readonly databaseUrl: string;
  readonly server: Instance | null;
}

/** The place, its database connected and up to date, its corpora open. */
export interface Workbench extends Place {
  readonly database: DataSource;
  readonly search: Search;
  readonly assistants: AssistantsService;
  readonly corpora: CorpusService;
  readonly updates: CorpusUpdateService;
}

/**
 * Joins the running server, or starts PostgreSQL for this command alone, or takes the database of
 * `DATABASE_URL`. What was started is in `cli.stops`.
 */
export async function openPlace(cli: CliContext): Promise<Place> {
  const config = readConfig(cli.env);
  const home = await homeOf(config);
  const options = { onProgress: cli.output.progress, signal: cli.signal };
  if (config.databaseUrl === null) {
    const borrowed = await borrowHome(home, { ...options, waitMs: WAIT_MS });
    cli.stops.push(() => borrowed.release());
    const { databaseUrl, instance } = borrowed;
    return { config, home, databaseUrl, server: instance ?? null };
  }
  const instance = await waitForInstance(home, WAIT_MS, options);
  const server = instance?.kind === 'server' ? instance : null;
  if (server !== null && server.databaseUrl !== config.databaseUrl)
    throw commandFailure('OTHER_DATABASE', messages.otherDatabase);
  return { config, home, databaseUrl: config.databaseUrl, server };
}

/** Connects the database of a place; closed at the end of the command. */
export async function connectPlace(cli: CliContext, place: Place): Promise<DataSource> {
  const database = await connectDatabase(place.databaseUrl, entities);
  cli.stops.push(() => database.destroy());
  return database;
}

/** The corpora of a place: what is imported gets the vectors that the configuration asks for. */
async function openPlaceSearch(cli: CliContext, { config, home }: Place): Promise<Search> {
  const { url, embeddings } = config.model;
  const embedder =
    embeddings === null ? null : modelAt(url ?? (await offlineModelUrl(cli.stops)), config);
  const search = await searchIn(searchFolderOf(home), embedder);
  cli.stops.push(() => search.close());
  return search;
}

/** What reads the files of sources, with the model server that the configuration names. */
function documentsOf(config: Config): () => DocumentParser {
  const { url } = config.model;
  return url === null ? openDocumentParser : documentsWith(modelAt(url, config), config);
}

/** Opens everything that a command about corpora or agents needs. */
export async function openWorkbench(cli: CliContext): Promise<Workbench> {
  const place = await openPlace(cli);
  const database = await connectPlace(cli, place);
  const search = await openPlaceSearch(cli, place);
  const assistants = new AssistantsService(await loadAssistants(installedAssistants));
  const corpora = new CorpusService(search, database, assistants);
  // A server has done it at its start; without one, nobody may ever have started.
  if (place.server === null)
    await indexStarterCorpora(assistants.all, search, corpora, {
      onProgress: cli.output.progress,
      onRefused: (corpus, sentence) => {
        cli.output.note(`${corpus} : ${sentence}`);
      },
    });
  const where = {
    folder: updatesFolderOf(place.home),
    sources: place.config.sources,
    openDocuments: documentsOf(place.config),
    today: systemClock.today,
  };
  const updates = new CorpusUpdateService(search, where, database, corpora);
  return { ...place, database, search, assistants, corpora, updates };
}
