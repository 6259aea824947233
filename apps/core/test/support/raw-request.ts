import { request, type IncomingHttpHeaders } from 'node:http';

/** A request whose path is sent as it is written: `fetch` would tidy it. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The server ended the connection after its answer. */
  readonly connectionClosed?: boolean;
}

/** Headers of every request of the shell. */
export const SHELL_HEADERS = {
  'content-type': 'application/json',
  'x-maroquin-request': '1',
} as const;

/** Sends it and reads the whole answer. */
export function sendRaw(url: string, wanted: RawRequest): Promise<RawResponse> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const { method, path, headers, body = '' } = wanted;
    const sent = request({
      hostname,
      port,
      method,
      path,
      headers: {
        ...headers,
        ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }),
      },
      agent: false,
    });
    sent.once('error', reject);
    sent.once('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new Error('the connection was upgraded'));
    });
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('error', reject);
      const answer = { status: response.statusCode ?? 0, headers: response.headers };
      response.once('end', () => {
        if (headers?.['upgrade'] === undefined) resolve({ ...answer, body: text });
      });
      response.socket.once('close', () => {
        resolve({ ...answer, body: text, connectionClosed: true });
      });
    });
    sent.end(body);
  });
}
