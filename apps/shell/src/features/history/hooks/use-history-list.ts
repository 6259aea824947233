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
}

const NOTHING: Loaded = { items: [], total: 0, endCursor: null };

/** The agent's conversations, newest first, searched by the core, a page at a time. */
export function useHistoryList(): HistoryList {
  const [search, setSearch] = useState('');
  const [list, setList] = useState<Loaded>(NOTHING);
  const [status, setStatus] = useState<HistoryList['status']>('loading');
  const [error, setError] = useState<RequestError | null>(null);
  const [round, setRound] = useState(0);
  const settledSearch = useSettled(search);

  const load = useCallback(
    async (after: string | null, signal?: AbortSignal): Promise<void> => {
      try {
        const { conversations } = await execute(
          ConversationsDocument,
          { first: PAGE_SIZE, after, search: settledSearch === '' ? null : settledSearch },
          signal,
        );
        if (signal?.aborted) return;
        const { items, total, endCursor } = conversations;
        setList((before) => ({
          items: after === null ? items : [...before.items, ...items],
          total,
          endCursor: endCursor ?? null,
        }));
        setStatus('ready');
      } catch (failure) {
        if (signal?.aborted || isAbort(failure)) return;
        setError(toRequestError(failure));
        setStatus('failed');
      }
    },
    [settledSearch],
  );

  useEffect(() => {
    const call = new AbortController();
    void load(null, call.signal);
    return () => {
      call.abort();
    };
  }, [load, round]);

  const refresh = useCallback(() => {
    setRound((value) => value + 1);
  }, []);
  const changes = useChanges(setList);
  const { items, total, endCursor } = list;
  const find = useCallback((id: string) => items.find((item) => item.id === id) ?? null, [items]);
  const hasMore = endCursor !== null && items.length < total;
  return useMemo(
    () => ({
      items,
      total,
      status,
      error,
      search,
      setSearch,
      more: hasMore ? () => void load(endCursor) : null,
      refresh,
      find,
      ...changes,
    }),
    [items, total, status, error, search, hasMore, load, endCursor, refresh, find, changes],
  );
}

/** Rename and delete: the list follows once the core has agreed; otherwise a sentence comes back. */
function useChanges(
  setList: (change: (before: Loaded) => Loaded) => void,
): Pick<HistoryList, 'rename' | 'remove'> {
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
