import { useCallback, useEffect, useMemo, useState } from 'react';
import { execute } from '../../../app/graphql/execute.js';
import { isAbort, type RequestError, toRequestError } from '../../../app/graphql/request-error.js';
import {
  ConversationsDocument,
  type ConversationSummaryPartsFragment,
} from '../../../gql/graphql.js';
import { deleteConversation, renameConversation } from '../api/change-conversation.js';
import type { HistoryList } from './history-context.js';

const PAGE_SIZE = 30;
const TYPING_PAUSE_MS = 250;

interface Loaded {
  items: ConversationSummaryPartsFragment[];
  total: number;
  endCursor: string | null;
  status: HistoryList['status'];
  error: RequestError | null;
}

type Change = (change: (before: Loaded) => Loaded) => void;

const NOTHING: Loaded = { items: [], total: 0, endCursor: null, status: 'loading', error: null };

/** The agent's conversations, newest first, searched by the core, a page at a time. */
export function useHistoryList(): HistoryList {
  const [search, setSearch] = useState('');
  const settledSearch = useSettled(search);
  const { list, setList, refresh } = useFirstPage(settledSearch);
  const { items, total, endCursor, status, error } = list;
  const changes = useChanges(setList);
  const more = useCallback(() => {
    void loadPage(settledSearch, endCursor).then((page) => {
      setList((before) => ({ ...page, items: [...before.items, ...page.items] }));
    });
  }, [settledSearch, endCursor, setList]);
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
        if (call.signal.aborted) return;
        setList((before) =>
          page.status === 'failed' ? { ...before, ...page, items: before.items } : page,
        );
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
    return { items, total, endCursor: endCursor ?? null, status: 'ready', error: null };
  } catch (failure) {
    if (isAbort(failure)) throw failure;
    return { ...NOTHING, status: 'failed', error: toRequestError(failure) };
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
