import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { freePort } from '../src/boot/free-port.js';
import { jsonLines, runCli, type CliRun } from './support/run-cli.js';
import { spawnPlatform, stopSoftly, type SpawnedPlatform } from './support/spawn-platform.js';

const AGENT = 'greffier.justice@exemple.gouv.invalid';

interface EventLine {
  type: string;
  text?: string;
  status?: string;
  replyId?: string;
  citations?: { number: number; verified: boolean; passage: { recordId: string } }[];
}

function record(id: string, delay: string): string {
  return JSON.stringify({
    id: `essai/${id}`,
    title: `Guide de la ${id}`,
    path: [],
    text: `Le délai de ${id} administrative est de ${delay} jours à compter de sa notification.`,
  });
}

/** One sentence on the standard error: no stack, nothing on the standard output. */
function expectSentence(run: CliRun, sentence: RegExp): void {
  expect(run.code).toBe(1);
  expect(run.out).toBe('');
  expect(run.err.trim().split('\n').at(-1)).toMatch(sentence);
  expect(run.err).not.toMatch(/\n\s+at /);
}

describe('the command line', () => {
  let folder: string;
  let environment: Record<string, string>;
  const cli = (...typed: string[]) => runCli(environment, ...typed);
  const file = (name: string) => join(folder, name);
  const documentsIn = async (id: string): Promise<number | undefined> => {
    const { out } = await cli('corpus', 'list', '--json');
    const [corpora] = jsonLines<{ id: string; documents: number }[]>(out);
    return corpora?.find((corpus) => corpus.id === id)?.documents;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin cli '));
    const port = String(await freePort(0, '127.0.0.1'));
    environment = { MAROQUIN_HOME: join(folder, 'home'), PORT: port };
    const two = `${record('zibeline', '42')}\n${record('fougasse', '17')}\n`;
    await writeFile(file('deux.jsonl'), two);
    await writeFile(file('trois.jsonl.gz'), gzipSync(`${record('marmelade', '23')}\n`));
    await writeFile(
      file('coupe.jsonl'),
      `${record('truelle', '11')}\n${record('x', '1').slice(0, 60)}`,
    );
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe('without a server', () => {
    it('explains itself in French, and refuses a wrong use in one sentence', async () => {
      const [help, misspelt, incomplete] = await Promise.all([
        cli('corpus', 'import', '--help'),
        cli('serach'),
        cli('search', 'x'),
      ]);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toMatch(/Usage\u00a0: npm run maroquin -- corpus import/);
      expect(help.out).not.toMatch(/display help|Usage:/);
      expectSentence(misspelt, /serach.*n’existe pas/);
      expectSentence(incomplete, /--corpus .* est obligatoire/);
    }, 60_000);

    it('imports plain and compressed files, and does nothing the second time', async () => {
      const files = [file('deux.jsonl'), file('*.jsonl.gz')];
      const into = ['--into', 'justice/codes', '--json'];
      const first = await cli('corpus', 'import', ...files, ...into);
      expect(first.code).toBe(0);
      expect(jsonLines(first.out)[0]).toMatchObject({ files: 2, added: 3, records: 3 });
      const again = await cli('corpus', 'import', ...files, ...into);
      expect(jsonLines(again.out)[0]).toMatchObject({ added: 0, replaced: 0, unchanged: 3 });
    }, 60_000);

    it('refuses a cut file by name and line, and leaves the live version alone', async () => {
      const cut = await cli('corpus', 'import', file('coupe.jsonl'), '--into', 'justice/codes');
      expectSentence(cut, /coupe\.jsonl, ligne 2\u00a0?.*coupée/);
      expect(await documentsIn('justice/codes')).toBe(3);
    }, 60_000);

    it('refuses a corpus that does not exist, and one that comes with its package', async () => {
      const into = (id: string) => cli('corpus', 'import', file('deux.jsonl'), '--into', id);
      expectSentence(await into('justice/code'), /Corpus connus\u00a0: .*justice\/codes/);
      expectSentence(await into('justice/guides'), /viennent avec son assistant/);
    }, 60_000);

    it('searches what was imported', async () => {
      const ids = ['--corpus', 'justice/codes', '--limit', '2', '--json'];
      const { code, out } = await cli('search', 'délai de marmelade administrative', ...ids);
      expect(code).toBe(0);
      const [found] = jsonLines<{ searched: number; passages: { recordId: string }[] }>(out);
      expect(found).toMatchObject({ searched: 3 });
      expect(found?.passages[0]?.recordId).toBe('essai/marmelade');
    }, 60_000);

    it('asks: the whole turn as JSON lines, the last one with the text and its citations', async () => {
      const question = 'Quel est le délai de zibeline administrative ?';
      const { code, out } = await cli('ask', question, '--agent', AGENT, '--json');
      expect(code).toBe(0);
      const lines = jsonLines<EventLine>(out);
      expect(lines[0]?.type).toBe('accepted');
      expect(lines.map(({ type }) => type)).toEqual(expect.arrayContaining(['stage', 'text']));
      const last = lines.at(-1);
      expect(last).toMatchObject({ type: 'finished', status: 'completed' });
      expect(last?.text).toMatch(/42 jours.*\[1\]/);
      expect(last?.citations?.[0]).toMatchObject({
        number: 1,
        verified: true,
        passage: { recordId: 'essai/zibeline' },
        marks: [
          { verified: true, reason: null, quotes: [{ text: expect.stringContaining('42 jours') }] },
        ],
      });
      expect(last).toMatchObject({ claims: 1, unverified: [] });
    }, 60_000);

    it('refuses an unknown agent, an assistant that is not open, an empty question', async () => {
      const [nobody, closed, empty] = await Promise.all([
        cli('ask', 'x', '--agent', 'personne@exemple.fr'),
        cli('ask', 'x', '--agent', AGENT, '--assistant', 'ministeres-sociaux'),
        cli('ask', ' ', '--agent', AGENT),
      ]);
      expectSentence(nobody, /agent est inconnu.*greffier\.justice@/);
      expectSentence(closed, /pas ouvert.*justice/);
      expectSentence(empty, /message est vide/);
    }, 60_000);

    it('checks the assistants, and refuses to create one that cannot be', async () => {
      const named = ['--name', 'Assistant Essai', '--ministry', 'justice'];
      const [checked, absent, taken] = await Promise.all([
        cli('assistants', 'check', 'justice', '--json'),
        cli('assistants', 'check', 'absent'),
        cli('assistants', 'new', 'justice', ...named),
      ]);
      expect(jsonLines(checked.out)).toEqual([{ ok: true, checked: 1, issues: [] }]);
      expectSentence(absent, /Assistants installés/);
      expectSentence(taken, /justice.*existe déjà/);
    }, 60_000);

    it('diagnoses', async () => {
      const { code, out } = await cli('doctor', '--json');
      expect(code).toBe(0);
      const [diagnosis] = jsonLines<{ ok: boolean; checks: { name: string; status: string }[] }>(
        out,
      );
      expect(diagnosis?.ok).toBe(true);
      expect(diagnosis?.checks.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'node',
          'home',
          'disk',
          'model',
          'port',
          'postgresql',
          'migrations',
        ]),
      );
      const broken = await runCli({ ...environment, PORT: 'sekret' }, 'doctor');
      expect(broken.code).toBe(1);
      expect(broken.out).toMatch(/✗ .*PORT/);
      expect(broken.out + broken.err).not.toContain('sekret');
    }, 60_000);
  });

  describe('beside a server', () => {
    let platform: SpawnedPlatform;
    beforeAll(async () => {
      platform = await spawnPlatform(environment);
    }, 90_000);
    afterAll(() => stopSoftly(platform));

    const viewer = async (headers: Record<string, string>): Promise<string | null> => {
      const response = await fetch(`${platform.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-maroquin-request': '1', ...headers },
        body: JSON.stringify({ query: '{ viewer { email } }' }),
      });
      const { data }: { data: { viewer: { email: string } | null } } = JSON.parse(
        await response.text(),
      );
      return data.viewer?.email ?? null;
    };

    it('asks through it, and sees at once what is imported meanwhile', async () => {
      const ask = async (subject: string): Promise<EventLine | undefined> => {
        const question = `Quel est le délai de ${subject} administrative ?`;
        const { out } = await cli('ask', question, '--agent', AGENT, '--json');
        return jsonLines<EventLine>(out).at(-1);
      };
      expect(await ask('boussole')).toMatchObject({ status: 'silent', citations: [] });
      await writeFile(file('quatre.jsonl'), `${record('boussole', '77')}\n`);
      const imported = await cli(
        'corpus',
        'import',
        file('quatre.jsonl'),
        '--into',
        'justice/codes',
      );
      expect(imported.code).toBe(0);
      const answer = await ask('boussole');
      expect(answer?.text).toMatch(/77 jours/);
      expect(answer?.citations?.[0]?.passage.recordId).toBe('essai/boussole');
    }, 90_000);

    it('makes a token that speaks for the agent until it is revoked', async () => {
      const made = await cli('token', 'create', '--agent', AGENT, '--days', '2', '--json');
      const [token] = jsonLines<{ id: string; token: string }>(made.out);
      const authorization = `Bearer ${token?.token ?? ''}`;
      expect(await viewer({ authorization })).toBe(AGENT);
      expect(await viewer({})).toBeNull();
      expect(await viewer({ authorization: 'Bearer autre' })).toBeNull();
      const listed = await cli('token', 'list', '--json');
      expect(listed.out).toContain(token?.id);
      expect(listed.out).not.toContain(token?.token);
      expect((await cli('token', 'revoke', token?.id ?? '')).code).toBe(0);
      expect(await viewer({ authorization })).toBeNull();
      expectSentence(await cli('token', 'revoke', token?.id ?? ''), /Aucun jeton valable/);
    }, 90_000);

    it('leaves no token of its own questions behind', async () => {
      await cli('ask', 'Quel est le délai de fougasse administrative ?', '--agent', AGENT);
      const { out } = await cli('token', 'list', '--json');
      const [tokens] = jsonLines<{ revokedAt: string | null }[]>(out);
      expect(tokens).toHaveLength(1);
    }, 60_000);

    it('refuses to erase what is in use', async () => {
      expectSentence(await cli('reset', '--yes'), /Arrêtez-le/);
    }, 60_000);
  });

  describe('a backup', () => {
    const elsewhere = () => ({ ...environment, MAROQUIN_HOME: join(folder, 'autre') });
    const expectGuide = async (): Promise<void> => {
      const corpus = ['--corpus', 'justice/codes'];
      const found = await runCli(elsewhere(), 'search', 'délai de boussole', ...corpus);
      expect(found.out).toContain('Guide de la boussole');
    };

    it('comes back whole in another home', async () => {
      const saved = await cli('backup', file('tout.gz'), '--json');
      expect(saved.code).toBe(0);
      expect((await stat(file('tout.gz'))).mode & 0o777).toBe(0o600);
      expectSentence(await cli('backup', file('tout.gz')), /existe déjà/);
      const restored = await runCli(elsewhere(), 'restore', file('tout.gz'), '--json');
      expect(jsonLines(restored.out)).toEqual(jsonLines(saved.out));
      await expectGuide();
      const again = await runCli(elsewhere(), 'backup', file('encore.gz'), '--json');
      expect(jsonLines(again.out)[0]).toMatchObject({
        rows: jsonLines<{ rows: number }>(saved.out)[0]?.rows,
      });
    }, 120_000);

    it('is refused when it is damaged or would replace something, and nothing changes', async () => {
      const bytes = await readFile(file('tout.gz'));
      await writeFile(file('moitie.gz'), bytes.subarray(0, bytes.length / 2));
      const cut = await runCli(elsewhere(), 'restore', file('moitie.gz'), '--force');
      expectSentence(cut, /endommagé ou incomplet. Rien n’a été modifié/);
      expectSentence(await runCli(elsewhere(), 'restore', file('tout.gz')), /--force/);
      await expectGuide();
      expect((await runCli(elsewhere(), 'restore', file('tout.gz'), '--force')).code).toBe(0);
    }, 120_000);

    it('is the only way back after a reset', async () => {
      expectSentence(await runCli(elsewhere(), 'reset'), /--yes/);
      expect((await runCli(elsewhere(), 'reset', '--yes')).code).toBe(0);
      const listed = await runCli(elsewhere(), 'corpus', 'list');
      expect(listed.out).toMatch(/justice\/codes .*vide/);
    }, 60_000);
  });
});
