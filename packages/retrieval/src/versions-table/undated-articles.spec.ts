import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { article, GARDENS, RECORDS, stream } from '../testing/made-up-corpus.js';
import { readVersionsTable } from './read-versions-table.js';
import { undatedArticles } from './undated-articles.js';
import type { VersionsTable } from './versions-table.js';
import { tableLines } from './write-rows.js';

const read = async (content: string): Promise<VersionsTable> => {
  const folder = await mkdtemp(join(tmpdir(), 'maroquin-undated-'));
  try {
    await writeFile(join(folder, 'versions.csv'), content);
    return await readVersionsTable(join(folder, 'versions.csv'));
  } finally {
    await rm(folder, { recursive: true });
  }
};

const found = async (table: VersionsTable | null) => undatedArticles(() => stream(RECORDS), table);

describe('undatedArticles', () => {
  it('names the articles held in several versions that nothing dates, and no other', async () => {
    const articles = await found(null);
    expect(articles).toMatchObject([
      {
        code: GARDENS,
        article: 'R1',
        versions: 2,
        undated: [{ record: 'J/R1' }, { record: 'J/R1~2' }],
      },
    ]);
  });

  it('quotes each where it departs from the other', async () => {
    const start = `Le préfet ${'autorise la coupe après avis du maire '.repeat(4)}dans un délai de`;
    const both = [
      article(GARDENS, 'R2', `${start} deux mois à compter de la demande qui lui est faite.`),
      article(GARDENS, 'R2', `${start} trois mois.`, { id: 'J/R2~2' }),
    ];
    const [only] = await undatedArticles(() => stream(both), null);
    expect(only?.undated.map(({ excerpt }) => excerpt)).toEqual([
      expect.stringMatching(/^… .*délai de deux mois à compter/u),
      expect.stringMatching(/^… .*délai de trois mois\.$/u),
    ]);
  });

  it('leaves out what the table dates, and keeps what it only names', async () => {
    const rows = `${GARDENS};R1;J/R1;;2020-01-01;\n${GARDENS};R1;J/R1~2;;;\n`;
    const [only] = await found(await read(`code;article;record;from;to;note\n${rows}`));
    expect(only?.undated.map(({ record }) => record)).toEqual(['J/R1~2']);
  });
});

describe('tableLines', () => {
  it('writes a table that reads back, with nothing that a spreadsheet would compute', async () => {
    const odd = article('=Code "des"; jardins', 'R1', 'La\ttaille ; "haies".', { id: 'J/R1' });
    const twin = { ...odd, id: 'J/R1~2', asOf: null };
    const articles = await undatedArticles(() => stream([odd, twin]), null);
    const text = tableLines(
      articles.flatMap(({ undated }) => undated),
      null,
    );
    const table = await read(text);
    expect(table.problems).toEqual([]);
    expect(table.rows).toMatchObject([
      { code: '\'=Code "des"; jardins', article: 'R1', record: 'J/R1', from: null, to: null },
      { record: 'J/R1~2' },
    ]);
    expect(text).toContain('état du 2026-01-01\u00A0: «\u00A0La taille ; ""haies"".\u00A0»');
  });

  it('follows the columns of the table that it goes on with', async () => {
    const [one] = (await found(null)).flatMap(({ undated }) => undated);
    if (one === undefined) throw new Error('no undated version');
    const lines = tableLines([one], ['record', 'relecteur', 'article']);
    expect(lines).toBe('J/R1;;R1\n');
  });
});
