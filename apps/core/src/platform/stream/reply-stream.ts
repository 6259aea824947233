import type { TurnEvent } from '@maroquin/assistant-engine';

/** Where a reader is: everything up to and including this event was received. */
export interface Cursor {
  readonly attempt: number;
  readonly sequence: number;
}

/**
 * What crosses the stream. `restarted` opens every attempt after the first; `finished` says that the
 * final state is in PostgreSQL, and nothing follows it. A `text` event may be several deltas put
 * together.
 */
export type StreamedEvent =
  | Exclude<TurnEvent, { type: 'done' } | { type: 'silent' }>
  | { readonly type: 'restarted' }
  | { readonly type: 'finished' };

/** An event with its place. */
export interface PlacedEvent {
  readonly cursor: Cursor;
  readonly event: StreamedEvent;
}

/** Writes the events of one attempt. Nothing is awaited per token. */
export interface ReplyWriter {
  /** Text is put together for `COALESCE_MS`, except the first of an attempt, which leaves at once. */
  readonly append: (event: StreamedEvent) => void;
  /** Sends what is held back. Rejects when the events could not be delivered. */
  readonly flush: () => Promise<void>;
}

/**
 * The events of the replies being produced. It holds no truth: a reader that finds nothing here
 * reads PostgreSQL. An event of an attempt that is not the newest is dropped, so that a frozen
 * worker that wakes up late writes nothing.
 */
export interface ReplyStream {
  readonly open: (replyId: string, attempt: number) => ReplyWriter;
  /**
   * The events after `after`, and those to come, until `finished`. The iterator's `return()` settles
   * its pending `next()`: a reader that leaves costs nothing.
   */
  readonly read: (replyId: string, after: Cursor | null) => AsyncIterableIterator<PlacedEvent>;
  readonly close: () => Promise<void>;
}

/** Injection token of the reply stream. */
export const REPLY_STREAM = Symbol('REPLY_STREAM');

/** Window in which text deltas are merged, in milliseconds: at 50 tokens a second, two by two. */
export const COALESCE_MS = 40;

/** How long the events of a finished reply are kept for readers that come back, in milliseconds. */
export const KEEP_FINISHED_MS = 30_000;

/** The order of cursors: attempt first, then sequence. */
export function isAfter(a: Cursor, b: Cursor | null): boolean {
  if (b === null) return true;
  return a.attempt > b.attempt || (a.attempt === b.attempt && a.sequence > b.sequence);
}

/** The cursor as the shell keeps it: `2.17`. */
export function formatCursor(cursor: Cursor): string {
  return `${String(cursor.attempt)}.${String(cursor.sequence)}`;
}

/** Reads a cursor; `null` when it is not one. */
export function parseCursor(text: string): Cursor | null {
  const match = /^(\d{1,9})\.(\d{1,9})$/.exec(text);
  if (match === null) return null;
  return { attempt: Number(match[1]), sequence: Number(match[2]) };
}
