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
});
