import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import { AssistantsService, type LoadedAssistant } from '../src/assistants/index.js';
import type { CliContext } from '../src/cli/cli-context.js';
import { runProgram } from '../src/cli/program.js';
import type { Workbench } from '../src/cli/workbench.js';
import {
  Corpus,
  CorpusService,
  CorpusUpdateService,
  indexStarterCorpora,
} from '../src/features/corpus/index.js';
import { TestBrowser } from './support/browser.js';
import { jsonLines } from './support/run-cli.js';
import { sampleAssistant } from './support/sample-assistant.js';
import { startCore, type TestCore } from './support/start-core.js';

/** The commands work on the parts of this core. */
let mockBench: Partial<Workbench> = {};
jest.mock('../src/cli/workbench.js', () => ({
  openWorkbench: () => Promise.resolve(mockBench),
}));

const CORPUS = 'greffe/guides';
const CODE = 'Code des jardins publics';
const HEADER = 'code;article;record;from;to;note';
const PASSAGE = 'recordId dateStart dateEnd datesFrom status undatedVersions';
const REPLY = `status lawDate lawDateWarning claims unverified { reason }
  citations { verified passage { corpusVersion ${PASSAGE} } }`;
const SEND = `mutation Send($input: SendMessageInput!) {
  sendMessage(input: $input) {
    ... on MessageSent { conversation { id } }
  }
}`;
const CONVERSATION = `query C($id: ID!) { conversation(id: $id) { turns { reply { ${REPLY} } } } }`;
const DOCUMENT = `query D($version: String!, $id: String!) {
  document(corpus: "${CORPUS}", corpusVersion: $version, recordId: $id) {
    ${PASSAGE} otherVersions { ${PASSAGE} }
  }
}`;

interface PassageDates {
  corpusVersion: string;
  recordId: string;
  dateStart: string | null;
  dateEnd: string | null;
  datesFrom: string | null;
  status: string | null;
  undatedVersions: number;
}

interface ReplyState {
  status: string;
  lawDate: string;
  lawDateWarning: string | null;
  unverified: readonly unknown[];
  citations: { verified: boolean; passage: PassageDates }[];
}

function article(id: string, num: string, text: string): string {
  const names = { code: CODE, codeId: 'LEGITEXT000000000001', num };
  const title = `${CODE} - article ${num}`;
  return JSON.stringify({ id, title, path: [CODE], text, ...names, status: 'VIGUEUR' });
}

/** Articles about something else: in a handful of documents no word is rare. */
const OTHERS = 40;

/** One article in two undated versions, as the open codes have them, among others. */
const ARTICLES = [
  article('JP/L7', 'L7', 'Le délai de la déclaration d’abattage d’un arbre est de trente jours.'),
  article(
    'JP/L7~2',
    'L7',
    'Le délai de la déclaration d’abattage d’un arbre est de soixante jours.',
  ),
  ...Array.from({ length: OTHERS }, (_, at) =>
    article(
      `JP/R${String(at)}`,
      `R${String(at)}`,
      `Le banc numéro ${String(at)} est repeint en vert.`,
    ),
  ),
].join('\n');

