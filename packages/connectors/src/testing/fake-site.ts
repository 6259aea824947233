import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the server of a test answers. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Bytes after which the connection is cut. */
  readonly cutAt?: number;
  /** Gives the whole answer whatever part is asked, and says nothing of what it is. */
  readonly noRanges?: boolean;
}

/** A server of a source, on this machine. */
export interface FakeSite {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly host: string;
  /** Path and query of each request, in their order. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** Starts a server that answers each request with what `answer` gives; 404 for `undefined`. */
export async function fakeSite(
  answer: (path: string, request: IncomingMessage) => FakeAnswer | undefined,
): Promise<FakeSite> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    send(answer(path, request) ?? { status: 404 }, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');
  const host = `127.0.0.1:${String(address.port)}`;
  return {
    url: `http://${host}`,
    host,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Ranges are honoured while the file is the same, as real servers do. */
function send(answer: FakeAnswer, request: IncomingMessage, response: ServerResponse): void {
  if (answer.noRanges === true) {
    const body = Buffer.from(answer.body ?? '');
    response.writeHead(answer.status ?? 200, { 'content-length': body.length, ...answer.headers });
    sendBody(body, answer, response);
    return;
  }
  const whole = Buffer.from(answer.body ?? '');
  const tag = answer.headers?.['etag'] ?? `"${createHash('sha256').update(whole).digest('hex')}"`;
  const same = (request.headers['if-range'] ?? tag) === tag;
  const from = !same ? 0 : Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? '')?.[1] ?? 0);
  const status = from === 0 ? (answer.status ?? 200) : from >= whole.length ? 416 : 206;
  const body = status === 416 ? Buffer.alloc(0) : whole.subarray(from);
  response.writeHead(status, {
    'content-length': body.length,
    etag: tag,
    ...(status === 206
      ? {
          'content-range': `bytes ${String(from)}-${String(whole.length - 1)}/${String(whole.length)}`,
        }
      : {}),
    ...(status === 416 ? { 'content-range': `bytes */${String(whole.length)}` } : {}),
    ...answer.headers,
  });
  sendBody(body, answer, response);
}

function sendBody(body: Buffer, { cutAt }: FakeAnswer, response: ServerResponse): void {
  if (cutAt === undefined || cutAt >= body.length) response.end(body);
  else response.write(body.subarray(0, cutAt), () => response.destroy());
}
