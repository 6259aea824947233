import { createConnection, type Socket } from 'node:net';

/** A reader of a reply on a socket of its own, so that it can vanish or stop reading. */
export interface OpenStream {
  readonly socket: Socket;
  /** Everything received. */
  readonly received: () => string;
  /** Resolves when the connection is over. */
  readonly ended: Promise<void>;
}

/** Who reads what, and how. */
export interface StreamRequest {
  readonly replyId: string;
  readonly cookie: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const QUERY = `subscription ($id: ID!) { replyEvents(replyId: $id) { cursor kind text reply { status text } } }`;

/** Opens it; the answer is read as it comes unless the socket is paused. */
export function openStream(url: string, request: StreamRequest): OpenStream {
  const { port } = new URL(url);
  const body = JSON.stringify({ query: QUERY, variables: { id: request.replyId } });
  const headers = {
    host: 'localhost',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'x-maroquin-request': '1',
    accept: 'text/event-stream',
    cookie: request.cookie,
    ...request.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const socket = createConnection(Number(port), '127.0.0.1');
  socket.write(`POST /graphql/stream HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  let received = '';
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString();
  });
  socket.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
  return { socket, received: () => received, ended };
}
