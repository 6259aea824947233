import type { ReactNode } from 'react';
import { HistoryContext } from '../hooks/history-context.js';
import { useHistoryList } from '../hooks/use-history-list.js';

/** Loads the conversations once for the whole shell. */
export function HistoryProvider({ children }: { children: ReactNode }) {
  return <HistoryContext value={useHistoryList()}>{children}</HistoryContext>;
}
