import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { openDocumentParser } from '@maroquin/documents';
import { openSearch, type Search } from '@maroquin/retrieval';
import type { DataSource } from 'typeorm';

import { AssistantsService, type LoadedAssistant } from '../src/assistants/index.js';
import { entities } from '../src/boot/entities.js';
import {
  Corpus,
  CorpusService,
  CorpusUpdateSchedule,
  CorpusUpdateService,
} from '../src/features/corpus/index.js';
import { sourcesOf, sourceVariables } from '../src/platform/config/source-variables.js';
import { connectDatabase } from '../src/platform/database/database.module.js';
import { InlineQueue } from '../src/platform/queue/inline-queue.js';
import { z } from 'zod';
import { startTestPostgres, type TestPostgres } from './support/postgres.js';
import { sampleAssistant } from './support/sample-assistant.js';

const CORPUS = 'greffe/guides';
/** The process that parses is the compiled one. */
const PARSER = resolve(__dirname, '../../../packages/documents/dist/isolation/parser-process.js');
const TODAY = '2026-11-23';

/** An assistant whose corpus is a folder of the operator, read every day, with a table of versions. */
function withFolder(folder: string): LoadedAssistant {
  const assistant = sampleAssistant('greffe', 'justice');
  const { guides } = assistant.definition.corpora;
  if (guides === undefined) throw new Error('the sample assistant has no corpus');
  const source = { kind: 'folder', name: 'circulaires' } as const;
  return {
    ...assistant,
    folder,
    definition: {
      ...assistant.definition,
      corpora: {
        guides: { ...guides, source, refresh: 'daily', versions: './versions.csv' },
      },
    },
  };
}

