import { isAbort, RequestError } from '../../../app/graphql/request-error.js';
import { isAfter } from './cursor.js';
import type { ReplyEvent } from './live-reply.js';

/** How the line to the core is doing, for the reader. */
export type Connection = 'live' | 'reconnecting' | 'signed-out' | 'refused';

/** What {@link followReply} needs: handed in, so that a test needs neither network nor time. */
export interface FollowReply {
  /** The last event that the reader already has, if any. */
  after: string | null;
  /** Events from after the cursor; ends or throws when the line is lost. */
  open: (after: string | null, signal: AbortSignal) => AsyncIterable<ReplyEvent>;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  onEvent: (event: ReplyEvent) => void;
  onConnection: (connection: Connection) => void;
  signal: AbortSignal;
}

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 10_000;

/** Codes that the next attempt would meet again: waiting would only hide them. */
const LASTING = new Set(['NOT_FOUND', 'BAD_REQUEST', 'OPERATION_TOO_LARGE']);

/**
 * Follows a reply to its end, across lost lines: reconnects after the last event received, waits
 * longer each time (300 ms doubled, at most 10 s), and lets each event through once.
 */
export async function followReply(options: FollowReply): Promise<void> {
  const { signal } = options;
  const left = (): boolean => signal.aborted;
  let last = options.after;
  let failures = 0;
  while (!left()) {
    try {
      for await (const event of options.open(last, signal)) {
        if (left()) return;
        failures = 0;
        options.onConnection('live');
        if (!isAfter(event.cursor, last)) continue;
        last = event.cursor;
        options.onEvent(event);
        if (endsReply(event)) return;
      }
    } catch (error) {
      const end = lastingEnd(error);
      if (left() || isAbort(error)) return;
      if (end) {
        options.onConnection(end);
        return;
      }
    }
    if (left()) return;
    options.onConnection('reconnecting');
    await options.wait(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS), signal);
    failures += 1;
  }
}

function endsReply(event: ReplyEvent): boolean {
  return event.kind === 'FINISHED';
}

function lastingEnd(error: unknown): Connection | null {
  if (!(error instanceof RequestError)) return null;
  if (error.signedOut) return 'signed-out';
  return LASTING.has(error.code) ? 'refused' : null;
}

/** Waits, or returns early when `signal` aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
