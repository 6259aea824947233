import { z } from 'zod';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector } from '../../connector.js';
import { boundedJson, linesOf } from '../../http/bounded-body.js';
import type { DocumentLabels } from '../document-item.js';
import { requireColumns, rowItem, type RowColumns, type TableRow } from './row-item.js';

/** A data set of a portal of Opendatasoft: data.education, data.culture, data.economie. */
export interface OpendatasoftSource extends DocumentLabels {
  /** `https://data.education.gouv.fr` */
  readonly portal: string;
  readonly dataset: string;
  /** Condition in ODSQL, as written by the assistant; never made from what an agent types. */
  readonly where?: string;
  readonly columns: RowColumns;
}

const datasetSchema = z.object({
  fields: z.array(z.object({ name: z.string(), label: z.string().nullish() })).min(1),
  metas: z.object({
    default: z.object({
      modified: z.string().nullish(),
      data_processed: z.string().nullish(),
      records_count: z.number().nullish(),
    }),
  }),
});

/**
 * What tells one state of a data set from another. A portal may be set not to move the date of the last
 * change when the rows change, but it always says when it took them in.
 */
function stateOf({ metas }: z.infer<typeof datasetSchema>): string {
  const { modified, data_processed: taken, records_count: count } = metas.default;
  const known = (modified ?? taken ?? null) !== null;
  return known ? [modified ?? '', taken ?? '', count ?? ''].join(' ') : '';
}

const rowSchema = z.record(z.string(), z.unknown());

/** The item that remembers which state of the data set was read. */
const STATE = '@modified';

/**
 * The rows of a data set, by its bulk export (pages of results stop at 10 000). Nothing is downloaded
 * when the data set says that it was not modified.
 *
 * @example
 * opendatasoftConnector({ portal: 'https://data.education.gouv.fr', dataset: 'fr-en-annuaire-education',
 *   columns: { id: 'identifiant_de_l_etablissement', title: 'nom_etablissement', text: ['adresse_1'] },
 *   licence: 'Licence Ouverte 2.0', source: 'Ministère de l’Éducation nationale' })
 */
export function opendatasoftConnector(source: OpendatasoftSource): SourceConnector {
  const base = `${source.portal}/api/explore/v2.1/catalog/datasets/${encodeURIComponent(source.dataset)}`;
  return {
    complete: true,
    items: async function* (context) {
      const dataset = await readDataset(base, context);
      const { fields, metas } = dataset;
      const modified = metas.default.modified ?? '';
      const state = stateOf(dataset);
      if (state !== '' && context.fingerprintOf(STATE) === state) {
        for (const key of context.keys()) yield { kind: 'unchanged', key };
        return;
      }
      requireColumns(
        fields.map(({ name }) => name),
        source.columns,
      );
      const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label ?? name]));
      const asOf = /^\d{4}-\d{2}-\d{2}/u.exec(modified)?.[0] ?? context.today;
      const met = new Set<string>();
      for await (const row of exportRows(base, source, context)) {
        const item = rowItem(row, { ...source, labels, asOf }, context);
        // The first row of an identifier stands: some tables repeat them.
        if (item === null || met.has(item.key)) continue;
        met.add(item.key);
        yield item;
      }
      yield { kind: 'changed', key: STATE, fingerprint: state, records: [] };
    },
  };
}

async function readDataset(
  base: string,
  context: ConnectorContext,
): Promise<z.infer<typeof datasetSchema>> {
  const answer: unknown = await boundedJson(await context.http.fetch(base));
  const dataset = datasetSchema.safeParse(answer).data;
  if (dataset === undefined)
    throw new ConnectorError(
      'BAD_SOURCE',
      'Le portail ne décrit pas ce jeu de données comme attendu.',
    );
  return dataset;
}

async function* exportRows(
  base: string,
  { where }: OpendatasoftSource,
  { http }: ConnectorContext,
): AsyncGenerator<TableRow> {
  const query = where === undefined ? '' : `?${new URLSearchParams({ where }).toString()}`;
  for await (const line of linesOf(await http.fetch(`${base}/exports/jsonl${query}`)))
    yield parseRow(line);
}

function parseRow(line: string): TableRow {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new ConnectorError('BAD_SOURCE', 'L’export du jeu de données est coupé ou abîmé.', {
      cause: error,
    });
  }
}
