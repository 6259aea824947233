import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

import { readMode } from './model-mode.js';
import { writeStream } from './write-stream.js';

/** Serves one stream of 10 000 frames, and tells when the writing has ended. */
async function serveOnce(
  modes: string,
): Promise<{ url: string; ended: Promise<number>; close: () => void }> {
  let written = 0;
  let settle: (count: number) => void;
  const ended = new Promise<number>((resolve) => {
    settle = resolve;
  });
  const frames = Array.from({ length: 10_000 }, () => ({ data: 'data: {}\n\n', paced: true }));
  const run = async (response: ServerResponse): Promise<void> => {
    const left = new AbortController();
    response.once('close', () => {
      left.abort();
    });
    const write = response.write.bind(response);
    response.write = (chunk: string) => {
      written += 1;
      return write(chunk);
    };
    await writeStream(response, frames, readMode(`offline+first=0${modes}`), left.signal);
    settle(written);
  };
  const server = createServer((_, response) => void run(response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    ended,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('writeStream', () => {
  it.each(['+tps=100', '+tps=100+stall=5'])('ends when the client goes away: %s', async (modes) => {
    const { url, ended, close } = await serveOnce(modes);
    const leaving = new AbortController();
    const response = await fetch(url, { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    expect(await ended).toBeLessThan(1000);
    close();
  });

  it('keeps the pace', async () => {
    const { url, ended, close } = await serveOnce('+tps=1000+cut=100');
    const start = performance.now();
    await fetch(url)
      .then((response) => response.text())
      .catch(() => '');
    expect(await ended).toBe(100);
    expect(performance.now() - start).toBeGreaterThan(95);
    close();
  });
});
