import type { Citation, LawDate, TurnEvent, UnverifiedClaim } from './turn-event.js';

/** A finished turn, for programs that do not show it as it comes. */
export interface CompletedTurn {
  readonly outcome: 'done' | 'silent';
  /** The text to keep. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly unverified: readonly UnverifiedClaim[];
  /** Sentences that claim something, those of `unverified` included. */
  readonly claims: number;
  readonly lawDate: LawDate;
  /** Every event, in order, the last one included. */
  readonly events: readonly TurnEvent[];
}

/**
 * Reads a turn to its end: for evaluations, the command line and tests.
 *
 * @throws {Error} when the events stop without `done` or `silent`, and whatever the turn throws
 * @example const { text, citations } = await runToCompletion(runTurn(input, ports, signal));
 */
export async function runToCompletion(turn: AsyncIterable<TurnEvent>): Promise<CompletedTurn> {
  const events: TurnEvent[] = [];
  for await (const event of turn) events.push(event);
  const last = events.at(-1);
  if (last?.type === 'done') {
    const { text, citations, unverified, claims, lawDate } = last;
    return { outcome: 'done', text, citations, unverified, claims, lawDate, events };
  }
  if (last?.type === 'silent') {
    const { text, lawDate } = last;
    return { outcome: 'silent', text, citations: [], unverified: [], claims: 0, lawDate, events };
  }
  throw new Error('The turn stopped without an end.');
}
