import type { ReactNode } from 'react';
import { ColorSchemeContext, useColorSchemeChoice } from './color-scheme.js';

/** Gives every page the appearance that was chosen, or the system's. */
export function ColorSchemeProvider({ children }: { children: ReactNode }) {
  return <ColorSchemeContext value={useColorSchemeChoice()}>{children}</ColorSchemeContext>;
}
