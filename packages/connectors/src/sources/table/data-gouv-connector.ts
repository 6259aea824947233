import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { download } from '../../http/download.js';
import { documentItem, type DocumentLabels } from '../document-item.js';
import { boundedFile, readTable } from './read-table.js';
import { requireColumns, rowItem, type RowColumns } from './row-item.js';

/** A resource of data.gouv.fr: a table (CSV or JSON), or a document. */
export interface DataGouvSource extends DocumentLabels {
  /** `https://www.data.gouv.fr`, or a mirror. */
  readonly portal: string;
  /** Identifier of the resource. */
  readonly resource: string;
  /** For a table. Without it, the file is read as a document. */
  readonly columns?: RowColumns;
}

/** Where the portal is. */
export const DATA_GOUV_URL = 'https://www.data.gouv.fr';

/**
 * One resource of data.gouv.fr, by its permanent address, which leads to the file wherever it is kept.
 * Columns are known by their names in the file, spaces around them left out.
 *
 * @example
 * dataGouvConnector({ portal: DATA_GOUV_URL, resource: '867034a2-2fa1-41b4-bd39-c84691ea618f',
 *   columns: { id: 'Référence', title: 'Intitulé du poste', text: ['Métier', 'Localisation'] }, … })
 */
export function dataGouvConnector(source: DataGouvSource): SourceConnector {
  return {
    complete: true,
    items: async function* (context) {
      const file = join(context.workspace, basename(source.resource));
      const url = `${source.portal}/api/1/datasets/r/${encodeURIComponent(source.resource)}`;
      const name = await download(context.http, url, file, context.signal);
      if (source.columns === undefined) yield await wholeFile(file, name, source, context);
      else yield* tableItems(file, source, source.columns, context);
    },
  };
}

/** The permanent address of a resource, for a reader. */
const addressOf = ({ portal, resource }: DataGouvSource): string =>
  `${portal}/datasets/r/${encodeURIComponent(resource)}`;

async function wholeFile(
  file: string,
  name: string,
  source: DataGouvSource,
  context: ConnectorContext,
): Promise<SourceItem> {
  const bytes = new Uint8Array(await boundedFile(file));
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
  const key = source.resource;
  if (context.fingerprintOf(key) === fingerprint) return { kind: 'unchanged', key };
  return documentItem(
    { key, name, fingerprint, bytes, asOf: context.today, url: addressOf(source) },
    source,
    context,
  );
}

async function* tableItems(
  file: string,
  source: DataGouvSource,
  columns: RowColumns,
  context: ConnectorContext,
): AsyncGenerator<SourceItem> {
  const met = new Set<string>();
  let first = true;
  for await (const row of readTable(file)) {
    if (first) requireColumns(Object.keys(row), columns);
    first = false;
    const item = rowItem(row, { ...source, columns, asOf: context.today }, context);
    // The first row of an identifier stands: some tables repeat them.
    if (item === null || met.has(item.key)) continue;
    met.add(item.key);
    yield item;
  }
  if (first) throw new ConnectorError('BAD_SOURCE', 'La table de la source est vide.');
}
