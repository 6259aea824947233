import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One answer of a recorded server: bytes in the pieces they are written, or a behaviour. */
export type Recorded =
  | { readonly pieces: readonly (string | Uint8Array)[]; readonly contentType?: string }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'silence'
  | 'reset';

/** A server that gives recorded answers in order, the last one again and again. */
export interface RecordedServer {
  readonly url: string;
  /** Bodies of the requests, in order. */
  readonly requests: unknown[];
  /** Settles when a connection was ended by the client. */
  readonly left: Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a server for the specs of this package.
 * @example const server = await startRecordedServer([{ status: 503 }, { pieces: ['data: [DONE]\n\n'] }]);
 */
export async function startRecordedServer(answers: readonly Recorded[]): Promise<RecordedServer> {
  const requests: unknown[] = [];
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const server = createServer((request, response) => {
    response.once('close', leave);
    void bodyOf(request).then(async (body) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(body);
      if (answer !== undefined) await play(answer, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    requests,
    left,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (chunk instanceof Buffer) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || 'null');
}

async function play(answer: Recorded, response: ServerResponse): Promise<void> {
  if (answer === 'silence') return;
  if (answer === 'reset') return void response.socket?.resetAndDestroy();
  if ('status' in answer) {
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    return void response.end('{"detail":"refused"}');
  }
  response.writeHead(200, { 'content-type': answer.contentType ?? 'text/event-stream' });
  for (const piece of answer.pieces) {
    if (response.destroyed) return;
    response.write(piece);
    await new Promise(setImmediate);
  }
  response.end();
}
