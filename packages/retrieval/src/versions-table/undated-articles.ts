import type { CorpusRecord } from '@maroquin/assistant-kit';
import { baseId } from '../search/article-directory.js';
import { isDated, type VersionsTable } from './versions-table.js';

/** A version that nothing dates. */
export interface UndatedVersion {
  readonly record: string;
  readonly code: string;
  readonly article: string;
  /** ISO date of its snapshot, `null` when unknown. */
  readonly asOf: string | null;
  /** Words of its text by which a person knows it from the others. */
  readonly excerpt: string;
}

/** An article that a corpus holds in several versions, of which some have no date. */
export interface UndatedArticle {
  readonly code: string;
  readonly article: string;
  /** Versions that it holds of it, dated ones included. */
  readonly versions: number;
  readonly undated: readonly UndatedVersion[];
}

/** An undated version with its whole text, while its article is put together. */
type ReadVersion = Omit<UndatedVersion, 'excerpt'> & { readonly text: string };

/** Characters of an excerpt, and those of them that stand before the first difference. */
const EXCERPT = 90;
const BEFORE = 25;

const sharedLength = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
};

/** The words of a text around the place where it departs from the text that is most like it. */
const excerptOf = (text: string, others: readonly string[]): string => {
  const shared = Math.max(0, ...others.map((other) => sharedLength(text, other)));
  const from = shared <= EXCERPT - BEFORE ? 0 : text.lastIndexOf(' ', shared - BEFORE) + 1;
  const space = text.lastIndexOf(' ', from + EXCERPT);
  const cut = space > from ? space : from + EXCERPT;
  const to = text.length - from <= EXCERPT ? text.length : cut;
  return `${from === 0 ? '' : '… '}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
};

const withExcerpts = (versions: readonly ReadVersion[]): readonly UndatedVersion[] => {
  const lines = versions.map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim());
  return versions.map(({ record, code, article, asOf }, at) => ({
    ...{ record, code, article, asOf },
    excerpt: excerptOf(
      lines[at] ?? '',
      lines.filter((_, other) => other !== at),
    ),
  }));
};

const isUndated = ({ dateStart, dateEnd }: CorpusRecord): boolean =>
  (dateStart ?? null) === null && (dateEnd ?? null) === null;

/** Bases of the ids of articles that come in several versions, with their number. */
const heldSeveralTimes = async (
  records: AsyncIterable<CorpusRecord>,
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for await (const { id, num } of records) {
    if (num !== null && num !== undefined)
      counts.set(baseId(id), (counts.get(baseId(id)) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, versions]) => versions > 1));
};

/**
 * The articles of which a corpus holds several versions while nothing says which is the law when:
 * those that need rows in the publisher's table. In the order of the corpus, which is read twice.
 *
 * @param read gives the documents as they were imported
 * @param table the table as it is; its dated rows count, whatever is wrong with others
 * @example
 * for (const { code, article } of await undatedArticles(() => search.records(at), table)) …
 */
export const undatedArticles = async (
  read: () => AsyncIterable<CorpusRecord>,
  table: VersionsTable | null,
): Promise<readonly UndatedArticle[]> => {
  const dated = new Set((table?.rows ?? []).filter(isDated).map(({ record }) => record));
  const counts = await heldSeveralTimes(read());
  const articles = new Map<string, { readonly versions: number; readonly read: ReadVersion[] }>();
  for await (const record of read()) {
    const { id, num, code, codeId, asOf, text } = record;
    const versions = counts.get(baseId(id));
    if (versions === undefined || num === null || num === undefined) continue;
    if (!isUndated(record) || dated.has(id)) continue;
    const article = articles.get(baseId(id)) ?? { versions, read: [] };
    const names = { code: code ?? codeId ?? '', article: num };
    article.read.push({ ...names, record: id, asOf: asOf ?? null, text });
    articles.set(baseId(id), article);
  }
  return [...articles.values()].flatMap(({ versions, read: undated }) => {
    const [first] = undated;
    if (first === undefined) return [];
    const { code, article } = first;
    return [{ code, article, versions, undated: withExcerpts(undated) }];
  });
};
