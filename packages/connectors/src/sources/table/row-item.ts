import { createHash } from 'node:crypto';

import type { CorpusRecord } from '@maroquin/assistant-kit';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceItem } from '../../connector.js';
import { recordIdOf, type DocumentLabels } from '../document-item.js';
import { oneLine } from '../../xml/html-text.js';
import { webAddress } from '../web-address.js';
import { shownValue } from './shown-value.js';

/** One row of a table, by column. */
export type TableRow = Readonly<Record<string, unknown>>;

/** Which columns make a record. */
export interface RowColumns {
  /** Column that names the row for ever. */
  readonly id: string;
  readonly title: string;
  /** Columns of the text, in their order; each is a line, with the name of the column before it. */
  readonly text: readonly string[];
  /** Column with the address of a page about the row. */
  readonly url?: string;
  /** Columns of the breadcrumbs, outermost first. */
  readonly path?: readonly string[];
}

/** How a table is read. */
export interface TableSource extends DocumentLabels {
  readonly columns: RowColumns;
  /** What a column is called on screen, when it has another name than its own. */
  readonly labels?: Readonly<Record<string, string>>;
  /** ISO date of the table. */
  readonly asOf: string | null;
}

/** A row as an item; `key` is its identifier. Rows without one, or without text, are left out. */
export function rowItem(
  row: TableRow,
  table: TableSource,
  context: ConnectorContext,
): SourceItem | null {
  const { columns } = table;
  const key = valueLine(row[columns.id]);
  const record = recordOf(row, key, table);
  if (key === '' || record.text === '') return null;
  // A row that did not change keeps the date at which it was first seen so.
  const content = JSON.stringify({ ...record, asOf: null });
  const fingerprint = createHash('sha256').update(content).digest('base64url');
  if (context.fingerprintOf(key) === fingerprint) return { kind: 'unchanged', key };
  return { kind: 'changed', key, fingerprint, records: [record] };
}

function recordOf(row: TableRow, key: string, table: TableSource): CorpusRecord {
  const { columns } = table;
  const url = columns.url === undefined ? '' : valueLine(row[columns.url]);
  return {
    id: recordIdOf(key),
    title: (valueLine(row[columns.title]) || key).slice(0, 1000),
    path: (columns.path ?? []).map((name) => valueLine(row[name])).filter((text) => text !== ''),
    text: columns.text
      .map((name) => ({ label: table.labels?.[name] ?? name, text: shownValue(row[name]) }))
      .filter(({ text }) => text !== '')
      .map(({ label, text }) => (columns.text.length === 1 ? text : `${label}\u00a0: ${text}`))
      .join('\n'),
    url: webAddress(url),
    asOf: table.asOf,
    licence: table.licence,
    source: table.source,
  };
}

/** A value on one line. */
const valueLine = (value: unknown): string => oneLine(shownValue(value));

/**
 * Refuses a table that lost a column: read all the same, each of its rows would say that it is empty,
 * and the corpus would lose them all.
 *
 * @throws ConnectorError `BAD_SOURCE`
 */
export function requireColumns(names: Iterable<string>, columns: RowColumns): void {
  const present = new Set(names);
  const missing = [columns.id, columns.title, ...columns.text].find((name) => !present.has(name));
  if (missing !== undefined)
    throw new ConnectorError(
      'BAD_SOURCE',
      `La colonne «\u00a0${missing}\u00a0» n’est plus dans la table de la source.`,
    );
}
