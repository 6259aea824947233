import { statfs } from 'node:fs/promises';

import { installedAssistants } from '@maroquin/assistant-registry';
import type { Home } from '@maroquin/embedded';
import { openSearch } from '@maroquin/retrieval';
import { DataSource } from 'typeorm';
import { z } from 'zod';

import { AssistantsService, loadAssistants } from '../assistants/index.js';
import { entities } from '../boot/entities.js';
import { freePort } from '../boot/free-port.js';
import { searchFolderOf } from '../boot/home-places.js';
import { modelAt } from '../boot/model-and-search.js';
import { foreseenSentence } from '../boot/foreseen-sentence.js';
import { Corpus, incidentOf } from '../features/corpus/index.js';
import type { Config } from '../platform/config/config.js';
import { dataSourceOptions } from '../platform/database/database.module.js';
import { declaredCorpora, type DeclaredCorpus } from './corpus-name.js';
import { howToFill } from './how-to-fill.js';
import { messages } from './messages.fr.js';
import type { Place } from './workbench.js';

/** What one look found. `warning`: it works, and something deserves attention. */
export interface Finding {
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'error';
  readonly message: string;
}

const OLDEST_NODE = [20, 19] as const;
const OLDEST_POSTGRES = 15;
const GIGABYTE = 1024 ** 3;
const MODEL_TIMEOUT_MS = 5_000;

const versionRows = z.tuple([z.object({ server_version: z.string() })]);

function finding(name: string, status: Finding['status'], message: string): Finding {
  return { name, status, message };
}

/** A failure as a finding: its own sentence when there is one. */
export function failed(name: string, error: unknown, otherwise: string): Finding {
  return finding(name, 'error', foreseenSentence(error) ?? otherwise);
}

export function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const fit = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return finding('node', fit ? 'ok' : 'error', messages.doctorNode(process.versions.node, fit));
}

export async function checkDisk(home: Home): Promise<Finding> {
  const { bavail, bsize } = await statfs(home.folder);
  const free = (bavail * bsize) / GIGABYTE;
  const low = free < 2 ? 'warning' : 'ok';
  return finding('disk', free < 0.2 ? 'error' : low, messages.doctorDisk(free));
}

export async function checkPort({ config, server }: Place): Promise<Finding> {
  if (server !== null) return finding('port', 'ok', messages.doctorServed(server.url ?? ''));
  try {
    await freePort(config.port, config.host);
    return finding('port', 'ok', messages.doctorPortFree(config.port));
  } catch (error) {
    return failed('port', error, messages.doctorPortUnknown);
  }
}

export async function checkModel(config: Config, signal: AbortSignal): Promise<Finding> {
  const { model } = config;
  if (model.url === null) return finding('model', 'ok', messages.doctorExtractive);
  try {
    const server = modelAt(model.url, config);
    const timeout = AbortSignal.any([signal, AbortSignal.timeout(MODEL_TIMEOUT_MS)]);
    const known = (await server.listModels(timeout)).some(({ id }) => id === model.name);
    return finding('model', known ? 'ok' : 'warning', messages.doctorModel(model.name, known));
  } catch {
    return finding('model', 'error', messages.doctorModelDown);
  }
}

async function readDatabase(database: DataSource, place: Place): Promise<readonly Finding[]> {
  const rows: unknown = await database.query('SHOW server_version');
  const version = versionRows.parse(rows)[0].server_version;
  const fit = Number.parseInt(version, 10) >= OLDEST_POSTGRES;
  const pending = await database.showMigrations();
  return [
    finding('postgresql', fit ? 'ok' : 'error', messages.doctorPostgres(version, fit)),
    finding('migrations', pending ? 'warning' : 'ok', messages.doctorMigrations(pending)),
    ...(pending ? [] : await checkCorpora(database, place)),
  ];
}

/** PostgreSQL, its schema, and the corpora whose pointers it keeps. The schema is not changed. */
export async function checkDatabase(place: Place): Promise<readonly Finding[]> {
  const database = new DataSource(dataSourceOptions(place.databaseUrl, entities));
  try {
    await database.initialize();
    return await readDatabase(database, place);
  } catch (error) {
    return [failed('postgresql', error, messages.doctorDatabaseDown)];
  } finally {
    if (database.isInitialized) await database.destroy();
  }
}

async function checkCorpora(database: DataSource, place: Place): Promise<readonly Finding[]> {
  let assistants: AssistantsService;
  try {
    assistants = new AssistantsService(await loadAssistants(installedAssistants));
  } catch (error) {
    return [failed('assistants', error, messages.doctorAssistantsBroken)];
  }
  const rows = await database.getRepository(Corpus).find();
  const sound = finding('assistants', 'ok', messages.doctorAssistants(assistants.all.length));
  const lost = await lostCorpora(rows, place.home);
  const corpora = declaredCorpora(assistants).map((declared) => {
    const row = rows.find(({ id }) => id === declared.id);
    return checkCorpus(declared, row, lost.has(declared.id), place.config);
  });
  return [sound, ...corpora];
}

/** One corpus: its index, what it holds, what its owner must know. */
function checkCorpus(
  { id, definition }: DeclaredCorpus,
  row: Corpus | undefined,
  isLost: boolean,
  { sources }: Config,
): Finding {
  const name = `corpus ${id}`;
  const { kind } = definition.source;
  const how = howToFill(id, definition, sources);
  if (isLost) return finding(name, 'error', messages.doctorCorpusLost(id, how));
  const documents = row?.documents ?? 0;
  const incident = incidentOf(row);
  const isReady = kind === 'files' || (kind === 'albert' && sources.albert !== null);
  const isSound = incident === null && (documents > 0 || isReady);
  const said = documents === 0 ? how : messages.doctorHeld(documents);
  return finding(name, isSound ? 'ok' : 'warning', messages.doctorCorpus(id, said, incident));
}

/** The corpora whose live version is not in the index: the folder was lost, or has another format. */
async function lostCorpora(rows: readonly Corpus[], home: Home): Promise<ReadonlySet<string>> {
  const search = await openSearch({ folder: searchFolderOf(home) });
  try {
    const lost = await Promise.all(
      rows.map(async ({ id, liveVersion }) => {
        const versions = liveVersion === null ? [] : await search.versions(id);
        const held = versions.some(({ version }) => version === liveVersion);
        return liveVersion === null || held ? [] : [id];
      }),
    );
    return new Set(lost.flat());
  } finally {
    await search.close();
  }
}
