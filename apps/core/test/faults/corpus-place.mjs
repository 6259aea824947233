import 'reflect-metadata';

import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { CONTRACT, defineAssistant } from '@maroquin/assistant-kit';
import { openDocumentParser } from '@maroquin/documents';
import { openSearch } from '@maroquin/retrieval';
import { z } from 'zod';

import { AssistantsService } from '../../dist/assistants/index.js';
import { entities } from '../../dist/boot/entities.js';
import { CorpusService, CorpusUpdateService } from '../../dist/features/corpus/index.js';
import { sourcesOf, sourceVariables } from '../../dist/platform/config/source-variables.js';
import { connectDatabase } from '../../dist/platform/database/database.module.js';
import { CODE } from './legi-server.mjs';

/** The corpus of the campaign. */
export const CORPUS = 'essais/codes';

const TODAY = '2026-11-23';

/** An assistant with one corpus, read from the server of the campaign. */
function assistantOf() {
  const definition = defineAssistant({
    contract: CONTRACT,
    identity: {
      id: 'essais',
      name: { fr: 'Assistant des essais' },
      summary: { fr: 'Un assistant pour les essais.' },
      owner: { team: 'Équipe des essais', contact: 'essais@exemple.gouv.invalid' },
    },
    ministry: 'justice',
    tools: {},
    corpora: {
      codes: {
        title: { fr: 'Codes' },
        source: { kind: 'legi', texts: [CODE], history: false },
        licence: 'Licence Ouverte 2.0',
        refresh: 'daily',
        visibility: 'role',
        sensitivity: 'public',
      },
    },
    roles: {
      one: {
        label: { fr: 'Un métier' },
        because: { fr: 'du métier' },
        tools: [],
        corpora: ['codes'],
        starters: ['Un ?', 'Deux ?', 'Trois ?', 'Quatre ?'],
      },
    },
    prompts: { system: './system.fr.md' },
    evaluations: {},
    passport: {
      purpose: { fr: 'Essayer la plateforme.' },
      limits: [{ fr: 'Ne sert qu’aux essais.' }],
      legalBasis: 'Aucune',
      dataLevel: 'public',
      aiActClass: 'minimal',
      costCeiling: { euroPerAgentMonth: 1 },
    },
  });
  return { id: 'essais', version: '1.0.0', folder: '/nonexistent', definition, systemPrompt: 'x' };
}

/**
 * Opens what `corpus update` works with, on a database and a folder of the campaign.
 *
 * @param {{ databaseUrl: string, folder: string, legiUrl: string }} place
 */
export async function openPlace({ databaseUrl, folder, legiUrl }) {
  const database = await connectDatabase(databaseUrl, entities);
  const search = await openSearch({ folder: join(folder, 'search') });
  const assistants = new AssistantsService([assistantOf()]);
  const corpora = new CorpusService(search, database, assistants);
  const updates = new CorpusUpdateService(
    search,
    {
      folder: join(folder, 'updates'),
      sources: sourcesOf(z.object(sourceVariables).parse({ LEGI_URL: legiUrl })),
      openDocuments: () => openDocumentParser(),
      today: () => TODAY,
    },
    database,
    corpora,
  );
  return {
    database,
    search,
    corpora,
    updates,
    close: async () => {
      await search.close();
      await database.destroy();
    },
  };
}

const digest = (lines) => createHash('sha256').update(lines.join('\n')).digest('base64url');

/** Every file under a folder, by its path in it. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * What a corpus is, in a form that two places can be compared by: its live version, its records to the
 * letter, what it holds of its source, and what lies beside.
 */
export async function stateOf(place, folder) {
  const { database, search, corpora } = place;
  const [live] = await corpora.liveVersions([CORPUS]);
  const records = [];
  if (live !== undefined) for await (const record of search.records(live)) records.push(record);
  const items = await database.query(
    'SELECT key, fingerprint, record_ids FROM corpus_item WHERE corpus = $1 ORDER BY key',
    [CORPUS],
  );
  const versions = await search.versions(CORPUS);
  return {
    version: live?.version ?? null,
    records: records.length,
    content: digest(records.map((record) => JSON.stringify(record)).sort()),
    items: digest(items.map((item) => JSON.stringify(item))),
    versions: versions.length,
    underWay: (await filesIn(join(folder, 'updates'))).length,
    searchFolders: (await readdir(join(folder, 'search', ...CORPUS.split('/'))).catch(() => []))
      .length,
  };
}
