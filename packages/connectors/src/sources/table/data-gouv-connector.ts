import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

import { parse } from 'csv-parse';
import { z } from 'zod';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { download } from '../../http/download.js';
import { documentItem, type DocumentLabels } from '../document-item.js';
import { requireColumns, rowItem, type RowColumns, type TableRow } from './row-item.js';

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

const rowSchema = z.record(z.string(), z.unknown());

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
      await download(context.http, url, file, context.signal);
      if (source.columns === undefined) yield await wholeFile(file, source, context);
      else yield* tableItems(file, source, source.columns, context);
    },
  };
}

/** Larger than this, a document or a table in JSON cannot be held in memory. */
const LARGEST = 200 * 2 ** 20;

async function boundedFile(file: string): Promise<Buffer> {
  if ((await stat(file)).size > LARGEST)
    throw new ConnectorError('BAD_SOURCE', 'Le fichier de la source est démesuré.');
  return readFile(file);
}

async function wholeFile(
  file: string,
  source: DataGouvSource,
  context: ConnectorContext,
): Promise<SourceItem> {
  const bytes = new Uint8Array(await boundedFile(file));
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
  const key = source.resource;
  if (context.fingerprintOf(key) === fingerprint) return { kind: 'unchanged', key };
  return documentItem(
    { key, fingerprint, bytes, asOf: context.today, url: `${source.portal}/datasets/r/${key}` },
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
  for await (const row of rowsOf(file)) {
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

async function* rowsOf(file: string): AsyncGenerator<TableRow> {
  const head = await headOf(file);
  try {
    if (/^\s*[[{]/u.test(head)) {
      const whole: unknown = JSON.parse(
        (await boundedFile(file)).toString('utf8').replace(/^\ufeff/u, ''),
      );
      yield* z.array(rowSchema).parse(whole);
      return;
    }
    const rows: AsyncIterable<unknown> = createReadStream(file).pipe(
      parse({
        bom: true,
        encoding: (await isUtf8(file)) ? 'utf8' : 'latin1',
        columns: (names: string[]) => names.map((name) => name.trim()),
        delimiter: separatorOf(head),
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
      }),
    );
    for await (const row of rows) yield rowSchema.parse(row);
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    throw new ConnectorError('BAD_SOURCE', 'La table de la source est coupée ou abîmée.', {
      cause: error,
    });
  }
}

/** Old files of the administration are in the encoding of Western Europe. */
async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const pieces: AsyncIterable<Buffer> = createReadStream(file);
    for await (const piece of pieces) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\ufeff/u, '');
  } finally {
    await handle.close();
  }
}

/** The mark that the first line holds most often. */
function separatorOf(head: string): string {
  const [line = ''] = head.split('\n', 1);
  const count = (mark: string): number => line.split(mark).length;
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
