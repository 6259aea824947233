import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fakeSite, type FakeSite } from '../testing/fake-site.js';
import { download } from './download.js';
import { sourceHttp, type SourceHttp } from './source-http.js';

const signal = new AbortController().signal;
const httpTo = (hosts: readonly string[], timeout = 2_000): SourceHttp =>
  sourceHttp({ hosts, signal, userAgent: 'Maroquin tests', pause: 1, timeout });

async function portOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? String(address.port) : '';
}

describe(sourceHttp.name, () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('bounds silence, not the time of a long download', async () => {
    server = createServer((_request, response) => {
      response.writeHead(200);
      let sent = 0;
      const drip = setInterval(() => {
        sent += 1;
        response.write('x');
        if (sent < 12) return;
        clearInterval(drip);
        response.end();
      }, 50);
    });
    const host = `127.0.0.1:${await portOf(server)}`;
    const response = await httpTo([host], 300).fetch(`http://${host}/`);
    expect(await response.text()).toHaveLength(12);
  });

  it('gives up a server that stops in the middle of its answer', async () => {
    server = createServer((_request, response) => {
      response.writeHead(200);
      response.write('x');
    });
    const host = `127.0.0.1:${await portOf(server)}`;
    const response = await httpTo([host], 100).fetch(`http://${host}/`);
    await expect(response.text()).rejects.toThrow();
  });

  it('asks again a server whose connection broke', async () => {
    let asked = 0;
    server = createServer((request, response) => {
      asked += 1;
      if (asked === 1) request.socket.destroy();
      else response.end('enfin');
    });
    const host = `127.0.0.1:${await portOf(server)}`;
    expect(await (await httpTo([host]).fetch(`http://${host}/`)).text()).toBe('enfin');
  });

  it('does not give a key to another server', async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end('autre');
    });
    const there = `127.0.0.1:${await portOf(other)}`;
    server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(307, { location: `http://${there}/` }).end();
    });
    const host = `127.0.0.1:${await portOf(server)}`;
    await httpTo([host, there]).fetch(`http://${host}/`, {
      headers: { authorization: 'Bearer x' },
    });
    expect(seen).toEqual(['Bearer x', undefined]);
    other.closeAllConnections();
    other.close();
  });
});

describe(download.name, () => {
  let site: FakeSite;
  afterEach(() => site.close());

  const target = async (): Promise<string> =>
    join(await mkdtemp(join(tmpdir(), 'maroquin-download-')), 'base');

  it('starts again when the file of the source changed after the cut', async () => {
    let body = 'a'.repeat(1_000);
    let cutAt: number | undefined = 400;
    site = await fakeSite(() => ({ body, ...(cutAt === undefined ? {} : { cutAt }) }));
    const path = await target();
    const http = httpTo([site.host]);
    await expect(download(http, site.url, path, signal)).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
    body = 'b'.repeat(900);
    cutAt = undefined;
    await download(http, site.url, path, signal);
    expect(await readFile(path, 'utf8')).toBe(body);
  });
});
