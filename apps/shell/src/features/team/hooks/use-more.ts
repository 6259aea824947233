import { useState } from 'react';
import { toRequestError } from '../../../app/graphql/request-error.js';

/** One page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly endCursor?: string | null;
}

/** A first page and those that the reader asked for after it. */
export function useMore<Item>(
  first: ListPage<Item>,
  fetchPage: (after: string) => Promise<ListPage<Item>>,
): {
  items: readonly Item[];
  /** `null`: nothing follows. */
  more: (() => Promise<void>) | null;
  loading: boolean;
  error: string | null;
} {
  const [later, setLater] = useState<readonly ListPage<Item>[]>([]);
  const [call, setCall] = useState<{ loading: boolean; error: string | null }>({
    loading: false,
    error: null,
  });
  const pages = [first, ...later];
  const after = pages.at(-1)?.endCursor ?? null;
  const more = async (place: string): Promise<void> => {
    setCall({ loading: true, error: null });
    try {
      const page = await fetchPage(place);
      setLater((before) => [...before, page]);
      setCall({ loading: false, error: null });
    } catch (error) {
      setCall({ loading: false, error: toRequestError(error).message });
    }
  };
  return {
    items: pages.flatMap(({ items }) => items),
    more: after === null ? null : () => more(after),
    ...call,
  };
}
