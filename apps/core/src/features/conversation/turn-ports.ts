import type { TurnPorts } from '@maroquin/assistant-engine';

/** Injection token of `ReplyPorts`. */
export const TURN_PORTS = Symbol('TURN_PORTS');

/** What a turn reaches the world through, and what must be said of it. */
export interface ReplyPorts extends TurnPorts {
  /** The model is the embedded extractive one: no language model writes the answers. */
  readonly extractive: boolean;
}
