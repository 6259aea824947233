import {
  connectionFailure,
  endedEarly,
  malformed,
  stalled,
  statusFailure,
  streamFailure,
} from '../classify-failure.js';
import { retryAfterMs } from '../http/retry-after.js';
import { Watchdog } from '../http/watchdog.js';
import { FailedTry } from '../http/with-retries.js';
import { SseParser, type SseEvent } from './sse-parser.js';

/** Where a call goes and how long it may be silent. */
export interface StreamTarget {
  /** Address of the chat endpoint. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly firstEventTimeoutMs: number;
  readonly idleTimeoutMs: number;
  /** Longest line, in characters. */
  readonly maxLineLength: number;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

const RELEASE_MS = 200;

/** One call: the request, its abort and its watch. */
class StreamCall {
  private readonly controller = new AbortController();
  private watchdog: Watchdog;
  private silentFor: number | null = null;
  private readonly onAbort = (): void => this.controller.abort(this.signal.reason);

  constructor(
    private readonly target: StreamTarget,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', this.onAbort, { once: true });
    this.watchdog = this.watch(target.firstEventTimeoutMs);
  }

  async open(body: string): Promise<Response> {
    const { endpoint, headers } = this.target;
    try {
      return await fetch(endpoint, {
        method: 'POST',
        headers,
        body,
        signal: this.controller.signal,
        redirect: 'manual',
      });
    } catch (error) {
      throw new FailedTry(this.interruption() ?? connectionFailure(error), null);
    }
  }

  /** The first event came: from now on only the silence between events counts. */
  started(): void {
    this.watchdog.stop();
    this.watchdog = this.watch(this.target.idleTimeoutMs);
  }

  refresh(): void {
    this.watchdog.refresh();
  }

  /**
   * Why the call was interrupted from this side: throws the reason of the caller's abort, gives the
   * failure of the watch, or `null` when neither happened.
   */
  interruption(): ReturnType<typeof stalled> | null {
    this.signal.throwIfAborted();
    return this.silentFor === null ? null : stalled(this.silentFor);
  }

  /**
   * Ends the call. After a whole answer the server has a moment to close it, so that the connection
   * serves again; in every other case the socket ends now.
   */
  close(reader: Reader | null): void {
    this.watchdog.stop();
    this.signal.removeEventListener('abort', this.onAbort);
    const end = (): void => {
      this.controller.abort();
    };
    if (reader === null) return end();
    const patience = setTimeout(end, RELEASE_MS).unref();
    void reader
      .read()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(patience);
        end();
      });
  }

  private watch(ms: number): Watchdog {
    return new Watchdog(ms, () => {
      this.silentFor = ms;
      this.controller.abort();
    });
  }
}

/**
 * Calls the chat endpoint and gives its events, one batch per network read, as they come. What goes
 * wrong before the first event is a {@link FailedTry}, which may be tried again; after it, a
 * `ModelFailure`. An abort ends the socket and throws the reason of `signal`.
 */
export async function* readBatches(
  target: StreamTarget,
  body: string,
  signal: AbortSignal,
): AsyncGenerator<readonly SseEvent[]> {
  signal.throwIfAborted();
  const call = new StreamCall(target, signal);
  let started = false;
  let wholeBody: Reader | null = null;
  try {
    const response = await call.open(body);
    if (!response.ok) throw refusal(response);
    const reader = response.body?.getReader();
    if (reader === undefined) throw endedEarly();
    for await (const batch of parseBody(reader, isJson(response), target.maxLineLength)) {
      if (batch.length === 0) continue;
      if (batch.at(-1)?.data === '[DONE]') wholeBody = reader;
      if (started) call.refresh();
      else call.started();
      started = true;
      yield batch;
    }
    if (!started) throw endedEarly();
  } catch (error) {
    if (error instanceof FailedTry) throw error;
    const failure = call.interruption() ?? streamFailure(error);
    throw started ? failure : new FailedTry(failure, null);
  } finally {
    call.close(wholeBody);
  }
}

function refusal(response: Response): FailedTry {
  const header = response.headers.get('retry-after');
  return new FailedTry(statusFailure(response.status), retryAfterMs(header, Date.now()));
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('application/json') ?? false;
}

/** A server that ignores `stream` answers one JSON text: it is one event, named `whole`. */
async function* parseBody(
  reader: Reader,
  isWhole: boolean,
  maxLineLength: number,
): AsyncGenerator<readonly SseEvent[]> {
  const parser = new SseParser(maxLineLength);
  const decoder = new TextDecoder();
  let whole = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (!isWhole) yield parser.push(read.value);
    if (parser.failure !== null) throw parser.failure;
    if (isWhole) whole += decoder.decode(read.value, { stream: true });
    if (whole.length > maxLineLength) throw malformed('The answer is too long.');
  }
  yield isWhole ? [{ name: 'whole', data: whole }] : parser.end();
  if (parser.failure !== null) throw parser.failure;
}
