import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standingAt, type CorpusRecord } from '@maroquin/assistant-kit';
import { openSearch } from '../open-search.js';
import type { CorpusAt, Search } from '../search-types.js';

/** The real corpora are not part of the project: without them these cases are skipped, by name. */
const data = process.env['MAROQUIN_TEST_DATA'] ?? '';
const onData = data === '' ? describe.skip : describe;

const TODAY = '2026-11-23';

let folder: string;
let search: Search;
let at: CorpusAt;
/** Versions by the number of their article. */
const articles = new Map<string, CorpusRecord[]>();

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** Every day on which the law of an article may change, the day before each, and today. */
const daysOf = (versions: readonly CorpusRecord[]): readonly string[] => {
  const changes = versions.flatMap(({ dateStart, dateEnd }) => [dateStart, dateEnd]);
  const days = changes.flatMap((day) => (day == null ? [] : [day, dayBefore(day)]));
  return [...new Set([...days, TODAY])];
};

/** The rule, written apart from the code that is tested: the versions that are the law on a day. */
const lawOf = (versions: readonly CorpusRecord[], day: string): readonly string[] =>
  versions
    .filter(({ dateStart, dateEnd }) => (dateStart ?? '') <= day && day < (dateEnd ?? '9999'))
    .map(({ id }) => id);

/** Every article × day, with what a way of reading gives where it is not the law of that day. */
const wrongAnswers = async (
  read: (num: string, day: string) => Promise<readonly string[]>,
): Promise<{ readonly asked: number; readonly wrong: readonly string[] }> => {
  const wrong: string[] = [];
  let asked = 0;
  for (const [num, versions] of articles) {
    for (const day of daysOf(versions)) {
      asked += 1;
      const found = await read(num, day);
      const law = lawOf(versions, day);
      if (found.join() !== law.join()) wrong.push(`${num} le ${day} : ${found.join()}`);
    }
  }
  return { asked, wrong };
};

onData('the law in force, for every article of the dated versions × every day it changes', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maroquin-law-'));
    search = await openSearch({ folder });
    const source = join(data, 'corpora', 'versions');
    const files = (await readdir(source)).map((file) => join(source, file));
    const { version } = await search.ingest({ corpus: 'law/versions', records: files });
    at = { corpus: 'law/versions', version };
    for await (const record of search.records(at)) {
      const num = record.num ?? '';
      articles.set(num, [...(articles.get(num) ?? []), record]);
    }
  }, 60_000);

  afterAll(async () => {
    await search.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is what a search by the number of the article finds, and nothing else', async () => {
    const { asked, wrong } = await wrongAnswers(async (num, day) => {
      const text = `Que dit l’article ${num} du code des relations entre le public et l’administration ?`;
      const query = { text, corpora: [at], limit: 10, atDate: day };
      const { passages } = await search.search(query);
      return passages.filter((passage) => passage.num === num).map(({ recordId }) => recordId);
    });
    process.stdout.write(
      `law in force, search: ${String(asked - wrong.length)} of ${String(asked)}\n`,
    );
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1_000);
  }, 120_000);

  it('is the first passage of that search', async () => {
    const { wrong } = await wrongAnswers(async (num, day) => {
      const { passages } = await search.search({
        text: `article ${num}`,
        corpora: [at],
        limit: 10,
        atDate: day,
      });
      const first = passages[0];
      return first?.num === num ? [first.recordId] : [];
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is what the look-up of an article gives, by the dates of its versions', async () => {
    const { asked, wrong } = await wrongAnswers(async (num, day) => {
      const held = await search.article([at], 'CRPA', num);
      return held
        .filter((version) => standingAt(version, day, TODAY) === 'in-force')
        .map(({ recordId }) => recordId);
    });
    process.stdout.write(
      `law in force, article: ${String(asked - wrong.length)} of ${String(asked)}\n`,
    );
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is among the versions that the reader of any version can open', async () => {
    const { asked, wrong } = await wrongAnswers(async (num, day) => {
      const anyVersion = articles.get(num)?.at(-1)?.id ?? '';
      const shown = await search.document(at, anyVersion);
      if (shown === null) return [];
      return [shown.document, ...shown.otherVersions]
        .filter((version) => standingAt(version, day, TODAY) === 'in-force')
        .map(({ recordId }) => recordId);
    });
    process.stdout.write(
      `law in force, document: ${String(asked - wrong.length)} of ${String(asked)}\n`,
    );
    expect(wrong).toEqual([]);
  }, 120_000);
});
