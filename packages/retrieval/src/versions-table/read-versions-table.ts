import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { badFile } from '../ingest/read-lines.js';
import { RetrievalError } from '../retrieval-error.js';
import { checkPeriods } from './check-periods.js';
import { tableMessages } from './table-messages.fr.js';
import {
  isDated,
  type TableProblem,
  type VersionsRow,
  type VersionsTable,
} from './versions-table.js';

/** Columns that the header must name, in any order; others are the publisher's own. */
export const TABLE_COLUMNS = ['code', 'article', 'record', 'from', 'to', 'note'] as const;

type Column = (typeof TABLE_COLUMNS)[number];

/** Bytes: some 200 000 rows. Above, it is not a table that a person keeps. */
const LARGEST = 20 * 2 ** 20;

const FRENCH_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;

const linesSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number().int() }) }),
);

/** An ISO date, also from `31/12/2019`: spreadsheets write it so; `null` when it is no date. */
const dateOf = (written: string): string | null => {
  const [, day = '', month = '', year = ''] = FRENCH_DATE.exec(written) ?? [];
  const iso = year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).success ? iso : null;
};

/** Reads one line after another, and notes what is wrong with each. */
class RowReader {
  readonly rows: VersionsRow[] = [];
  readonly problems: TableProblem[] = [];

  constructor(private readonly places: ReadonlyMap<Column, number>) {}

  add(cells: readonly string[], line: number): void {
    const cell = (column: Column): string => (cells[this.places.get(column) ?? -1] ?? '').trim();
    if (cells.every((one) => one.trim() === '')) return;
    const record = cell('record');
    const article = cell('article');
    if (record === '') this.note(line, tableMessages.empty('record'));
    if (article === '') this.note(line, tableMessages.empty('article'));
    const from = this.date(cell('from'), 'from', line);
    const to = this.date(cell('to'), 'to', line);
    if (from !== null && to !== null && from >= to) this.note(line, tableMessages.reversed);
    if (record !== '') this.rows.push({ line, code: cell('code'), article, record, from, to });
  }

  private date(written: string, column: Column, line: number): string | null {
    if (written === '') return null;
    const date = dateOf(written);
    if (date === null) this.note(line, tableMessages.badDate(column));
    return date;
  }

  private note(line: number, sentence: string): void {
    this.problems.push({ line, sentence });
  }
}

/** Text of the file; `null` when it is not UTF-8, which old spreadsheets do not write by themselves. */
const readText = async (path: string): Promise<string | null> => {
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).size > LARGEST)
      throw new RetrievalError('BAD_FILE', `${basename(path)}\u00A0: ${tableMessages.tooLarge}`);
    bytes = await readFile(path);
  } catch (error) {
    throw await badFile(path, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A table with mistakes has a digest that no version has: whoever compares them asks for it again. */
const REFUSED = 'refused';

const digestOf = (rows: readonly VersionsRow[]): string | null => {
  const dated = rows.filter(isDated).map(({ record, from, to }) => [record, from, to].join('\n'));
  if (dated.length === 0) return null;
  return createHash('sha256').update(dated.sort().join('\n\n')).digest('hex').slice(0, 16);
};

/** A table that cannot be read at all, and why. */
const unreadable = (file: string, line: number, sentence: string): VersionsTable => ({
  file,
  columns: [],
  rows: [],
  problems: [{ line, sentence }],
  digest: REFUSED,
});

const parseTable = (file: string, text: string): VersionsTable => {
  let lines: z.infer<typeof linesSchema>;
  try {
    lines = linesSchema.parse(
      parse(text, { delimiter: ';', info: true, relax_column_count: true, relax_quotes: true }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable(file, z.number().catch(1).parse(error['lines']), tableMessages.badQuotes);
  }
  const [header, ...body] = lines;
  const names = (header?.record ?? []).map((name) => name.trim().toLowerCase());
  if (names.length === 1) return unreadable(file, 1, tableMessages.badSeparator);
  const missing = TABLE_COLUMNS.filter((column) => column !== 'note' && !names.includes(column));
  if (missing.length > 0) return unreadable(file, 1, tableMessages.missingColumns(missing));
  const reader = new RowReader(
    new Map(TABLE_COLUMNS.map((column) => [column, names.indexOf(column)])),
  );
  for (const { record, info } of body) reader.add(record, info.lines);
  const problems = [...reader.problems, ...checkPeriods(reader.rows)];
  const digest = problems.length > 0 ? REFUSED : digestOf(reader.rows);
  return { file, columns: names, rows: reader.rows, problems, digest };
};

/**
 * Reads the publisher's table of a corpus: CSV with semicolons, UTF-8, and a header that names the
 * columns `code`, `article`, `record`, `from`, `to` and `note`. Days are written `2019-12-31` or
 * `31/12/2019`. What is wrong with a line is in `problems`; ingestion refuses the table with all of it.
 *
 * @throws {RetrievalError} `BAD_FILE` when there is no file, or it cannot be opened
 * @example
 * const table = await readVersionsTable('corpora/versions.csv');
 * await search.ingest({ corpus: 'justice/codes', records: ['civil.jsonl.gz'], table });
 */
export const readVersionsTable = async (path: string): Promise<VersionsTable> => {
  const file = basename(path);
  const text = await readText(path);
  if (text === null) return unreadable(file, 1, tableMessages.notUtf8);
  return parseTable(file, text.replaceAll(/\r\n?/gu, '\n'));
};
