import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { CorpusSource } from '@maroquin/assistant-kit';
import { openDocumentParser } from '@maroquin/documents';
import { openSearch, type Search } from '@maroquin/retrieval';
import type { DataSource } from 'typeorm';

import { AssistantsService, type LoadedAssistant } from '../src/assistants/index.js';
import { entities } from '../src/boot/entities.js';
import {
  Corpus,
  CorpusItem,
  CorpusService,
  CorpusUpdateSchedule,
  CorpusUpdateService,
} from '../src/features/corpus/index.js';
import type { Workbench } from '../src/cli/workbench.js';
import { readConfig } from '../src/platform/config/config.js';
import { connectDatabase } from '../src/platform/database/database.module.js';
import { InlineQueue } from '../src/platform/queue/inline-queue.js';
import { startTestPostgres, type TestPostgres } from './support/postgres.js';
import { runCommand } from './support/run-command.js';
import { sampleAssistant } from './support/sample-assistant.js';

/** The commands work on the parts of the test. */
let mockBench: Partial<Workbench> = {};
jest.mock('../src/cli/workbench.js', () => ({
  openWorkbench: () => Promise.resolve(mockBench),
}));

const CORPUS = 'greffe/guides';
/** The process that parses is the compiled one. */
const PARSER = resolve(__dirname, '../../../packages/documents/dist/isolation/parser-process.js');
const TODAY = '2026-11-23';

/** An assistant whose corpus has this source, read every day, with a table of versions. */
function withSource(
  folder: string,
  source: CorpusSource = { kind: 'folder', name: 'circulaires' },
): LoadedAssistant {
  const assistant = sampleAssistant('greffe', 'justice');
  const { guides } = assistant.definition.corpora;
  if (guides === undefined) throw new Error('the sample assistant has no corpus');
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
    const assistants = new AssistantsService([withSource(postgres.folder)]);
    corpora = new CorpusService(search, database, assistants);
    const config = readConfig({ CORPUS_FOLDERS: `circulaires=${folder}` });
    const { sources } = config;
    const place = {
      folder: join(postgres.folder, 'updates'),
      sources,
      openDocuments: () => openDocumentParser({ entry: PARSER }),
      today: () => TODAY,
    };
    updates = new CorpusUpdateService(search, place, database, corpora);
    schedule = new CorpusUpdateSchedule(database, new InlineQueue(), assistants);
    mockBench = { config, database, search, corpora, updates, assistants };
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
    // A source that does not answer takes nothing from the person who has to decide.
    await rename(folder, `${folder}-ailleurs`);
    await expect(update()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await row()).toMatchObject({ liveVersion, heldDocuments: 6 });
    await rename(`${folder}-ailleurs`, folder);
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
    const { failure } = await runCommand('corpus', 'update', CORPUS);
    expect(failure).toMatch(
      /source de greffe\/guides n’a pas pu être lue.*CORPUS_FOLDERS indique : /u,
    );
  });

  it('takes no import, and says how its folder is read', async () => {
    await write('codes.jsonl', '{"id":"a","title":"A","path":[],"text":"Texte."}');
    const typed = ['corpus', 'import', join(folder, 'codes.jsonl'), '--into', CORPUS];
    const refused = await runCommand(...typed);
    expect(refused.failure).toMatch(/Rien ne s’importe dans greffe\/guides.*corpus update greffe/u);
    expect((await runCommand('corpus', 'list')).lines[0]).toMatch(/vide\..* corpus update greffe/u);
    mockBench = { ...mockBench, config: readConfig({}) };
    expect((await runCommand('corpus', 'list')).lines[0]).toMatch(
      /La variable CORPUS_FOLDERS ne dit pas.*circulaires=\/chemin.*corpus update greffe\/guides$/u,
    );
    expect(await database.getRepository(Corpus).countBy({ id: CORPUS })).toBe(0);
  });

  it('leaves a public source alone until a person asks, and takes files until it was read', async () => {
    const sheets = { kind: 'service-public', audience: 'particuliers' } as const;
    const assistants = new AssistantsService([withSource(postgres.folder, sheets)]);
    mockBench = {
      ...mockBench,
      assistants,
      corpora: new CorpusService(search, database, assistants),
    };
    schedule = new CorpusUpdateSchedule(database, new InlineQueue(), assistants);
    const due = () => schedule.due(new Date(Date.now() + 25 * 3_600_000));
    expect(await due()).toEqual([]);
    expect((await runCommand('corpus', 'list')).lines[0]).toMatch(
      /corpus update greffe\/guides.*Sans accès.*corpus import FICHIER/u,
    );
    await write('sheets.jsonl', '{"id":"a","title":"A","path":[],"text":"Les scellés."}');
    const typed = ['corpus', 'import', join(folder, 'sheets.jsonl'), '--into', CORPUS];
    expect((await runCommand(...typed)).lines[0]).toMatch(/1 document ajouté/u);
    expect(await due()).toEqual([]);

    const item = { corpus: CORPUS, key: 'F1', fingerprint: '1', recordIds: ['sp/F1'] };
    await database.getRepository(CorpusItem).insert(item);
    expect(await due()).toEqual([CORPUS]);
    expect((await runCommand(...typed)).failure).toMatch(/Rien ne s’importe dans greffe\/guides/u);
  });

  it('goes back to the version before, and waits for a person to update again', async () => {
    await update();
    const first = (await row()).liveVersion;
    expect(await updates.rollBack(CORPUS)).toMatchObject({ code: 'NO_PREVIOUS_VERSION' });
    await write('note-1.txt', 'La circulaire numéro 1 est fausse.');
    await update();
    expect(await updates.rollBack(CORPUS)).toMatchObject({ live: { version: first } });
    expect(await updates.rollBack(CORPUS)).toMatchObject({ code: 'ALREADY_ROLLED_BACK' });
    expect(await row()).toMatchObject({ liveVersion: first, paused: true });
    expect(await schedule.due(new Date(Date.now() + 25 * 3_600_000))).toEqual([]);
    expect(await update()).toBe('not-updated');
    // Given back, the version that was taken away is known again as it was.
    expect(await updates.rollBack(CORPUS, 'taken-away')).toMatchObject({ kind: 'done' });
    expect(await update()).toBe('unchanged');
    expect(await updates.rollBack(CORPUS)).toMatchObject({ live: { version: first } });
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
    const incident = async () => (await corpora.describe([CORPUS]))[0]?.lastError;
    expect(await incident()).toMatch(/ligne 2.* n’est pas un article/u);
    await writeTable();
    expect(await update()).toBe('unchanged');
    expect(await row()).toMatchObject({ liveVersion });
    expect(await incident()).toBeNull();
  });

  it('reads the others when one file is bad, and says which', async () => {
    await writeFile(join(folder, 'photo.txt'), Buffer.from([0, 1, 2, 0]));
    expect(await update()).toBe('published');
    expect((await row()).documents).toBe(10);
    expect((await row()).lastError).toMatch(/photo\.txt/u);
  });
});
