import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readVersionsTable } from './read-versions-table.js';

const HEADER = 'code;article;record;from;to;note';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maroquin-table-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const read = async (content: string | Uint8Array) => {
  const path = join(folder, 'versions.csv');
  await writeFile(path, content);
  return readVersionsTable(path);
};

/** What is wrong, as `line: sentence`, with plain spaces. */
const problems = async (...lines: readonly string[]): Promise<readonly string[]> =>
  (await read([HEADER, ...lines].join('\n'))).problems.map(({ line, sentence }) =>
    `${String(line)}: ${sentence}`.replaceAll('\u00A0', ' '),
  );

describe('readVersionsTable', () => {
  it('reads what a spreadsheet writes: mark, line ends, quotes, French days, columns moved', async () => {
    const table = await read(
      '\uFEFFRecord;Article;Code;From;To;Note;vérifié par\r\n' +
        'C/L1;L1;"Code ; des jardins";01/07/2016;31/12/2019;"dit ""ancien"" par\r\nle décret";AB\r\n' +
        ';;;;;;\r\n' +
        'C/L1~2;L. 1;;2019-12-31;;;\r\n',
    );
    expect(table.problems).toEqual([]);
    expect(table.rows).toEqual([
      {
        line: 3,
        code: 'Code ; des jardins',
        article: 'L1',
        record: 'C/L1',
        from: '2016-07-01',
        to: '2019-12-31',
      },
      { line: 5, code: '', article: 'L. 1', record: 'C/L1~2', from: '2019-12-31', to: null },
    ]);
  });

  it('names the line and the column of every mistake at once', async () => {
    expect(
      await problems(
        'Code;L1;C/L1;2016-02-30;;',
        'Code;L2;;2016-01-01;le 3 mai;',
        'Code;;C/L3;2016-01-01;2016-01-01;',
        'Code;L4;C/L4;2020-01-01;2016-01-01;',
      ),
    ).toEqual([
      '2: colonne « from », ce n’est pas une date. Écrivez-la AAAA-MM-JJ ou JJ/MM/AAAA.',
      '3: colonne « record », la case est vide.',
      '3: colonne « to », ce n’est pas une date. Écrivez-la AAAA-MM-JJ ou JJ/MM/AAAA.',
      '4: colonne « article », la case est vide.',
      expect.stringMatching(/^4: la version finirait avant de commencer/u),
      expect.stringMatching(/^5: la version finirait avant de commencer/u),
    ]);
  });

  it('refuses a document dated twice, and two laws on the same day', async () => {
    expect(
      await problems(
        'Code;L1;C/L1;2016-01-01;2020-01-01;',
        'Code;L1;C/L1~2;2019-12-31;;',
        'Code;L1;C/L1~3;2025-01-01;2026-01-01;',
        'Code;L2;C/L2;2016-01-01;;',
        'Code;L2;C/L2;;;',
      ),
    ).toEqual([
      '6: colonne « record », « C/L2 » est déjà daté à la ligne 5. Gardez une seule des deux lignes.',
      '3: deux versions de l’article L1 seraient en vigueur le même jour, celle-ci et celle de la ligne 2. Corrigez leurs dates.',
      '4: deux versions de l’article L1 seraient en vigueur le même jour, celle-ci et celle de la ligne 3. Corrigez leurs dates.',
    ]);
  });

  it('lets a version begin on the day the one before ends, and other texts have the same numbers', async () => {
    expect(
      await problems(
        'Code;L1;C/L1~2;2020-01-01;;',
        'Code;L1;C/L1;;2020-01-01;',
        'Autre code;L1;D/L1;2016-01-01;;',
        'Code;L1;C/L1~3;;;',
      ),
    ).toEqual([]);
  });

  it.each([
    ['code,article,record,from,to,note\nCode,L1,C/L1,,,', 'points-virgules'],
    ['code;article;id;du;au\nCode;L1;C/L1;;', '« record », « from », « to »'],
    [`${HEADER}\nCode;L1;"C/L1;;;`, 'ne se ferme pas'],
    [Buffer.from(`${HEADER}\nCode pénal;L1;C/L1;;;`, 'latin1'), 'CSV UTF-8'],
    ['', 'l’en-tête ne nomme pas'],
  ])('says how to save the file again: %j', async (content, said) => {
    const { problems: found } = await read(content);
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence.replaceAll('\u00A0', ' ')).toContain(said);
  });

  it('is another table when a date changes, and the same when a note or the order does', async () => {
    const one = 'Code;L1;C/L1;;2020-01-01;';
    const other = 'Code;L1;C/L1~2;2020-01-01;;';
    const digest = async (...lines: readonly string[]): Promise<string | null> =>
      (await read([HEADER, ...lines].join('\n'))).digest;
    expect(await digest(other, `${one}relu`, 'Code;L9;C/L9;;;')).toBe(await digest(one, other));
    expect(await digest('Code;L9;C/L9;;;')).toBeNull();
    expect(await digest(one)).not.toBe(await digest(one, other));
  });

  it('says that there is no file', async () => {
    await expect(readVersionsTable(join(folder, 'rien.csv'))).rejects.toMatchObject({
      code: 'BAD_FILE',
    });
  });
});
