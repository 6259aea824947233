import type { CorpusRecord } from '@maroquin/assistant-kit';
import { fold } from '../analysis/analyser.js';
import { normaliseArticleNumber } from '../analysis/article-number.js';
import { RetrievalError } from '../retrieval-error.js';
import { datedBy, type StoredRecord } from './stored-record.js';
import { tableMessages } from './table-messages.fr.js';
import {
  isDated,
  textOf,
  type TableProblem,
  type VersionsRow,
  type VersionsTable,
} from './versions-table.js';

/** Mistakes that one refusal says; it counts the others. */
const MOST_SAID = 20;

/** A name as two people write it: case, accents and the kind of apostrophe do not count. */
const nameOf = (name: string): string => fold(name).replaceAll('’', "'");

/** What a table does in a version. */
export interface TableUse {
  /** Ids of the documents that it dates. */
  readonly dated: readonly string[];
  /** Rows of texts of which the corpus holds nothing: they wait for these texts. */
  readonly waiting: number;
}

/** Gives documents the dates of a table as they pass, and gathers what is wrong between the two. */
export class TableDates {
  readonly #rows: ReadonlyMap<string, VersionsRow>;
  readonly #problems: TableProblem[];

  constructor(private readonly table: VersionsTable | undefined) {
    this.#rows = new Map(table?.rows.map((row) => [row.record, row]));
    this.#problems = [...(table?.problems ?? [])];
  }

  /** Ids of the documents that have a row, dated or not. */
  get recordIds(): Iterable<string> {
    return this.#rows.keys();
  }

  /** The document as a version keeps it; to be called once for each. */
  apply(record: CorpusRecord): StoredRecord {
    const row = this.#rows.get(record.id);
    if (row === undefined) return record;
    this.#compare(row, record);
    return isDated(row) ? datedBy(record, row) : record;
  }

  /**
   * To be called when every document has passed.
   *
   * @param held the documents of the version, by id
   * @throws {RetrievalError} `BAD_TABLE`, with every mistake of the table
   */
  check(held: ReadonlyMap<string, unknown>): TableUse {
    const missing = [...this.#rows.values()].filter(({ record }) => !held.has(record));
    const texts = missing.length === 0 ? new Set() : new Set([...held.keys()].map(textOf));
    const isAwaited = ({ record }: VersionsRow): boolean =>
      textOf(record) !== '' && !texts.has(textOf(record));
    const unknown = missing.filter((row) => !isAwaited(row));
    const problems = [
      ...this.#problems,
      ...unknown.map(({ line, record }) => ({ line, sentence: tableMessages.unknown(record) })),
    ];
    if (problems.length > 0) throw this.#refusal(problems);
    const dated = [...this.#rows.values()].filter((row) => isDated(row) && held.has(row.record));
    return { dated: dated.map(({ record }) => record), waiting: missing.length };
  }

  #compare({ line, article, code }: VersionsRow, record: CorpusRecord): void {
    const num = record.num ?? null;
    if (article !== '' && normaliseArticleNumber(article) !== normaliseArticleNumber(num ?? ''))
      this.#problems.push({ line, sentence: tableMessages.otherArticle(num) });
    const names = [record.code, record.codeId].flatMap((name) => name ?? []);
    const [name] = names;
    if (code !== '' && name !== undefined && !names.some((one) => nameOf(one) === nameOf(code)))
      this.#problems.push({ line, sentence: tableMessages.otherCode(name) });
  }

  #refusal(problems: readonly TableProblem[]): RetrievalError {
    const file = this.table?.file ?? '';
    const lines = problems
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, sentence }) => tableMessages.place(file, line, sentence));
    const said = lines.slice(0, MOST_SAID);
    return new RetrievalError(
      'BAD_TABLE',
      tableMessages.refused(file, said, lines.length - said.length),
    );
  }
}
