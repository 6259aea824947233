import { createContext, useCallback, useContext, useEffect, useState } from 'react';

/** What the agent chose: the system's appearance, or one of the two. */
export type ColorScheme = 'system' | 'light' | 'dark';

/** The key of `public/color-scheme.js`, which runs before the first paint. */
const KEY = 'scheme';

export const COLOR_SCHEMES: readonly ColorScheme[] = ['system', 'light', 'dark'];

function readScheme(): ColorScheme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'dark' || kept === 'light' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** The scheme that was chosen, and the way to choose another. */
export type ColorSchemeChoice = [ColorScheme, (scheme: ColorScheme) => void];

export const ColorSchemeContext = createContext<ColorSchemeChoice>(['system', () => undefined]);

/** The choice that the whole shell shares. */
export function useColorScheme(): ColorSchemeChoice {
  return useContext(ColorSchemeContext);
}

/**
 * The appearance of the page, kept for the next visit, in step with the system when asked to. Used
 * once, above every page: those before the sign-in follow the system too.
 */
export function useColorSchemeChoice(): ColorSchemeChoice {
  const [scheme, setScheme] = useState(readScheme);
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      const root = document.documentElement;
      root.dataset['frScheme'] = scheme;
      root.dataset['frTheme'] = scheme === 'system' ? (system.matches ? 'dark' : 'light') : scheme;
    };
    apply();
    system.addEventListener('change', apply);
    return () => {
      system.removeEventListener('change', apply);
    };
  }, [scheme]);
  const choose = useCallback((next: ColorScheme) => {
    setScheme(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // The choice then lasts as long as the page.
    }
  }, []);
  return [scheme, choose];
}
