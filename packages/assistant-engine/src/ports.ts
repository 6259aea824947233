import type { Passage, Tool, ToolCard } from '@maroquin/assistant-kit';

/** Texts that come before others that answer as well; nothing is left out. */
export interface RetrievalFavour {
  /** `ASSISTANT/CORPUS` names. */
  readonly corpora: readonly string[];
  /** Ids of codes and other texts (`LEGITEXT…`). */
  readonly codeIds: readonly string[];
}

/** A search of the corpora of one role. */
export interface RetrievalQuery {
  readonly text: string;
  /** `ASSISTANT/CORPUS` names. The caller has already decided that the agent may read them. */
  readonly corpora: readonly string[];
  readonly limit: number;
  /** ISO date at which the law is asked; versions out of force that day are labelled or left out. */
  readonly atDate: string;
  /** Absent: every text alike. */
  readonly favour?: RetrievalFavour;
}

/** What a search found. An empty list means that the texts are silent. */
export interface RetrievalResult {
  /** Best first; already good enough to be cited. */
  readonly passages: readonly Passage[];
  /** How many documents were searched, for the line the agent reads. */
  readonly searched: number;
}

/** Where passages come from. */
export interface RetrievalPort {
  readonly search: (query: RetrievalQuery, signal: AbortSignal) => Promise<RetrievalResult>;
  /** Documents by id; those that are not in the named corpora are left out. */
  readonly lookup: (
    corpora: readonly string[],
    recordIds: readonly string[],
  ) => Promise<readonly Passage[]>;
  /** Every version held of one article of one code (name, part of a name, or id). */
  readonly article: (
    corpora: readonly string[],
    code: string,
    num: string,
  ) => Promise<readonly Passage[]>;
}

/** Outcome of a tool call, ready to be shown and to be given to the model. */
export type ToolOutcome =
  | {
      readonly ok: true;
      readonly input: unknown;
      readonly output: unknown;
      readonly card: ToolCard;
    }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What a tool may work on, in this turn. */
export interface ToolScope {
  /** `ASSISTANT/CORPUS` names that it may search. */
  readonly corpora: readonly string[];
  /** ISO date at which the law is asked: its searches find the versions of that day. */
  readonly atDate: string;
  /** What its searches favour; absent: every text alike. */
  readonly favour?: RetrievalFavour;
}

/** Runs a tool with the capabilities it may have. Never throws, except the reason of `signal`. */
export interface ToolPort {
  readonly call: (
    tool: Tool,
    args: unknown,
    scope: ToolScope,
    signal: AbortSignal,
  ) => Promise<ToolOutcome>;
}

/** The time, injected. */
export interface Clock {
  /** Today in Europe/Paris, ISO date. */
  readonly today: () => string;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}
