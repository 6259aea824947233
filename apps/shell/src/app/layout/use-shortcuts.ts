import { useCallback, useEffect, useState } from 'react';

const KEY = 'maroquin.single-keys';

/** What the keys of the whole shell do. */
export interface ShortcutActions {
  help: () => void;
  compose: () => void;
  history: () => void;
}

/**
 * Single-key shortcuts, out of any field. They can be turned off (WCAG 2.1.4), because someone who
 * dictates would set them off by speaking.
 */
export function useShortcuts(actions: ShortcutActions): {
  enabled: boolean;
  setEnabled: (enabled: boolean) => void;
} {
  const [enabled, keepEnabled] = useState(readEnabled);
  const { help, compose, history } = actions;
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = { '?': help, '/': compose, h: history }[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [enabled, help, compose, history]);
  const setEnabled = useCallback((next: boolean) => {
    keepEnabled(next);
    try {
      localStorage.setItem(KEY, next ? 'on' : 'off');
    } catch {
      // The choice then lasts as long as the page.
    }
  }, []);
  return { enabled, setEnabled };
}

function readEnabled(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
}