describe('a corpus whose publisher keeps a table of versions', () => {
  let core: TestCore;
  let folder: string;
  let assistant: LoadedAssistant;
  let agent: TestBrowser;

  const table = (...rows: string[]): Promise<void> =>
    writeFile(join(folder, 'versions.csv'), [HEADER, ...rows, ''].join('\r\n'));
  const row = async (): Promise<Corpus> =>
    core.app.get(DataSource).getRepository(Corpus).findOneByOrFail({ id: CORPUS });
  /** What starts do with the corpora of the installed assistants. */
  const start = (): Promise<void> =>
    indexStarterCorpora([assistant], core.search, core.app.get(CorpusService), () => undefined);
  /** Runs a command; `failure` is the sentence it ends with. */
  const command = async (
    ...typed: string[]
  ): Promise<{ readonly lines: string[]; readonly failure: string }> => {
    const lines: string[] = [];
    const output: CliContext['output'] = {
      line: (text) => lines.push(text),
      json: (value) => lines.push(JSON.stringify(value)),
      write: () => undefined,
      note: () => undefined,
      problem: () => undefined,
      progress: () => undefined,
    };
    const cli: CliContext = { env: {}, output, signal: new AbortController().signal, stops: [] };
    const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
    const failure = await runProgram(['corpus', ...typed], cli).then(
      () => '',
      (error: unknown) => (error instanceof Error ? plain(error.message) : ''),
    );
    return { lines: lines.map(plain), failure };
  };
  const importCodes = () => command('import', join(folder, 'codes.jsonl'), '--into', CORPUS);
  const ask = async (text: string): Promise<ReplyState> => {
    const input = { messageId: randomUUID(), assistantId: 'greffe', role: 'first', text };
    const { data: sent } = await agent.graphql<{ sendMessage: { conversation: { id: string } } }>(
      SEND,
      { input },
    );
    const { id } = sent.sendMessage.conversation;
    for (;;) {
      const { data } = await agent.graphql<{ conversation: { turns: { reply: ReplyState }[] } }>(
        CONVERSATION,
        { id },
      );
      const reply = data.conversation.turns[0]?.reply;
      if (reply !== undefined && !['PENDING', 'RUNNING'].includes(reply.status)) return reply;
    }
  };
  const citedOn = async (day: string): Promise<readonly string[]> => {
    const reply = await ask(`Quel était le délai de la déclaration d’abattage d’un arbre ${day} ?`);
    return reply.citations.map(({ passage }) => passage.recordId);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin-table-'));
    await writeFile(join(folder, 'codes.jsonl'), ARTICLES);
    await table();
    const sample = sampleAssistant('greffe', 'justice');
    const { guides } = sample.definition.corpora;
    if (guides === undefined) throw new Error('the sample assistant has no corpus');
    const corpora = { guides: { ...guides, versions: './versions.csv' } };
    assistant = { ...sample, folder, definition: { ...sample.definition, corpora } };
    core = await startCore({ assistants: [assistant] });
    mockBench = {
      search: core.search,
      corpora: core.app.get(CorpusService),
      updates: core.app.get(CorpusUpdateService),
      assistants: new AssistantsService([assistant]),
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
      `${CODE}, article L7 : 2 sans date sur 2 versions (JP/L7, JP/L7~2)`,
    );
    expect(listed.lines.at(-1)).toContain('2 lignes ajoutées');
    const written = await readFile(join(folder, 'versions.csv'), 'utf8');
    expect(written).toMatch(new RegExp(`^${HEADER}\\r\\n${CODE};L7;JP/L7;;;.*trente jours`, 'u'));
    const [again] = jsonLines<{ added: number; refusal: string | null }>(
      (await command('versions', CORPUS, '--write', '--json')).lines.join('\n'),
    );
    expect(again).toMatchObject({ added: 0, refusal: null });
  });

  it('answers with the version of the day, and says whose dates they are', async () => {
    const undated = await ask('Quel est le délai de la déclaration d’abattage d’un arbre ?');
    expect(undated.citations[0]?.passage).toMatchObject({ datesFrom: null, undatedVersions: 2 });

    await table(`${CODE};L7;JP/L7;01/01/2012;01/01/2020;`, `${CODE};L. 7;JP/L7~2;2020-01-01;;`);
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

  it('has another version at the next start when the table was edited', async () => {
    const { liveVersion: before } = await row();
    await start();
    expect((await row()).liveVersion).toBe(before);
    await table(`${CODE};L7;JP/L7;2012-01-01;2021-01-01;relu`, `${CODE};L7;JP/L7~2;2021-01-01;;`);
    await start();
    expect(await row()).toMatchObject({
      previousVersion: before,
      lastError: null,
      documents: OTHERS + 4,
    });
    expect(await citedOn('à la date du 15 juin 2020')).toEqual(['JP/L7']);
  }, 60_000);

  it('keeps the live version when the table is wrong, and says every mistake', async () => {
    const { liveVersion, previousVersion } = await row();
    await table(
      `${CODE};L9;JP/L7;2012-01-01;2021-01-01;`,
      `${CODE};L7;JP/L7~2;2020-06-01;;`,
      `${CODE};L7;JP/L7~3;2026-02-30;;`,
    );
    const { failure } = await importCodes();
    expect(failure.split('\n')).toEqual([
      'La table des versions versions.csv est refusée, et rien n’est mis en service. 3 erreurs :',
      expect.stringMatching(/^ {2}- versions\.csv, ligne 2 : colonne « article »/u),
      expect.stringMatching(/^ {2}- versions\.csv, ligne 4 : colonne « from »/u),
      expect.stringMatching(/^ {2}- versions\.csv, ligne 4 : colonne « record »/u),
    ]);
    expect((await command('versions', CORPUS)).failure).toBe(failure);
    expect(await row()).toMatchObject({ liveVersion, previousVersion, lastError: null });
    await start();
    expect(await row()).toMatchObject({ liveVersion, previousVersion });
    expect((await row()).lastError?.replaceAll('\u00A0', ' ')).toBe(failure);
    expect(await citedOn('à la date du 15 juin 2020')).toEqual(['JP/L7']);
  }, 60_000);
});
