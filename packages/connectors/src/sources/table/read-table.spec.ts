import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { readTable } from './read-table.js';
import type { TableRow } from './row-item.js';

async function rowsOf(bytes: string | Buffer): Promise<readonly TableRow[]> {
  const file = join(await mkdtemp(join(tmpdir(), 'maroquin-table-')), 'table');
  await writeFile(file, bytes);
  const rows: TableRow[] = [];
  for await (const row of readTable(file)) rows.push(row);
  return rows;
}

const EXPECTED = [{ réf: '1', nom: 'Cœur à 5 €' }];

describe(readTable.name, () => {
  it.each([
    ['with a mark of order and semicolons', Buffer.from('\ufeffréf;nom\r\n1;Cœur à 5 €\r\n')],
    ['with commas and quotes', Buffer.from('"réf","nom"\n"1","Cœur à 5 €"\n')],
    ['with tabulations', Buffer.from('réf\tnom\n1\tCœur à 5 €')],
    ['with bars and spaces around the names', Buffer.from(' réf | nom\n1|Cœur à 5 €\n')],
    ['compressed', gzipSync('réf;nom\n1;Cœur à 5 €\n')],
    [
      'in UTF-16, as spreadsheets write it',
      Buffer.from('\ufeffréf\tnom\n1\tCœur à 5 €\n', 'utf16le'),
    ],
    [
      'in the encoding of Windows',
      Buffer.concat([
        Buffer.from('réf;nom\n1;C', 'latin1'),
        Buffer.from([0x9c]),
        Buffer.from('ur à 5 ', 'latin1'),
        Buffer.from([0x80]),
      ]),
    ],
    ['as a list in JSON', Buffer.from('\ufeff[{"réf":"1","nom":"Cœur à 5 €"}]')],
    [
      'as an answer of a portal',
      Buffer.from('{"total":1,"data":[{"réf":"1","nom":"Cœur à 5 €"}]}'),
    ],
    ['as lines of JSON', Buffer.from('{"réf":"1","nom":"Cœur à 5 €"}\n\n')],
    [
      'as GeoJSON',
      Buffer.from(
        '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"réf":"1","nom":"Cœur à 5 €"}}]}',
      ),
    ],
  ])('reads a table %s', async (_form, bytes) => {
    expect(await rowsOf(bytes)).toEqual(EXPECTED);
  });

  it('keeps rows of another length, and lines inside quotes', async () => {
    expect(await rowsOf('a;b\n1;"deux\nlignes"\n2\n3;x;y\n')).toEqual([
      { a: '1', b: 'deux\nlignes' },
      { a: '2' },
      { a: '3', b: 'x' },
    ]);
  });

  it.each([
    ['a list of something else', '[1, 2]'],
    ['cut JSON', '[{"a":1},{"a"'],
    ['a quotation mark that never closes', `a;b\n1;"${'x'.repeat(11 * 2 ** 20)}`],
    ['cut compression', gzipSync('a;b\n'.repeat(10_000)).subarray(0, 40)],
  ])('refuses %s', async (_what, bytes) => {
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'BAD_SOURCE' });
  });
});
