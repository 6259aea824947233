import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { AssistantsService, type LoadedAssistant } from '../src/assistants/index.js';
import type { Workbench } from '../src/cli/workbench.js';
import {
  Corpus,
  CorpusService,
  CorpusUpdateService,
  indexStarterCorpora,
} from '../src/features/corpus/index.js';
import { readConfig } from '../src/platform/config/config.js';
import { askGreffe, PASSAGE, type PassageDates } from './support/ask-greffe.js';
import { TestBrowser } from './support/browser.js';
import {
  GARDEN,
  GARDEN_CODE,
  GARDEN_OTHERS,
  gardenArticle,
  withTable,
} from './support/garden-code.js';
import { runCommand } from './support/run-command.js';
import { jsonLines } from './support/run-cli.js';
import { sampleAssistant } from './support/sample-assistant.js';
import { startCore, type TestCore } from './support/start-core.js';

/** The commands work on the parts of this core. */
let mockBench: Partial<Workbench> = {};
jest.mock('../src/cli/workbench.js', () => ({
  openWorkbench: () => Promise.resolve(mockBench),
}));

const CORPUS = 'greffe/guides';
/** A corpus whose documents come with its package, with a table too. */
const PACKAGED = 'musees/guides';
const HEADER = 'code;article;record;from;to;note';
const DOCUMENT = `query D($version: String!, $id: String!) {
  document(corpus: "${CORPUS}", corpusVersion: $version, recordId: $id) {
    otherVersions { ${PASSAGE} }
  }
}`;

