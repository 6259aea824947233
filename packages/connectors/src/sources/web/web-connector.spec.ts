import { fakeSite, type FakeAnswer, type FakeSite } from '../../testing/fake-site.js';
import { knownAfter, recordsOf, runConnector } from '../../testing/run-connector.js';
import { webConnector, type WebSource } from './web-connector.js';

const html = (body: string): FakeAnswer => ({ headers: { 'content-type': 'text/html' }, body });

describe(webConnector.name, () => {
  let site: FakeSite;
  let pages: Record<string, FakeAnswer>;

  beforeEach(async () => {
    pages = {
      '/robots.txt': { body: 'User-agent: *\nDisallow: /doc/prive\n' },
      '/doc/': html(
        '<a href="a.html#haut">a</a> <a href=/doc/b.html>b</a> <a href="/autre/c">c</a>',
      ),
      '/doc/a.html': html(
        'page a <a href="prive/x">x</a> <a href="https://ailleurs.fr/doc/">y</a>',
      ),
      '/doc/b.html': {
        ...html('page b <a href="./">retour</a>'),
        headers: { 'content-type': 'text/html', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' },
      },
      '/doc/prive/x': html('secret'),
      '/autre/c': html('hors de la liste'),
    };
    site = await fakeSite((path) => pages[path]);
  });
  afterEach(() => site.close());

  const run = (known?: ReturnType<typeof knownAfter>, more: Partial<WebSource> = {}) =>
    runConnector(
      webConnector({
        start: [`${site.url}/doc/`],
        within: [`${site.url}/doc/`],
        maximumPages: 50,
        delay: 0,
        userAgent: 'Maroquin',
        licence: 'Licence Ouverte 2.0',
        source: 'Le site',
        ...more,
      }),
      { hosts: [site.host], ...(known === undefined ? {} : { known }) },
    );

  it('reads what it is led to, inside the list and as robots.txt permits', async () => {
    const records = await recordsOf(await run());
    expect(records.map(({ id, asOf, path }) => [id.slice(site.url.length), asOf, path])).toEqual([
      ['/doc/', '2026-11-23', ['doc']],
      ['/doc/a.html', '2026-11-23', ['doc']],
      ['/doc/b.html', '2026-03-02', ['doc']],
    ]);
    expect(site.requests).toEqual(['/robots.txt', '/doc/', '/doc/a.html', '/doc/b.html']);
  });

  it('keeps what fails, drops what is no longer there', async () => {
    const first = await run();
    pages['/doc/a.html'] = { status: 500 };
    delete pages['/doc/b.html'];
    const second = await run(knownAfter(first));
    expect(second).toMatchObject({ changed: 0, unchanged: 1, failed: 1, gone: 1 });
    expect(second.removed).toEqual([`${site.url}/doc/b.html`]);
  });

  it('stops at the number of pages that was set', async () => {
    expect(await run(undefined, { maximumPages: 2 })).toMatchObject({ changed: 2 });
  });

  it('leaves a site alone when it forbids, or when its rules cannot be read', async () => {
    pages['/robots.txt'] = { body: 'User-agent: *\nDisallow: /' };
    await expect(run()).rejects.toMatchObject({ code: 'REFUSED' });
    pages['/robots.txt'] = { status: 503 };
    await expect(run()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    delete pages['/robots.txt'];
    expect(await run()).toMatchObject({ changed: 4 });
  });

  it('drops nothing because a page that leads to others fails once', async () => {
    pages['/doc/'] = html('<a href="a.html">a</a> <a href="liste.html">liste</a>');
    pages['/doc/liste.html'] = html('<a href="b.html">b</a>');
    const first = await run();
    pages['/doc/liste.html'] = { status: 500 };
    expect(await run(knownAfter(first))).toMatchObject({ failed: 1, gone: 0, unchanged: 3 });
    pages['/doc/'] = { status: 500 };
    await expect(run(knownAfter(first))).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('reads a page that moved where it is, when that is allowed', async () => {
    pages['/doc/a.html'] = { status: 301, headers: { location: '/doc/plus/' } };
    pages['/doc/plus/'] = html('<a href="c.html">c</a>');
    pages['/doc/plus/c.html'] = html('page c');
    pages['/doc/b.html'] = { status: 302, headers: { location: '/autre/c' } };
    const records = await recordsOf(await run());
    expect(records.map(({ id }) => id.slice(site.url.length))).toEqual([
      '/doc/',
      '/doc/plus/',
      '/doc/plus/c.html',
    ]);
  });

  it('leaves out what a page asks machines to leave out', async () => {
    pages['/doc/a.html'] = html('<meta content="noindex" name="robots"><a href="c.html">c</a>');
    pages['/doc/c.html'] = html('page c');
    pages['/doc/b.html'] = {
      ...html('<a href="d.html">d</a>'),
      headers: { 'content-type': 'text/html', 'x-robots-tag': 'nofollow' },
    };
    pages['/doc/d.html'] = html('page d');
    const records = await recordsOf(await run());
    expect(records.map(({ id }) => id.slice(site.url.length))).toEqual([
      '/doc/',
      '/doc/b.html',
      '/doc/c.html',
    ]);
  });

  it('obeys the rules for its name, whatever follows it', async () => {
    pages['/robots.txt'] = { body: 'User-agent: maroquin\nDisallow: /\n\nUser-agent: *\nAllow: /' };
    await expect(
      run(undefined, { userAgent: 'Maroquin (assistants des agents publics)' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('gives a very long address an identifier that a corpus takes', async () => {
    const long = `/doc/${'a'.repeat(400)}.html`;
    pages['/doc/'] = html(`<a href="${long}">long</a>`);
    pages[long] = html('page longue');
    const records = await recordsOf(await run());
    expect(records.map(({ text }) => text)).toContain('page longue');
  });

  it.each([
    [
      'a mark of order, carriage returns, comments',
      '\ufeff# nous\r\nUser-agent: *\r\nDisallow: /doc/b # ici\r\n',
    ],
    ['a sign in a path', 'User-agent: *\nDisallow: /*/b.html$'],
    ['an exception that is longer', 'User-agent: *\nDisallow: /doc/\nAllow: /doc/$\nAllow: /doc/a'],
    ['several names for one group', 'User-agent: GPTBot\nUser-agent: *\nDisallow: /doc/b'],
    ['names in capital letters', 'USER-AGENT: *\nDISALLOW: /doc/b\nCrawl-delay: 0'],
  ])('obeys robots.txt with %s', async (_what, rules) => {
    pages['/robots.txt'] = { body: rules };
    const records = await recordsOf(await run());
    const read = records.map(({ id }) => id.slice(site.url.length));
    expect(read).toContain('/doc/a.html');
    expect(read).not.toContain('/doc/b.html');
  });

  it('reads a site whose rules are empty, a page of its own, or refused to it', async () => {
    for (const rules of [
      { body: '' },
      { body: 'User-agent: *\nDisallow:' },
      html('<html>Page non trouvée</html>'),
      { status: 403 },
    ]) {
      pages['/robots.txt'] = rules;
      expect((await run()).changed).toBeGreaterThan(2);
    }
  });

  it('leaves a site that asks for a long wait, or has endless rules', async () => {
    pages['/robots.txt'] = { body: 'User-agent: *\nCrawl-delay: 60' };
    await expect(run()).rejects.toMatchObject({ code: 'REFUSED' });
    pages['/robots.txt'] = { body: Buffer.alloc(21 * 2 ** 20, '#') };
    await expect(run()).rejects.toMatchObject({ code: 'BAD_SOURCE' });
  });

  it('follows the links of a page that its server calls a file', async () => {
    pages['/doc/'] = {
      headers: { 'content-type': 'application/octet-stream' },
      body: '<!DOCTYPE html><a href="a.html">a</a>',
    };
    const records = await recordsOf(await run());
    expect(records.map(({ id }) => id.slice(site.url.length))).toEqual(['/doc/', '/doc/a.html']);
  });

  it('lets a page that is cut fail alone', async () => {
    pages['/doc/a.html'] = { ...html('page a'), cutAt: 2 };
    expect(await run()).toMatchObject({ changed: 2, failed: 1 });
  });
});
