import { fakeSite, type FakeSite } from '../testing/fake-site.js';
import { isPublicAddress, publicLookup, type Resolve } from './public-address.js';
import { sourceHttp } from './source-http.js';

describe(isPublicAddress.name, () => {
  it.each(['8.8.8.8', '93.184.216.34', '2a00:1450:4007:80e::200e', '172.32.0.1', '100.128.0.1'])(
    'takes %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '198.18.0.1',
    '203.0.113.7',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    'fd00::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    'exemple.fr',
    '',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe(publicLookup.name, () => {
  const answers =
    (...addresses: readonly string[]): Resolve =>
    (_name, _options, done) => {
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
  const asked = (system: Resolve, all = false): Promise<unknown> =>
    new Promise((resolve) => {
      publicLookup(system)('source.exemple.fr', { all }, (error, address) => {
        resolve(error ?? address);
      });
    });

  it('gives the connection the address that was looked at', async () => {
    expect(await asked(answers('93.184.216.34', '8.8.8.8'))).toBe('93.184.216.34');
    expect(await asked(answers('93.184.216.34'), true)).toEqual([
      { address: '93.184.216.34', family: 4 },
    ]);
  });

  it('refuses a name as soon as one of its addresses is private', async () => {
    const both = answers('93.184.216.34', '127.0.0.1');
    expect(await asked(both)).toMatchObject({
      code: 'PRIVATE_ADDRESS',
      message: expect.stringMatching(/«\u00a0source\.exemple\.fr\u00a0».*SOURCES_PRIVATE_HOSTS/u),
    });
  });

  it('gives the error of a name that does not exist', async () => {
    const unknown: Resolve = (_name, _options, done) => {
      done(new Error('ENOTFOUND'), []);
    };
    expect(await asked(unknown)).toMatchObject({ message: 'ENOTFOUND' });
  });
});

describe('the way out of a source', () => {
  let site: FakeSite;
  afterEach(() => site.close());

  const http = (hosts: readonly string[], privateHosts: readonly string[] = []) =>
    sourceHttp({
      hosts,
      privateHosts,
      signal: new AbortController().signal,
      userAgent: 'Maroquin tests',
      pause: 1,
    });

  it.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '127.1', '[::ffff:7f00:1]'])(
    'does not reach this machine by %s',
    async (name) => {
      site = await fakeSite(() => ({ body: 'secret' }));
      const port = site.host.split(':')[1] ?? '';
      const url = new URL(`http://${name}:${port}/`);
      await expect(http([url.host]).fetch(url.href)).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:PRIVATE_ADDRESS|FORBIDDEN_HOST)$/u),
      });
      expect(site.requests).toEqual([]);
    },
  );

  it('reaches the private hosts that the operator names, and no other port of theirs', async () => {
    site = await fakeSite(() => ({ body: 'permis' }));
    const port = site.host.split(':')[1] ?? '';
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const [name = ''] = host.split(':');
      const url = `http://${host}/`;
      expect(await (await http([host], [host]).fetch(url)).text()).toBe('permis');
      await expect(http([host], [`${name}:1`, name]).fetch(url)).rejects.toMatchObject({
        code: 'PRIVATE_ADDRESS',
      });
    }
    expect(site.requests).toHaveLength(2);
  });

  it('does not follow a server to a private address, at any step', async () => {
    const inside = await fakeSite(() => ({ body: 'secret' }));
    for (const status of [301, 302, 303, 307, 308]) {
      site = await fakeSite((path) =>
        path === '/'
          ? { status, headers: { location: '/suite' } }
          : {
              status,
              headers: { location: `http://localhost:${inside.host.split(':')[1] ?? ''}/` },
            },
      );
      const hosts = [site.host, `localhost:${inside.host.split(':')[1] ?? ''}`];
      await expect(http(hosts, [site.host]).fetch(site.url)).rejects.toMatchObject({
        code: 'PRIVATE_ADDRESS',
      });
      if (status !== 308) await site.close();
    }
    expect(inside.requests).toEqual([]);
    await inside.close();
  });

  it('gives up a server that leads ever further', async () => {
    site = await fakeSite((path) => ({ status: 302, headers: { location: `${path}a` } }));
    await expect(http([site.host], [site.host]).fetch(site.url)).rejects.toMatchObject({
      code: 'BAD_SOURCE',
    });
    expect(site.requests).toHaveLength(4);
  });

  it('reaches a private host that the operator allows, by its name', async () => {
    site = await fakeSite(() => ({ body: 'ici' }));
    const host = `localhost:${site.host.split(':')[1] ?? ''}`;
    expect(await (await http([host], [host]).fetch(`http://${host}/`)).text()).toBe('ici');
  });
});
