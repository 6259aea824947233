import type { Passage } from '@maroquin/assistant-kit';

import type { RetrievalResult } from '../ports.js';

/** One question of a message that asks several, with what was found for it. */
export interface FoundPart {
  readonly text: string;
  /** Best first; empty when the texts are silent on it. */
  readonly passages: readonly Passage[];
}

/** What a turn starts from: the passages, and the parts of the question when it has several. */
export interface Found extends RetrievalResult {
  readonly parts: readonly FoundPart[];
}

/**
 * Searches the parts of a question one by one, so that one does not hide the other. The passages come
 * in turn, the best of each part first. No parts when the texts are silent on all of them.
 */
export async function searchParts(
  texts: readonly string[],
  search: (text: string) => Promise<RetrievalResult>,
): Promise<Found> {
  const results = await Promise.all(texts.map(search));
  const parts = texts.map((text, index) => ({ text, passages: results[index]?.passages ?? [] }));
  const longest = Math.max(0, ...parts.map(({ passages }) => passages.length));
  const passages = Array.from({ length: longest }, (_, rank) =>
    parts.flatMap((part) => part.passages[rank] ?? []),
  ).flat();
  const searched = Math.max(0, ...results.map((result) => result.searched));
  return { passages, searched, parts: passages.length === 0 ? [] : parts };
}
