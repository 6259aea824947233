import { mkdtemp, readdir, readFile, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { fakeSite, type FakeSite } from '../testing/fake-site.js';
import { download } from './download.js';
import { sourceHttp, type SourceHttp } from './source-http.js';

const signal = new AbortController().signal;
const httpTo = (hosts: readonly string[], timeout = 2_000): SourceHttp =>
  sourceHttp({
    hosts,
    privateHosts: hosts,
    signal,
    userAgent: 'Maroquin tests',
    pause: 1,
    timeout,
  });

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
    const changed = 'b'.repeat(900);
    site = await fakeSite(() =>
      site.requests.length === 1 ? { body: 'a'.repeat(1_000), cutAt: 400 } : { body: changed },
    );
    const path = await target();
    await download(httpTo([site.host]), site.url, path, signal);
    expect(await readFile(path, 'utf8')).toBe(changed);
  });

  it('goes on at once with a connection that is cut again and again', async () => {
    const body = 'abcdefghij'.repeat(100);
    site = await fakeSite(() => ({ body, cutAt: 300 }));
    const path = await target();
    await download(httpTo([site.host]), site.url, path, signal);
    expect(await readFile(path, 'utf8')).toBe(body);
    expect(site.requests.length).toBeGreaterThan(3);
  });

  it('starts again from the beginning for a server that cannot go on, and does not insist', async () => {
    site = await fakeSite(() => ({ body: 'x'.repeat(1_000), cutAt: 300, noRanges: true }));
    const path = await target();
    await expect(download(httpTo([site.host]), site.url, path, signal)).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
    expect(site.requests.length).toBeLessThan(7);
  });

  it('never glues two files together, when nothing tells one from the other', async () => {
    const changed = 'b'.repeat(1_000);
    const headers = { etag: 'W/"faible"' };
    site = await fakeSite(() =>
      site.requests.length === 1
        ? { headers, body: 'a'.repeat(1_000), cutAt: 400 }
        : { headers, body: changed },
    );
    const path = await target();
    await download(httpTo([site.host]), site.url, path, signal);
    expect(await readFile(path, 'utf8')).toBe(changed);
  });

  it('starts again when the server gives another part than the one asked', async () => {
    let wrong = false;
    site = await fakeSite(() =>
      wrong
        ? { status: 206, headers: { 'content-range': 'bytes 5-9/1000' }, body: 'x', noRanges: true }
        : { body: 'y'.repeat(1_000), cutAt: 100, noRanges: true },
    );
    const path = await target();
    await expect(download(httpTo([site.host]), site.url, path, signal)).rejects.toThrow();
    wrong = true;
    await expect(download(httpTo([site.host]), site.url, path, signal)).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
    expect(await readdir(dirname(path))).not.toContain('base.part');
  });

  it.each([
    [{ status: 503, headers: { 'retry-after': '0' } }, 4, 'UNREACHABLE'],
    [
      { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' } },
      4,
      'UNREACHABLE',
    ],
    [{ status: 304 }, 1, 'UNREACHABLE'],
    [{ status: 404 }, 1, 'NOT_FOUND'],
    [{ status: 410 }, 1, 'NOT_FOUND'],
    [{ status: 403 }, 1, 'REFUSED'],
    [{ body: '' }, 1, 'BAD_SOURCE'],
  ])('asks again only who may answer later: %j', async (answer, requests, code) => {
    site = await fakeSite(() => answer);
    await expect(
      download(httpTo([site.host]), site.url, await target(), signal),
    ).rejects.toMatchObject({ code });
    expect(site.requests).toHaveLength(requests);
  });

  it('says that the disk is full', async () => {
    site = await fakeSite(() => ({ body: 'x'.repeat(1_000) }));
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-download-'));
    // A file that takes nothing, as one of a full disk.
    await symlink('/dev/full', join(folder, 'mark.mark'));
    await expect(
      download(httpTo([site.host]), site.url, join(folder, 'mark'), signal),
    ).rejects.toMatchObject({ code: 'NO_SPACE' });
  });
});
