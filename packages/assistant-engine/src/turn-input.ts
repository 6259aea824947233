import type { Assistant } from '@maroquin/assistant-kit';

import type { ModelPort } from './model-port.js';
import type { Clock, RetrievalPort, ToolPort } from './ports.js';

/** One question that was already answered in this conversation, oldest first in a list. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
}

/** Everything a turn works on. The caller has already checked that the agent may have it. */
export interface TurnInput {
  readonly assistant: Assistant;
  /** A key of `assistant.roles`. */
  readonly role: string;
  /** The Markdown of `assistant.prompts.system`, already read. */
  readonly systemPrompt: string;
  readonly question: string;
  readonly history: readonly Exchange[];
  /** ISO date at which the law is asked; a date in the question goes before it. */
  readonly atDate: string;
  /** Full names, `ASSISTANT/CORPUS`, that the role may read. */
  readonly corpora: readonly string[];
  /** Full name → title that an agent reads. A name without a title is shown as it is. */
  readonly corpusTitles: Readonly<Record<string, string>>;
}

/** What a turn reaches the world through. */
export interface TurnPorts {
  readonly model: ModelPort;
  readonly retrieval: RetrievalPort;
  readonly tools: ToolPort;
  readonly clock: Clock;
}
