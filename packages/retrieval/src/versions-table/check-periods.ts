import { normaliseArticleNumber } from '../analysis/article-number.js';
import { tableMessages } from './table-messages.fr.js';
import { isDated, textOf, type TableProblem, type VersionsRow } from './versions-table.js';

/** Rows that say when one document is the law, twice. */
const repeated = (rows: readonly VersionsRow[]): readonly TableProblem[] => {
  const first = new Map<string, number>();
  return rows.flatMap(({ record, line }) => {
    const before = first.get(record);
    if (before !== undefined) return [{ line, sentence: tableMessages.repeated(record, before) }];
    first.set(record, line);
    return [];
  });
};

/** Dated rows by the article that they are versions of. */
const byArticle = (rows: readonly VersionsRow[]): Iterable<readonly VersionsRow[]> => {
  const groups = new Map<string, VersionsRow[]>();
  for (const row of rows.filter(isDated)) {
    const key = `${textOf(row.record)}\n${normaliseArticleNumber(row.article)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups.values();
};

/** Versions of one article of which two are the law on the same day. */
const overlapping = (versions: readonly VersionsRow[]): readonly TableProblem[] => {
  const ordered = versions.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  let last: VersionsRow | null = null;
  return ordered.flatMap((row) => {
    const before = last;
    if (before === null || (before.to !== null && (row.to === null || before.to < row.to)))
      last = row;
    if (before === null || before.record === row.record) return [];
    if (before.to !== null && before.to <= (row.from ?? '')) return [];
    const [line, other] = [Math.max(row.line, before.line), Math.min(row.line, before.line)];
    return [{ line, sentence: tableMessages.overlap(row.article, other) }];
  });
};

/** What the rows say against each other: a document dated twice, two laws on the same day. */
export const checkPeriods = (rows: readonly VersionsRow[]): readonly TableProblem[] => [
  ...repeated(rows),
  ...[...byArticle(rows)].flatMap(overlapping),
];
