import type { FastifyReply } from 'fastify';

/** Proxies close what is silent; a comment keeps the connection. In milliseconds. */
const PING_MS = 12_000;

/** A reader that does not read is dropped: its events wait for it in the reply stream, not here. */
const MAX_BUFFERED = 256 * 1024;

/**
 * A response as server-sent events, written to the socket with no promise per event. Ends by itself
 * when the reader leaves or stops reading. The *response's* close event is used: the request's never
 * fires once its body was read.
 */
export class EventStreamResponse {
  private readonly raw: FastifyReply['raw'];
  private readonly ping: NodeJS.Timeout;
  private leave: () => void = () => undefined;
  private closed = false;
  /** The reader had not taken everything at the last ping. */
  private behind = false;

  constructor(reply: FastifyReply) {
    reply.hijack();
    this.raw = reply.raw;
    const headers = reply.getHeaders();
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) this.raw.setHeader(name, value);
    }
    this.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    });
    this.raw.write(':\n\n');
    this.raw.socket?.setNoDelay(true);
    this.raw.once('close', () => {
      this.close();
    });
    this.ping = setInterval(() => {
      this.pingOrDrop();
    }, PING_MS);
    // The reader may have left while the operation was being checked: its close event is past.
    if (this.raw.destroyed) this.close();
  }

  /** Called once, when the reader has gone. */
  onLeave(leave: () => void): void {
    this.leave = leave;
    if (this.closed) leave();
  }

  send(event: string, data: string): void {
    if (this.closed) return;
    this.raw.write(`event: ${event}\ndata: ${data}\n\n`);
    if (this.raw.writableLength > MAX_BUFFERED) this.raw.destroy();
  }

  /** Sends the last event and closes. */
  end(event: string): void {
    if (!this.closed) this.raw.end(`event: ${event}\ndata: \n\n`);
    this.close();
  }

  /** A reader who takes nothing between two pings has vanished without a word. */
  private pingOrDrop(): void {
    const behind = this.raw.writableLength > 0;
    if (behind && this.behind) {
      this.raw.destroy();
      return;
    }
    this.behind = behind;
    this.raw.write(':\n\n');
  }

  private close(): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.ping);
    this.leave();
  }
}
