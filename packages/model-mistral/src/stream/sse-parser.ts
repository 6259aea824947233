/** A line that passed its limit, or bytes that are not UTF-8: the server does not speak the protocol. */
export class SseFormatError extends Error {
  override readonly name = 'SseFormatError';
}

/** One event as it was sent: the name of `event:`, or `message`, and its data. */
export interface SseEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Incremental parser of server-sent events: bytes in, events out, nothing kept but the unfinished
 * line. It follows the HTML standard (section 9.2.6) with three tolerances that real servers need:
 * a bare JSON line without `data:` is an event, an event without its blank line ends at the next
 * `data:` when its JSON is already whole, and the last event may lack its blank line.
 */
export class SseParser {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private rest = '';
  private name = 'message';
  private data: string | null = null;
  private skipLineFeed = false;

  /** @param maxLineLength longest unfinished line that is kept, in characters */
  constructor(private readonly maxLineLength: number) {}

  /**
   * Why the stream cannot be read further, once the events before are given; `null` while it can.
   * Nothing may be pushed after it.
   */
  failure: SseFormatError | null = null;

  /** Events that these bytes complete, in order. */
  push(bytes: Uint8Array): SseEvent[] {
    return this.read(bytes, false);
  }

  /** Events that the end of the stream completes. */
  end(): SseEvent[] {
    return this.read(new Uint8Array(), true);
  }

  private read(bytes: Uint8Array, last: boolean): SseEvent[] {
    const events: SseEvent[] = [];
    try {
      this.readLines(this.decode(bytes, last), events);
      if (last && this.rest !== '') this.readLine(this.rest, events);
      if (last) this.dispatch(events);
    } catch (error) {
      if (!(error instanceof SseFormatError)) throw error;
      this.failure = error;
    }
    return events;
  }

  private decode(bytes: Uint8Array, last: boolean): string {
    try {
      return this.decoder.decode(bytes, { stream: !last });
    } catch (error) {
      throw new SseFormatError('The stream is not UTF-8.', { cause: error });
    }
  }

  private readLines(text: string, events: SseEvent[]): void {
    let from = 0;
    if (this.skipLineFeed && text !== '') {
      this.skipLineFeed = false;
      if (text.startsWith('\n')) from = 1;
    }
    for (let end = lineEnd(text, from); end !== -1; end = lineEnd(text, from)) {
      const line = this.rest + text.slice(from, end);
      this.rest = '';
      this.checkLength(line.length);
      this.readLine(line, events);
      from = end + 1;
      if (text.charCodeAt(end) !== CARRIAGE_RETURN) continue;
      if (from === text.length) this.skipLineFeed = true;
      else if (text.charCodeAt(from) === LINE_FEED) from += 1;
    }
    this.rest += text.slice(from);
    this.checkLength(this.rest.length);
  }

  private checkLength(length: number): void {
    if (length > this.maxLineLength) throw new SseFormatError('A line of the stream is too long.');
  }

  private readLine(line: string, events: SseEvent[]): void {
    if (line === '') this.dispatch(events);
    else if (line.startsWith('data:')) this.addData(afterColon(line, 5), events);
    else if (line.startsWith('event:')) this.name = afterColon(line, 6);
    else if (line.startsWith('{')) {
      this.dispatch(events);
      events.push({ name: 'bare', data: line });
    }
  }

  private addData(data: string, events: SseEvent[]): void {
    if (this.data !== null && isWhole(this.data)) this.dispatch(events);
    this.data = this.data === null ? data : `${this.data}\n${data}`;
    this.checkLength(this.data.length);
  }

  private dispatch(events: SseEvent[]): void {
    if (this.data !== null) events.push({ name: this.name, data: this.data });
    this.data = null;
    this.name = 'message';
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const carriage = text.indexOf('\r', from);
  if (carriage === -1) return feed;
  return feed === -1 ? carriage : Math.min(feed, carriage);
}

function afterColon(line: string, at: number): string {
  return line.charCodeAt(at) === 32 ? line.slice(at + 1) : line.slice(at);
}

/** A JSON text that is already whole cannot go on with another line. */
function isWhole(data: string): boolean {
  if (data === '[DONE]') return true;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}
