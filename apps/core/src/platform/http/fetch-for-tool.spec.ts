import { createServer, type Server } from 'node:http';

import { fetchForTool } from './fetch-for-tool.js';

const { signal } = new AbortController();

describe(fetchForTool.name, () => {
  let server: Server;
  let port: string;
  let asked: number;

  beforeEach(async () => {
    asked = 0;
    server = createServer((request, response) => {
      asked += 1;
      if (request.url === '/ailleurs') response.writeHead(302, { location: '/' }).end();
      else if (request.url === '/sans-fin') response.end(Buffer.alloc(2 ** 20 + 1, 'x'));
      else response.end('bonjour');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? String(address.port) : '';
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(['127.0.0.1', 'localhost', '2130706433', '[::ffff:127.0.0.1]'])(
    'does not reach this machine as %s, whatever a tool declares',
    async (name) => {
      const http = fetchForTool([]);
      await expect(http(`http://${name}:${port}/`, signal)).rejects.toMatchObject({
        code: 'UNAVAILABLE',
      });
      expect(asked).toBe(0);
    },
  );

  it('reaches a private host that the operator allows; refuses redirects and endless answers', async () => {
    const http = fetchForTool([`localhost:${port}`]);
    expect(await http(`http://localhost:${port}/`, signal)).toEqual({
      status: 200,
      body: 'bonjour',
    });
    for (const path of ['ailleurs', 'sans-fin'])
      await expect(http(`http://localhost:${port}/${path}`, signal)).rejects.toMatchObject({
        code: 'UNAVAILABLE',
      });
  });
});
