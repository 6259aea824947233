import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { execute } from '../../../app/graphql/execute.js';
import { isAbort, toRequestError } from '../../../app/graphql/request-error.js';
import { ConversationsDocument } from '../../../gql/graphql.js';
import { deleteConversation, renameConversation } from '../api/change-conversation.js';
import type { HistoryList } from './history-context.js';
import { type Loaded, NOTHING, withFirstPage, withNextPage } from './loaded-list.js';

const PAGE_SIZE = 30;
const TYPING_PAUSE_MS = 250;

type Change = (change: (before: Loaded) => Loaded) => void;

/** The agent's conversations, newest first, searched by the core, a page at a time. */
export function useHistoryList(): HistoryList {
  const [search, setSearch] = useState('');
  const settledSearch = useSettled(search);
  const { list, setList, refresh } = useFirstPage(settledSearch);
  const { items, total, endCursor, status, error } = list;
  const changes = useChanges(setList);
  const more = useNextPage(list, setList);
  const hasMore = endCursor !== null && items.length < total;
  return useMemo(
    () => ({
      items,
      total,
      status,
      error,
      search,
      setSearch,
      more: hasMore ? more : null,
      refresh,
      find: (id) => items.find((item) => item.id === id) ?? null,
      ...changes,
    }),
    [items, total, status, error, search, hasMore, more, refresh, changes],
  );
}

/** The first page of a search, again at each `refresh`; what is shown stays until it arrives. */
function useFirstPage(search: string): { list: Loaded; setList: Change; refresh: () => void } {
  const [list, setList] = useState(NOTHING);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const call = new AbortController();
    loadPage(search, null, call.signal).then(
      (page) => {
        if (!call.signal.aborted) setList((before) => withFirstPage(before, page));
      },
      () => undefined,
    );
    return () => {
      call.abort();
    };
  }, [search, round]);
  const refresh = useCallback(() => {
    setRound((value) => value + 1);
  }, []);
  return { list, setList, refresh };
}

/** Loads what comes after the list, once however often it is asked. */
function useNextPage({ search, endCursor }: Loaded, setList: Change): () => void {
  const asked = useRef<string | null>(null);
  return useCallback(() => {
    if (endCursor === null || asked.current === endCursor) return;
    asked.current = endCursor;
    void loadPage(search, endCursor).then((page) => {
      asked.current = null;
      setList((before) => withNextPage(before, page));
    });
  }, [search, endCursor, setList]);
}

/** One page, or the reason why it did not come; rejects only when it was cancelled. */
async function loadPage(
  search: string,
  after: string | null,
  signal?: AbortSignal,
): Promise<Loaded> {
  try {
    const { conversations } = await execute(
      ConversationsDocument,
      { first: PAGE_SIZE, after, search: search === '' ? null : search },
      signal,
    );
    const { items, total, endCursor } = conversations;
    return { search, items, total, endCursor: endCursor ?? null, status: 'ready', error: null };
  } catch (failure) {
    if (isAbort(failure)) throw failure;
    return { ...NOTHING, search, status: 'failed', error: toRequestError(failure) };
  }
}

/** Rename and delete: the list follows once the core has agreed; otherwise a sentence comes back. */
function useChanges(setList: Change): Pick<HistoryList, 'rename' | 'remove'> {
  return useMemo(
    () => ({
      rename: async (id, title) => {
        const outcome = await renameConversation(id, title);
        if (typeof outcome === 'string') return outcome;
        setList((before) => ({
          ...before,
          items: before.items.map((item) => (item.id === id ? outcome : item)),
        }));
        return null;
      },
      remove: async (id) => {
        const refusal = await deleteConversation(id);
        if (refusal !== null) return refusal;
        setList((before) => ({
          ...before,
          total: before.total - 1,
          items: before.items.filter((item) => item.id !== id),
        }));
        return null;
      },
    }),
    [setList],
  );
}

/** A value once it has stopped changing for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value.trim());
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
