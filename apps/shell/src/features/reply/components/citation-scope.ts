import { createContext } from 'react';
import type { Citation, OpenCitation } from '../types.js';

/** What the numbers of a reply lead to. While the reply is written, its sources are not known yet. */
export interface CitationTargets {
  citations: readonly Citation[];
  pending: boolean;
  open: OpenCitation;
}

export const CitationScope = createContext<CitationTargets>({
  citations: [],
  pending: false,
  open: () => undefined,
});
