import { createConnection } from 'node:net';

import { sendRaw, SHELL_HEADERS, type RawResponse } from '../support/raw-request.js';
import { until } from '../support/describe-queue.js';
import { expectClear, type EdgeWorld } from './edge-world.js';

/** Sends bytes that no client library would send, and reads the answer until the server closes. */
function sendBytes(url: string, bytes: string): Promise<RawResponse> {
  const { port } = new URL(url);
  return new Promise((resolve) => {
    const socket = createConnection(Number(port), '127.0.0.1', () => {
      socket.write(bytes);
    });
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => {
      const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(lines.map((line) => line.split(': ', 2)));
      resolve({ status: Number(first.split(' ')[1]), headers, body, connectionClosed: true });
    });
  });
}

const PAGE = 'accept: text/html,application/xhtml+xml\r\n';

/** Requests that no handler ever sees: each gets the sentence, the code and the headers of the rest. */
export function describeAddresses(world: () => EdgeWorld): void {
  const send = (bytes: string): Promise<RawResponse> => sendBytes(world().core.url, bytes);

  describe('API-06, API-07: requests that never reach a handler', () => {
    it.each(['/%zz', '/%', '/graphql/%c3%28', '/auth/%E0%A4%A', '/a%2'])(
      'the address %s: 400',
      async (path) => {
        const json = await sendRaw(world().core.url, { method: 'GET', path });
        expect(json.status).toBe(400);
        expectClear(json, 'BAD_REQUEST');
        expect(json.headers['content-security-policy']).toContain("default-src 'self'");
        expect(json.headers['x-content-type-options']).toBe('nosniff');
        const page = await sendRaw(world().core.url, {
          method: 'GET',
          path,
          headers: { accept: 'text/html' },
        });
        expect(page.status).toBe(400);
        expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
        expect(page.body).toContain('<html lang="fr">');
        expect(page.body).not.toContain(path);
      },
    );

    it.each([
      ['an unknown method', 'BREW / HTTP/1.1\r\nhost: localhost\r\n\r\n', 400, 'BAD_REQUEST'],
      ['no HTTP at all', 'bonjour\r\n\r\n', 400, 'BAD_REQUEST'],
      ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na', 400, 'BAD_REQUEST'],
      ['a length and chunks', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400, 'BAD_REQUEST'],
      ['a header of 100 KiB', `GET / HTTP/1.1\r\nhost: localhost\r\nx-a: ${'a'.repeat(100_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
      ['an address of 100 KiB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ])('%s: a sentence, then the connection ends', async (_, bytes, status, code) => {
      const answer = await send(bytes);
      expect(answer.status).toBe(status);
      expectClear(answer, code);
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
      expect(answer.headers['connection']).toBe('close');
    }); // prettier-ignore

    it('gives a page to a person whose cookies have grown too large', async () => {
      const cookie = `cookie: a=${'a'.repeat(20_000)}\r\n`;
      const answer = await send(`GET / HTTP/1.1\r\nhost: localhost\r\n${PAGE}${cookie}\r\n`);
      expect(answer.status).toBe(431);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain('Effacez les cookies');
    });

    it.each(['PROPFIND', 'TRACE', 'PURGE', 'LOCK'])('the method %s: a sentence', async (method) => {
      const { status, body } = await sendRaw(world().core.url, {
        method,
        path: '/graphql',
        headers: SHELL_HEADERS,
      });
      expect([404, 405]).toContain(status);
      expect(body).toMatch(/"message":"[A-ZÀ-Ü].*\."/u);
    });

    it('says nothing into an answer that has begun', async () => {
      const { port } = new URL(world().core.url);
      const query = 'subscription ($id: ID!) { replyEvents(replyId: $id) { kind } }';
      const body = JSON.stringify({ query, variables: { id: world().owned.runningReplyId } });
      const socket = createConnection(Number(port), '127.0.0.1');
      let received = '';
      socket.on('data', (chunk: Buffer) => {
        received += chunk.toString();
      });
      socket.on('error', () => undefined);
      socket.write(
        `POST /graphql/stream HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-maroquin-request: 1\r\ncookie: ${world().agent.cookie}\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`,
      );
      await until('the stream is open', () => received.includes('text/event-stream'));
      socket.write('no HTTP at all\r\n\r\n');
      await until('the connection is over', () => socket.destroyed);
      expect(received.match(/HTTP\/1\.1/gu)).toHaveLength(1);
      await until('nobody reads', () => world().core.stream.readers === 0);
    });

    it('a body that never ends: 408, within seconds of the time it had', async () => {
      const server = world().core.app.getHttpServer();
      expect(server).toMatchObject({ requestTimeout: 30_000, headersTimeout: 30_000 });
      Object.assign(server, { requestTimeout: 100, headersTimeout: 100 });
      try {
        const started = performance.now();
        const answer = await send(
          'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-maroquin-request: 1\r\ncontent-length: 1000\r\n\r\n{',
        );
        expect(answer.status).toBe(408);
        expectClear(answer, 'REQUEST_TIMEOUT');
        expect(performance.now() - started).toBeLessThan(8_000);
      } finally {
        Object.assign(server, { requestTimeout: 30_000, headersTimeout: 30_000 });
      }
    });
  });
}
