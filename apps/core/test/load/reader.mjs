import { createConnection } from 'node:net';

const QUERY = `subscription ($id: ID!) { replyEvents(replyId: $id) {
  cursor kind text reply { status impact { completionTokens } } } }`;

/** Longest pattern that may be cut between two chunks. */
const TAIL = 40;

/**
 * One reader of one reply on a socket of its own. It keeps counters and no text, so that a thousand
 * of them cost this process little.
 */
export class Reader {
  events = 0;
  /** Of the process clock; 0 until the first text. */
  firstTextAt = 0;
  /** Tokens of the final reply; -1 until it has ended. */
  tokens = -1;
  opened = false;
  #tail = '';

  /**
   * @param {{ port: number, token: string }} door
   * @param {string} replyId
   * @param {number} number sent as a cookie: each reader is reviewed on its own, as each agent is
   */
  constructor({ port, token }, replyId, number) {
    const body = JSON.stringify({ query: QUERY, variables: { id: replyId } });
    this.socket = createConnection(port, '127.0.0.1', () => {
      this.socket.write(
        `POST /graphql/stream HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-maroquin-request: load\r\nauthorization: Bearer ${token}\r\ncookie: reader=${number}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
    this.socket.setEncoding('utf8').on('data', (chunk) => this.#hear(chunk));
    this.socket.on('error', () => undefined);
  }

  close() {
    this.socket.destroy();
  }

  #hear(chunk) {
    this.opened ||= chunk.includes('text/event-stream');
    const text = this.#tail + chunk;
    if (this.firstTextAt === 0 && text.includes('"kind":"TEXT"'))
      this.firstTextAt = performance.now();
    this.events += chunk.split('event: next').length - 1;
    const end = /"completionTokens":(\d+)/u.exec(text);
    if (end !== null) this.tokens = Number(end[1]);
    this.#tail = text.slice(-TAIL);
  }
}
