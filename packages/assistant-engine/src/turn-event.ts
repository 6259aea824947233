import type { Passage, ToolCard } from '@maroquin/assistant-kit';

import type { ModelUsage } from './model-port.js';

/** What the engine is doing, for the one line that the agent reads. */
export type TurnStage = 'searching' | 'writing' | 'calling-tool' | 'checking';

/** Words of a passage, to be highlighted: `passage.text.startsWith(text, start)`. */
export interface Quote {
  readonly text: string;
  /** Offset in the text of the passage, in UTF-16 code units. */
  readonly start: number;
}

/** One `[1]` of the answer: the claim it stands for, and what its passage says about it. */
export interface CitationMark {
  /** Offsets of the mark in the final text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly verified: boolean;
  /** Why it is not verified, in one French sentence; `null` when it is. */
  readonly reason: string | null;
  /**
   * The sentences of the passage that support the claim, in the order of the passage; when it is not
   * verified, those that come nearest. Empty when nothing has a word in common.
   */
  readonly quotes: readonly Quote[];
}

/** A source of the answer, after the check. */
export interface Citation {
  /** The number the text shows: `[1]`. */
  readonly number: number;
  readonly passage: Passage;
  /** Its marks in the text, in order. */
  readonly marks: readonly CitationMark[];
  /** The first sentence quoted by its marks, a verified one first; empty if none was found. */
  readonly quote: string;
  /** One of its marks at least is verified. */
  readonly verified: boolean;
}

/** The date at which the law was read. */
export interface LawDate {
  /** ISO date. */
  readonly date: string;
  /** The question named it; otherwise it is the one that the agent set, or the day. */
  readonly fromQuestion: boolean;
}

/** One value that a tool was given, under the title that its schema gives it. */
export interface ToolInput {
  readonly label: string;
  readonly value: string | number | boolean;
}

/** A sentence that claims something which its passages do not say. */
export interface UnverifiedClaim {
  /** Offsets in the final text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Why, in one French sentence. */
  readonly reason: string;
}

/**
 * What a turn says, in order. `text` is a delta. Exactly one of `done` and `silent` ends a turn; a
 * failure is thrown. The text of `done` and `silent` is the one to keep: the check may have changed what
 * was streamed.
 */
export type TurnEvent =
  | {
      readonly type: 'stage';
      readonly stage: TurnStage;
      /** Corpora searched, passages kept, claims checked: what the line needs. */
      readonly corpora?: number;
      readonly passages?: number;
      readonly verified?: number;
      readonly claims?: number;
    }
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'tool-call';
      readonly callId: string;
      readonly tool: string;
      readonly label: string;
    }
  | {
      readonly type: 'tool-result';
      readonly callId: string;
      readonly tool: string;
      readonly label: string;
      readonly ok: boolean;
      /** What the tool was given, in the order of its schema; empty when it did not run. */
      readonly inputs: readonly ToolInput[];
      readonly card: ToolCard | null;
      readonly message: string | null;
    }
  | {
      readonly type: 'done';
      readonly text: string;
      readonly citations: readonly Citation[];
      readonly unverified: readonly UnverifiedClaim[];
      /** Sentences that claim something, those of `unverified` included. */
      readonly claims: number;
      readonly lawDate: LawDate;
      readonly usage: ModelUsage;
      /** `null` when no model was asked: the platform asks the agent to say more. */
      readonly model: string | null;
    }
  | {
      readonly type: 'silent';
      /** French text: what was searched, where, whom to ask. */
      readonly text: string;
      readonly searched: number;
      /** Full names, `ASSISTANT/CORPUS`. */
      readonly corpora: readonly string[];
      readonly lawDate: LawDate;
      /** What a model that was asked all the same has consumed; zeros when none was asked. */
      readonly usage?: ModelUsage;
      /** Absent when no model was asked. */
      readonly model?: string;
    };
