import { useCallback, useState } from 'react';
import { type Draft, EMPTY_DRAFT, keepDraft, readDraft } from '../draft.js';

/** A draft that outlives the page: every change is kept at once. Give the component a `key` of `key`. */
export function useDraft(key: string): [Draft, (draft: Draft) => void, () => void] {
  const [draft, setDraft] = useState(() => readDraft(localStorage, key));
  const change = useCallback(
    (next: Draft) => {
      setDraft(next);
      keepDraft(localStorage, key, next);
    },
    [key],
  );
  const clear = useCallback(() => {
    change(EMPTY_DRAFT);
  }, [change]);
  return [draft, change, clear];
}