describe('a corpus whose publisher keeps a table of versions', () => {
  let core: TestCore;
  let folder: string;
  let assistants: readonly LoadedAssistant[];
  let agent: TestBrowser;

  const writeTable = (name: string, rows: readonly string[]): Promise<void> =>
    writeFile(join(folder, name), [HEADER, ...rows, ''].join('\r\n'));
  const table = (...rows: string[]): Promise<void> => writeTable('versions.csv', rows);
  const row = async (id = CORPUS): Promise<Corpus> =>
    core.app.get(DataSource).getRepository(Corpus).findOneByOrFail({ id });
  /** What its owner reads of a corpus. */
  const incident = async (id = CORPUS): Promise<string | null> => {
    const [view] = await core.app.get(CorpusService).describe([id]);
    return view?.lastError?.replaceAll('\u00A0', ' ') ?? null;
  };
  /** What starts do with the corpora of the installed assistants; gives those whose table is refused. */
  const start = async (): Promise<readonly string[]> => {
    const refused: string[] = [];
    await indexStarterCorpora(assistants, core.search, core.app.get(CorpusService), {
      onProgress: () => undefined,
      onRefused: (corpus) => refused.push(corpus),
    });
    return refused;
  };
  const command = (...typed: string[]) => runCommand('corpus', ...typed);
  const importCodes = () => command('import', join(folder, 'codes.jsonl'), '--into', CORPUS);
  const ask = (text: string) => askGreffe(agent, text);
  const citedOn = async (day: string): Promise<readonly string[]> => {
    const reply = await ask(`Quel était le délai de la déclaration d’abattage d’un arbre ${day} ?`);
    return reply.citations.map(({ passage }) => passage.recordId);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin-table-'));
    await writeFile(join(folder, 'codes.jsonl'), GARDEN_CODE);
    await writeFile(join(folder, 'musees.jsonl'), `${gardenArticle('JP/L1', 'L1', 'Le parc.')}\n`);
    await table();
    await writeTable('musees.csv', []);
    const paths = ['./musees.jsonl'];
    assistants = [
      withTable(sampleAssistant('greffe', 'justice'), folder, './versions.csv'),
      withTable(sampleAssistant('musees', 'culture'), folder, './musees.csv', paths),
    ];
    core = await startCore({ assistants });
    mockBench = {
      config: readConfig({}),
      search: core.search,
      corpora: core.app.get(CorpusService),
      updates: core.app.get(CorpusUpdateService),
      assistants: new AssistantsService(assistants),
    };
    agent = new TestBrowser(core);
    await agent.signInAs('first.greffe');
  }, 60_000);
  afterAll(async () => {
    await core.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('lists the articles that need rows, and writes the rows to fill in', async () => {
    expect((await importCodes()).failure).toBe('');
    const listed = await command('versions', CORPUS, '--write');
    expect(listed.failure).toBe('');
    expect(listed.lines[0]).toBe(
      `${GARDEN}, article L7 : 2 sans date sur 2 versions (JP/L7, JP/L7~2)`,
    );
    expect(listed.lines.at(-1)).toContain('2 lignes ajoutées');
    const written = await readFile(join(folder, 'versions.csv'), 'utf8');
    expect(written).toMatch(new RegExp(`^${HEADER}\\r\\n${GARDEN};L7;JP/L7;;;.*trente jours`, 'u'));
    const [again] = jsonLines<{ added: number; refusal: string | null }>(
      (await command('versions', CORPUS, '--write', '--json')).lines.join('\n'),
    );
    expect(again).toMatchObject({ added: 0, refusal: null });
  });

  it('answers with the version of the day, and says whose dates they are', async () => {
    const undated = await ask('Quel est le délai de la déclaration d’abattage d’un arbre ?');
    expect(undated.citations[0]?.passage).toMatchObject({ datesFrom: null, undatedVersions: 2 });

    await table(`${GARDEN};L7;JP/L7;01/01/2012;01/01/2020;`, `${GARDEN};L. 7;JP/L7~2;2020-01-01;;`);
    const before = (await row()).liveVersion;
    const { lines, failure } = await importCodes();
    expect(failure).toBe('');
    expect(lines.join()).toContain('La table des versions date 2 documents.');
    expect((await row()).liveVersion).not.toBe(before);

    const reply = await ask(
      'Quel était le délai de la déclaration d’abattage d’un arbre à la date du 31 décembre 2019 ?',
    );
    expect(reply).toMatchObject({ lawDate: '2019-12-31', lawDateWarning: null, unverified: [] });
    expect(reply.citations).toHaveLength(1);
    const [citation] = reply.citations;
    expect(citation).toMatchObject({
      verified: true,
      passage: {
        recordId: 'JP/L7',
        dateStart: '2012-01-01',
        dateEnd: '2020-01-01',
        datesFrom: 'table',
        status: null,
        undatedVersions: 1,
      },
    });
    const { data } = await agent.graphql<{ document: { otherVersions: PassageDates[] } }>(
      DOCUMENT,
      {
        version: citation?.passage.corpusVersion,
        id: 'JP/L7',
      },
    );
    expect(data.document.otherVersions).toMatchObject([
      { recordId: 'JP/L7~2', dateStart: '2020-01-01', dateEnd: null, datesFrom: 'table' },
    ]);
    expect(await citedOn('à la date du 2 janvier 2020')).toEqual(['JP/L7~2']);
    expect(await citedOn('en mars 2011')).toEqual([]);
  }, 60_000);

  it('has other dates at the next start when the table was edited, and the same way back', async () => {
    const { liveVersion: before, previousVersion } = await row();
    expect(await start()).toEqual([]);
    expect((await row()).liveVersion).toBe(before);
    await table(
      `${GARDEN};L7;JP/L7;2012-01-01;2021-01-01;relu`,
      `${GARDEN};L7;JP/L7~2;2021-01-01;;`,
    );
    await start();
    expect((await row()).liveVersion).not.toBe(before);
    expect(await row()).toMatchObject({
      previousVersion,
      lastError: null,
      documents: GARDEN_OTHERS + 4,
    });
    expect(await citedOn('à la date du 15 juin 2020')).toEqual(['JP/L7']);
  }, 60_000);

  it('compares a table once, whose rows wait for texts that are not there', async () => {
    const { liveVersion } = await row();
    await table(
      `${GARDEN};L7;JP/L7;2012-01-01;2021-01-01;relu`,
      `${GARDEN};L7;JP/L7~2;2021-01-01;;`,
      'Autre code;L1;AC/L1;2012-01-01;;',
    );
    const ingest = jest.spyOn(core.search, 'ingest');
    const comparisons = (): number =>
      ingest.mock.calls.filter(([{ corpus }]) => corpus === CORPUS).length;
    await start();
    expect(comparisons()).toBe(1);
    await start();
    expect(comparisons()).toBe(1);
    ingest.mockRestore();
    expect(await row()).toMatchObject({ liveVersion });
  }, 60_000);

  it('keeps the live version when the table is wrong, and says every mistake', async () => {
    const { liveVersion, previousVersion } = await row();
    const right = await readFile(join(folder, 'versions.csv'));
    await table(
      `${GARDEN};L9;JP/L7;2012-01-01;2021-01-01;`,
      `${GARDEN};L7;JP/L7~2;2020-06-01;;`,
      `${GARDEN};L7;JP/L7~3;2026-02-30;;`,
    );
    const { failure } = await importCodes();
    expect(failure.split('\n')).toEqual([
      'La table des versions versions.csv est refusée, et rien n’est mis en service. 3 erreurs :',
      expect.stringMatching(/^ {2}- versions\.csv, ligne 2 : colonne « article »/u),
      expect.stringMatching(/^ {2}- versions\.csv, ligne 4 : colonne « from »/u),
      expect.stringMatching(/^ {2}- versions\.csv, ligne 4 : colonne « record »/u),
    ]);
    expect(await incident()).toBe(failure);
    const reviewed = await command('versions', CORPUS);
    expect(reviewed.failure).toBe(failure);
    expect(reviewed.lines[0]).toContain('article L7 : 2 sans date sur 2 versions');
    expect(reviewed.lines.at(-1)).toContain('aucune de ses lignes ne compte');
    expect(await start()).toEqual([CORPUS]);
    expect(await row()).toMatchObject({ liveVersion, previousVersion });
    expect(await incident()).toBe(failure);
    expect((await command('list')).lines.join('\n')).toContain(`Dernier incident : ${failure}`);
    expect(await citedOn('à la date du 15 juin 2020')).toEqual(['JP/L7']);
    await writeFile(join(folder, 'versions.csv'), right);
    expect(await start()).toEqual([]);
    expect(await row()).toMatchObject({ liveVersion, previousVersion });
    expect(await incident()).toBeNull();
  }, 60_000);

  it('starts with a wrong table of a corpus of its package, which keeps its version', async () => {
    const { liveVersion } = await row(PACKAGED);
    expect(liveVersion).not.toBeNull();
    await writeTable('musees.csv', [`${GARDEN};L1;JP/L1;le 3 mai;;`]);
    expect(await start()).toEqual([PACKAGED]);
    expect(await row(PACKAGED)).toMatchObject({ liveVersion });
    expect(await incident(PACKAGED)).toMatch(/musees\.csv, ligne 2 : colonne « from »/u);
    await rm(join(folder, 'musees.csv'));
    expect(await start()).toEqual([PACKAGED]);
    expect(await incident(PACKAGED)).toMatch(/musees\.csv : ce fichier n’existe pas/u);
    await writeTable('musees.csv', []);
    expect(await start()).toEqual([]);
    expect(await incident(PACKAGED)).toBeNull();
  }, 60_000);

  it('keeps why an import was refused, until one ends well', async () => {
    const { liveVersion } = await row();
    await writeFile(join(folder, 'mauvais.jsonl'), '{"id": "JP/L8"}\n');
    const bad = await command('import', join(folder, 'mauvais.jsonl'), '--into', CORPUS);
    expect(bad.failure).toMatch(/mauvais\.jsonl, ligne 1/u);
    expect(await incident()).toBe(bad.failure);
    await command('import', join(folder, 'absent.jsonl'), '--into', CORPUS);
    expect(await incident()).toBe(bad.failure);
    expect((await importCodes()).failure).toBe('');
    expect(await incident()).toBeNull();
    expect(await row()).toMatchObject({ liveVersion });
  }, 60_000);

  it('goes back to the version before once, and gives back the one taken away', async () => {
    const { liveVersion, previousVersion } = await row();
    const back = await command('rollback', CORPUS);
    expect(back.lines[0]).toMatch(/est revenu à sa version précédente, construite le .*--restore/u);
    expect(back.lines[1]).toBe('Le prochain import partira de cette version.');
    expect(await row()).toMatchObject({ liveVersion: previousVersion, paused: true });
    expect((await command('rollback', CORPUS)).failure).toMatch(
      /déjà revenu.*aucune plus ancienne/u,
    );
    expect(await row()).toMatchObject({ liveVersion: previousVersion });
    const { lines } = await command('rollback', CORPUS, '--restore');
    expect(lines[0]).toMatch(/La version retirée .* est de nouveau en service/u);
    expect(await row()).toMatchObject({ liveVersion, previousVersion, paused: false });
    expect((await command('rollback', CORPUS, '--restore')).failure).toMatch(/rien à rétablir/u);
    await command('rollback', CORPUS);
    expect((await importCodes()).failure).toBe('');
    expect(await row()).toMatchObject({ paused: false });
  }, 60_000);
});
