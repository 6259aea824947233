import { createConnection } from 'node:net';
import { gzipSync } from 'node:zlib';

import { sendRaw, SHELL_HEADERS } from '../support/raw-request.js';
import { snapshot } from '../support/snapshot.js';
import { until } from '../support/describe-queue.js';
import { expectClear, type EdgeWorld } from './edge-world.js';

const MEBIBYTE = 1024 * 1024;
const OPERATION = JSON.stringify({ query: '{ service { name } }' });

/** Sends the head of a request and then `chunk` for ever, until the server ends the connection. */
function pourInto(
  url: string,
  head: string,
  chunk: Buffer,
): Promise<{ sent: number; answer: string }> {
  const { port } = new URL(url);
  return new Promise((resolve) => {
    const socket = createConnection(Number(port), '127.0.0.1');
    let sent = 0;
    let answer = '';
    const pour = (): void => {
      while (!socket.destroyed && socket.write(chunk)) sent += chunk.length;
    };
    socket.on('data', (data: Buffer) => {
      answer += data.toString();
    });
    socket.on('drain', pour);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      resolve({ sent, answer });
    });
    socket.once('connect', () => {
      socket.write(head);
      pour();
    });
  });
}

/** API-06: bodies that are too large, too deep, in another form, or that never end. */
export function describeBodies(world: () => EdgeWorld): void {
  describe('API-06: bodies', () => {
    it.each(['/graphql', '/graphql/stream', '/auth/sign-out'])(
      '50 MiB to %s: 413 before it has come',
      async (path) => {
        const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-maroquin-request: 1\r\ncontent-length: ${String(50 * MEBIBYTE)}\r\nconnection: close\r\n\r\n`;
        const { sent, answer } = await pourInto(
          world().core.url,
          head,
          Buffer.alloc(64 * 1024, 'a'),
        );
        expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
        expect(answer).toContain('"PAYLOAD_TOO_LARGE"');
        expect(sent).toBeLessThan(20 * MEBIBYTE);
      },
    );

    it('a body without an announced end is cut at the same size', async () => {
      const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-maroquin-request: 1\r\ntransfer-encoding: chunked\r\n\r\n`;
      const size = 64 * 1024;
      const chunk = Buffer.concat([
        Buffer.from(`${size.toString(16)}\r\n`),
        Buffer.alloc(size, ' '),
        Buffer.from('\r\n'),
      ]);
      const { sent, answer } = await pourInto(world().core.url, head, chunk);
      expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
      expect(sent).toBeLessThan(20 * MEBIBYTE);
    });

    it.each([
      ['arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
      ['objects', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
      [
        'variables',
        `{"query":"{ service { name } }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      ],
    ])('100 000 levels of %s: 400', async (_, body) => {
      const response = await sendRaw(world().core.url, {
        method: 'POST',
        path: '/graphql',
        headers: SHELL_HEADERS,
        body,
      });
      expect(response.status).toBe(400);
    });

    it.each([
      ['UTF-7', { 'content-type': 'application/json; charset=utf-7' }],
      ['UTF-32', { 'content-type': 'application/json; charset=utf-32' }],
      ['UTF-16', { 'content-type': 'application/json;charset=utf-16le' }],
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['several parts', { 'content-type': 'multipart/form-data; boundary=x' }],
      ['plain text', { 'content-type': 'text/plain' }],
      ['a bare GraphQL document', { 'content-type': 'application/graphql' }],
      ['gzip', { 'content-encoding': 'gzip' }],
      ['brotli', { 'content-encoding': 'br' }],
    ])('%s: 415, on every address that takes a body', async (_, headers) => {
      for (const path of ['/graphql', '/graphql/stream', '/auth/sign-out']) {
        const response = await sendRaw(world().core.url, {
          method: 'POST',
          path,
          headers: { ...SHELL_HEADERS, ...headers },
          body: OPERATION,
        });
        expect(response.status).toBe(415);
        expectClear(response, 'UNSUPPORTED_MEDIA_TYPE');
      }
    });

    it('a body that would inflate a thousand times is not inflated', async () => {
      const bomb = gzipSync(Buffer.alloc(50 * MEBIBYTE, ' '));
      const before = process.memoryUsage().rss;
      const response = await fetch(`${world().core.url}/graphql`, {
        method: 'POST',
        headers: { ...SHELL_HEADERS, 'content-encoding': 'gzip' },
        body: bomb,
      });
      expect(response.status).toBe(415);
      expect(process.memoryUsage().rss - before).toBeLessThan(20 * MEBIBYTE);
    });

    it.each([
      ['half a JSON', '{"query":"{ service { na'],
      ['nothing', ''],
      ['a number', '42'],
      ['null', 'null'],
      ['text', '"{ service { name } }"'],
    ])('%s: 400', async (_, body) => {
      for (const path of ['/graphql', '/graphql/stream']) {
        const response = await sendRaw(world().core.url, {
          method: 'POST',
          path,
          headers: SHELL_HEADERS,
          body,
        });
        expect(response.status).toBe(400);
        expectClear(response, 'BAD_REQUEST');
      }
    });

    it('200 bodies that never come keep nobody waiting, and write nothing', async () => {
      const before = await snapshot(world().database);
      const { port } = new URL(world().core.url);
      const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nx-maroquin-request: 1\r\ncontent-length: 1000\r\n\r\n{`;
      let connected = 0;
      const slow = Array.from({ length: 200 }, () => {
        const socket = createConnection(Number(port), '127.0.0.1', () => {
          socket.write(head, () => {
            connected += 1;
          });
        });
        return socket.on('error', () => undefined);
      });
      await until('all of them wait', () => connected === 200);
      const started = performance.now();
      const { status } = await world().ask('{ service { name } }');
      expect(status).toBe(200);
      expect(performance.now() - started).toBeLessThan(1_000);
      // Node closes a request that has not come in this time.
      expect(world().core.app.getHttpServer()).toMatchObject({ requestTimeout: 30_000 });
      for (const socket of slow) socket.destroy();
      expect(await snapshot(world().database)).toEqual(before);
    });
  });
}
