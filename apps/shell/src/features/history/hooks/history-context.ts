import { createContext, useContext } from 'react';
import type { RequestError } from '../../../app/graphql/request-error.js';
import type { ConversationSummaryPartsFragment } from '../../../gql/graphql.js';

/** The list of conversations, shared by the column, the drawer and the title of the thread. */
export interface HistoryList {
  items: readonly ConversationSummaryPartsFragment[];
  total: number;
  status: 'loading' | 'ready' | 'failed';
  error: RequestError | null;
  search: string;
  setSearch: (search: string) => void;
  more: (() => void) | null;
  refresh: () => void;
  find: (id: string) => ConversationSummaryPartsFragment | null;
  rename: (id: string, title: string) => Promise<string | null>;
  remove: (id: string) => Promise<string | null>;
}

export const HistoryContext = createContext<HistoryList | null>(null);

export function useHistory(): HistoryList {
  const history = useContext(HistoryContext);
  if (!history) throw new Error('useHistory is used outside HistoryProvider');
  return history;
}