describe('the update of a corpus from its source', () => {
  let postgres: TestPostgres;
  let database: DataSource;
  let search: Search;
  let corpora: CorpusService;
  let updates: CorpusUpdateService;
  let schedule: CorpusUpdateSchedule;
  let folder: string;

  const update = async (asked = false): Promise<string> => {
    const { kind } = await updates.update(CORPUS, { signal: new AbortController().signal, asked });
    return kind;
  };
  const row = async (): Promise<Corpus> =>
    database.getRepository(Corpus).findOneByOrFail({ id: CORPUS });
  const answers = async (text: string): Promise<readonly string[]> => {
    const { passages } = await search.search({
      text,
      corpora: await corpora.liveVersions([CORPUS]),
      limit: 5,
      atDate: TODAY,
    });
    return passages.map(({ recordId }) => recordId);
  };
  const writeTable = (...rows: string[]): Promise<void> =>
    writeFile(
      join(postgres.folder, 'versions.csv'),
      ['code;article;record;from;to;note', ...rows].join('\n'),
    );
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

  beforeEach(async () => {
    postgres = await startTestPostgres();
    database = await connectDatabase(postgres.url, entities);
    folder = join(postgres.folder, 'circulaires');
    await mkdir(folder);
    for (let number = 1; number <= 10; number += 1)
      await write(
        `note-${String(number)}.txt`,
        `La circulaire numéro ${String(number)} traite des scellés.`,
      );
    await writeTable();
    search = await openSearch({ folder: join(postgres.folder, 'search') });
    const assistants = new AssistantsService([withFolder(postgres.folder)]);
    corpora = new CorpusService(search, database, assistants);
    const sources = sourcesOf(
      z.object(sourceVariables).parse({ CORPUS_FOLDERS: `circulaires=${folder}` }),
    );
    const place = {
      folder: join(postgres.folder, 'updates'),
      sources,
      openDocuments: () => openDocumentParser({ entry: PARSER }),
      today: () => TODAY,
    };
    updates = new CorpusUpdateService(search, place, database, corpora);
    schedule = new CorpusUpdateSchedule(database, new InlineQueue(), assistants);
  }, 60_000);

  afterEach(async () => {
    await search.close();
    await database.destroy();
    await postgres.stop();
  });

  it('publishes what is new, and only what changed at the next one', async () => {
    expect(await schedule.due(new Date())).toEqual([CORPUS]);
    expect(await update()).toBe('published');
    expect((await row()).documents).toBe(10);
    expect(await schedule.due(new Date())).toEqual([]);
    const first = (await row()).liveVersion;

    expect(await update()).toBe('unchanged');
    expect((await row()).liveVersion).toBe(first);

    await write('note-3.txt', 'La circulaire numéro 3 traite des bijoux volés.');
    await rm(join(folder, 'note-4.txt'));
    expect(await update()).toBe('published');
    expect((await row()).documents).toBe(9);
    expect(await answers('bijoux volés')).toEqual(['note-3.txt']);
    expect(await schedule.due(new Date(Date.now() + 25 * 3_600_000))).toEqual([CORPUS]);
  });

  it('reads the source as a whole again when the live version is of another format', async () => {
    await update();
    const { liveVersion } = await row();
    await database.getRepository(Corpus).update(CORPUS, { liveVersion: '2-0123456789abcdef' });
    await rm(join(folder, 'note-4.txt'));
    expect(await update()).toBe('published');
    expect(await row()).toMatchObject({ documents: 9, lastError: null });
    expect((await row()).liveVersion).not.toBe(liveVersion);
    expect(
      await database.query('SELECT key FROM corpus_item WHERE key = $1', ['note-4.txt']),
    ).toEqual([]);
    expect(await update()).toBe('unchanged');
  });

  it('holds a version that loses too many documents, and says why', async () => {
    await update();
    const { liveVersion } = await row();
    for (const number of [1, 2, 3, 4]) await rm(join(folder, `note-${String(number)}.txt`));
    expect(await update()).toBe('held');
    expect(await row()).toMatchObject({ liveVersion, documents: 10 });
    expect((await row()).lastError).toMatch(/perd 40\s% des documents \(6 au lieu de 10\)/u);
    expect((await row()).heldDocuments).toBe(6);
    // What was looked at is accepted, and not a version that loses more.
    await rm(join(folder, 'note-5.txt'));
    const accepted = { signal: new AbortController().signal, acceptLoss: 6 };
    expect((await updates.update(CORPUS, accepted)).kind).toBe('held');
    expect(await row()).toMatchObject({ liveVersion, heldDocuments: 5 });
    await write('note-5.txt', 'La circulaire numéro 5 traite des scellés.');
    const { kind } = await updates.update(CORPUS, {
      signal: new AbortController().signal,
      acceptLoss: 6,
    });
    expect(kind).toBe('published');
    expect(await row()).toMatchObject({ documents: 6, lastError: null, heldDocuments: null });
  });

  it('keeps the live version when the source is gone, and says so', async () => {
    await update();
    const { liveVersion } = await row();
    await rm(folder, { recursive: true });
    await expect(update()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await row()).toMatchObject({ liveVersion, documents: 10 });
    expect((await row()).lastError).toMatch(/n’existe pas/u);
    expect(await answers('scellés')).not.toEqual([]);
  });

  it('goes back to the version before, and waits for a person to update again', async () => {
    await update();
    const first = (await row()).liveVersion;
    expect(await updates.rollBack(CORPUS)).toBeNull();
    await write('note-1.txt', 'La circulaire numéro 1 est fausse.');
    await update();
    expect(await updates.rollBack(CORPUS)).toMatchObject({ version: first });
    expect(await row()).toMatchObject({ liveVersion: first, paused: true });
    expect(await schedule.due(new Date(Date.now() + 25 * 3_600_000))).toEqual([]);
    expect(await update()).toBe('not-updated');
    await rm(join(folder, 'note-2.txt'));
    expect(await update(true)).toBe('published');
    expect(await row()).toMatchObject({ paused: false, documents: 9 });
    expect(await answers('fausse')).toEqual(['note-1.txt']);
  });

  it('keeps the live version while the table of versions is wrong, and says why', async () => {
    await update();
    const { liveVersion } = await row();
    await writeTable(';L1;note-1.txt;2020-01-01;;');
    await expect(update()).rejects.toMatchObject({ code: 'BAD_TABLE' });
    expect(await row()).toMatchObject({ liveVersion, documents: 10 });
    expect((await row()).lastError).toMatch(/ligne 2.* n’est pas un article/u);
    await writeTable();
    expect(await update()).toBe('unchanged');
    expect(await row()).toMatchObject({ liveVersion, lastError: null });
  });

  it('reads the others when one file is bad, and says which', async () => {
    await writeFile(join(folder, 'photo.txt'), Buffer.from([0, 1, 2, 0]));
    expect(await update()).toBe('published');
    expect((await row()).documents).toBe(10);
    expect((await row()).lastError).toMatch(/photo\.txt/u);
  });
});
