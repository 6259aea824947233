import { appendFile, readFile, writeFile } from 'node:fs/promises';

import {
  readVersionsTable,
  tableLines,
  tableRefusal,
  undatedArticles,
  type UndatedArticle,
  type VersionsTable,
} from '@maroquin/retrieval';
import type { CliContext } from './cli-context.js';
import { commandFailure } from './command-failure.js';
import { declaredCorpus } from './corpus-name.js';
import { messages } from './messages.fr.js';
import { isMissingFile } from './missing-file.js';
import { typedPath } from './typed-paths.js';
import { openWorkbench, type Workbench } from './workbench.js';

/** What was typed after `corpus versions ASSISTANT/CORPUS`. */
export interface VersionsOptions {
  /** `true`: the table that the assistant declares. */
  readonly write?: true | string;
  readonly json?: true;
}

/** The file of the table: the one that was typed, or the one that the assistant declares. */
function tablePath(
  cli: CliContext,
  { corpora }: Workbench,
  id: string,
  { write }: VersionsOptions,
): string | null {
  if (typeof write === 'string') return typedPath(write, cli.env);
  const declared = corpora.tablePath(id);
  if (declared === null && write === true) throw commandFailure('NO_TABLE', messages.noTable(id));
  return declared;
}

/** The table of a path; `null` where there is no file yet. */
async function tableAt(path: string): Promise<VersionsTable | null> {
  try {
    return await readVersionsTable(path);
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}

/**
 * Adds to a table a row for each version that has none, without dates; what the publisher wrote stays
 * as it is.
 *
 * @returns how many rows were added
 */
async function addRows(
  path: string,
  table: VersionsTable | null,
  articles: readonly UndatedArticle[],
): Promise<number> {
  const named = new Set(table?.rows.map(({ record }) => record));
  const versions = articles
    .flatMap(({ undated }) => undated)
    .filter(({ record }) => !named.has(record));
  if (table === null) await writeFile(path, tableLines(versions, null));
  else if (table.columns.length === 0)
    throw commandFailure('BAD_TABLE', messages.tableNotExtended(table.file));
  else if (versions.length > 0) {
    const ended = /[\r\n]$/u.test(await readFile(path, 'utf8'));
    await appendFile(path, (ended ? '' : '\n') + tableLines(versions, table.columns));
  }
  return versions.length;
}

/** Lists the articles that need rows in the publisher's table, and says what is wrong with it. */
export async function reviewVersions(
  cli: CliContext,
  id: string,
  options: VersionsOptions,
): Promise<void> {
  const bench = await openWorkbench(cli);
  declaredCorpus(bench.assistants, id);
  const [live] = await bench.corpora.liveVersions([id]);
  if (live === undefined) throw commandFailure('EMPTY_CORPUS', messages.emptyCorpus(id));
  const path = tablePath(cli, bench, id, options);
  const table = path === null ? null : await tableAt(path);
  cli.output.progress(messages.readingVersions(id));
  const read = () => bench.search.records(live);
  const refusal = table === null ? null : await tableRefusal(read(), table);
  // A table that is refused is refused whole: its rows, the right ones too, date nothing.
  const articles = await undatedArticles(read, refusal === null ? table : null);
  const added =
    options.write === undefined || path === null ? null : await addRows(path, table, articles);
  if (options.json === true) cli.output.json({ corpus: id, articles, added, refusal });
  else {
    for (const article of articles) cli.output.line(messages.undatedArticle(article));
    cli.output.line(messages.undatedCount(id, articles));
    if (refusal !== null) cli.output.line(messages.refusedTableCounts);
    if (added !== null && path !== null) cli.output.line(messages.rowsAdded(path, added));
  }
  if (refusal !== null) throw commandFailure('BAD_TABLE', refusal);
}
