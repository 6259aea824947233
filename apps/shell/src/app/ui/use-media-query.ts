import { useCallback, useSyncExternalStore } from 'react';

/** Follows a media query, for what CSS alone cannot decide (a column here is a dialog there). */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => {
        list.removeEventListener('change', notify);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** From this width the conversation has its columns. */
export const WIDE = '(min-width: 80em)';
