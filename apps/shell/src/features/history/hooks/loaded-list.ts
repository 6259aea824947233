import type { RequestError } from '../../../app/graphql/request-error.js';
import type { ConversationSummaryPartsFragment } from '../../../gql/graphql.js';
import type { HistoryList } from './history-context.js';

/** The part of the history that is loaded, for one search. */
export interface Loaded {
  /** What these conversations were searched for. */
  search: string;
  items: readonly ConversationSummaryPartsFragment[];
  total: number;
  endCursor: string | null;
  status: HistoryList['status'];
  error: RequestError | null;
}

export const NOTHING: Loaded = {
  search: '',
  items: [],
  total: 0,
  endCursor: null,
  status: 'loading',
  error: null,
};

/** A newer first page: what was loaded further down stays below it. */
export function withFirstPage(before: Loaded, page: Loaded): Loaded {
  if (page.status === 'failed') return { ...before, status: 'failed', error: page.error };
  const last = page.items.at(-1);
  if (before.search !== page.search || page.endCursor === null || !last) return page;
  const known = new Set(page.items.map(({ id }) => id));
  const further = before.items.filter(
    ({ id, updatedAt }) => !known.has(id) && updatedAt < last.updatedAt,
  );
  if (further.length === 0) return page;
  return { ...page, items: [...page.items, ...further], endCursor: before.endCursor };
}

/** The list and the page after it; a page of another search comes too late. */
export function withNextPage(before: Loaded, page: Loaded): Loaded {
  if (before.search !== page.search) return before;
  if (page.status === 'failed') return { ...before, status: 'failed', error: page.error };
  const known = new Set(before.items.map(({ id }) => id));
  return { ...page, items: [...before.items, ...page.items.filter(({ id }) => !known.has(id))] };
}
