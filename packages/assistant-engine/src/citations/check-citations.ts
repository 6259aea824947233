import type { Passage } from '@maroquin/assistant-kit';

import type { Citation, UnverifiedClaim } from '../turn-event.js';
import { cite } from './cite.js';
import { readClaims } from './claims.js';
import { renumberMarkers } from './markers.js';
import { visibleText } from './plain.js';
import { Sources } from './sources.js';
import type { ToolEvidence } from './tool-evidence.js';

/** An answer, and everything of this turn that it may rest on. */
export interface CitationCheckInput {
  readonly text: string;
  /** Passages by the number that the model was given, starting at 1. */
  readonly passages: readonly Passage[];
  readonly tools: readonly ToolEvidence[];
  /** ISO date at which the law is asked. Without it, versions out of force are not told apart. */
  readonly atDate?: string;
  /** ISO date of the day; `atDate` when absent. */
  readonly today?: string;
  /** Addresses of the platform itself, such as the owner's contact. */
  readonly allowed?: readonly string[];
  /** Why tools gave no result, in the words that the agent reads: repeating them claims nothing. */
  readonly refusals?: readonly string[];
}

/** The answer after the check: this text is the one to keep. */
export interface CheckedAnswer {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly unverified: readonly UnverifiedClaim[];
  /** Sentences that claim something. */
  readonly claims: number;
}

/** What hides in a text is neither read, nor quoted, nor shown: what was checked is what is kept. */
function visiblePassage(passage: Passage): Passage {
  const text = visibleText(passage.text);
  return text === passage.text ? passage : { ...passage, text };
}

/**
 * Checks an answer against the passages and the tool cards of its turn, in code: every sentence that
 * claims something must cite a passage that was given to the model, in a version that may be the law
 * at the date asked (or repeat a card word for word), and every number, amount, date, delay, article
 * and quotation it states must be found there. Markers to passages that do not exist are removed,
 * the others renumbered; each one that stays is given the sentences of its passage that support it.
 *
 * @example
 * checkCitations({ text: 'Le délai est de deux mois [1].', passages: [article538], tools: [] })
 * // unverified: [{ …, reason: 'Le nombre « deux mois » ne figure dans aucun des passages trouvés.' }]
 */
export function checkCitations(input: CitationCheckInput): CheckedAnswer {
  const { tools, atDate = null, today = atDate ?? '', allowed = [], refusals = [] } = input;
  const passages = input.passages.map(visiblePassage);
  const exists = (number: number): boolean => number >= 1 && number <= passages.length;
  const marked = renumberMarkers(visibleText(input.text).trim(), exists);
  const claims = readClaims(marked, { allowed, refusals });
  const cited = marked.cited.flatMap((given) => passages[given - 1] ?? []);
  const sources = new Sources({ passages, cited, tools, atDate, today });
  const objections = new Map(claims.map((claim) => [claim, sources.objection(claim)]));
  const unverified = [...objections].flatMap(([{ start, end }, reason]) =>
    reason === null ? [] : [{ start, end, reason }],
  );
  const citations = cited.map((passage, index) =>
    cite(passage, index + 1, marked.markers, { claims, objections }, sources),
  );
  return { text: marked.text, citations, unverified, claims: claims.length };
}
