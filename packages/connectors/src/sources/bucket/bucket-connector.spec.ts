import { createHash } from 'node:crypto';

import { fakeSite, type FakeSite } from '../../testing/fake-site.js';
import { knownAfter, recordsOf, runConnector } from '../../testing/run-connector.js';
import { bucketConnector, type BucketSource } from './bucket-connector.js';

const etag = (text: string): string => createHash('md5').update(text).digest('hex');

describe(bucketConnector.name, () => {
  let site: FakeSite;
  let objects: Record<string, string>;
  let refused: boolean;
  let stuck: boolean;
  let locked: string | undefined;
  let cut: string | undefined;

  beforeEach(async () => {
    objects = { 'notes/a.txt': 'un', 'notes/b.txt': 'deux', 'notes/': '' };
    refused = false;
    stuck = false;
    locked = undefined;
    cut = undefined;
    site = await fakeSite((path, request) => {
      if (
        refused ||
        !/^AWS4-HMAC-SHA256 Credential=cle\//u.test(request.headers.authorization ?? '')
      )
        return { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' };
      const url = new URL(path, 'http://x');
      if (url.searchParams.has('list-type')) return { body: list(url.searchParams) };
      const name = decodeURIComponent(url.pathname.slice('/fonds/'.length));
      const text = objects[name];
      if (name === locked)
        return { status: 403, body: '<Error><Code>InvalidObjectState</Code></Error>' };
      return text === undefined ? undefined : { body: text, ...(name === cut ? { cutAt: 1 } : {}) };
    });
  });
  afterEach(() => site.close());

  /** Pages of two objects, as the protocol gives them. */
  function list(query: URLSearchParams): string {
    const names = Object.keys(objects).filter((name) => name.startsWith(query.get('prefix') ?? ''));
    const from = Number(query.get('continuation-token') ?? 0);
    const more = stuck || from + 2 < names.length;
    const entries = names
      .slice(from, from + 2)
      .map(
        (name) =>
          `<Contents><Key>${name.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}</Key><LastModified>2026-03-02T10:00:00.000Z</LastModified><ETag>"${etag(objects[name] ?? '')}"</ETag><Size>${String(objects[name]?.length)}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
      );
    const next = more
      ? `<NextContinuationToken>${String(stuck ? 2 : from + 2)}</NextContinuationToken>`
      : '';
    return `<?xml version="1.0"?><ListBucketResult><Name>fonds</Name><IsTruncated>${String(more)}</IsTruncated>${next}${entries.join('')}</ListBucketResult>`;
  }

  const run = (known?: ReturnType<typeof knownAfter>, more: Partial<BucketSource> = {}) =>
    runConnector(
      bucketConnector({
        endpoint: `${site.url}/fonds`,
        region: 'auto',
        accessKeyId: 'cle',
        secretAccessKey: 'secret',
        prefix: 'notes/',
        licence: 'Licence Ouverte 2.0',
        source: 'Le fonds',
        ...more,
      }),
      { hosts: [site.host], ...(known === undefined ? {} : { known }) },
    );

  it('reads each object once, over pages, and again only what changed', async () => {
    const first = await run();
    expect((await recordsOf(first)).map(({ id, text, asOf }) => [id, text, asOf])).toEqual([
      ['notes/a.txt', 'un', '2026-03-02'],
      ['notes/b.txt', 'deux', '2026-03-02'],
    ]);
    objects = { 'notes/a.txt': 'un, revu' };
    site.requests.length = 0;
    expect(await run(knownAfter(first))).toMatchObject({
      changed: 1,
      gone: 1,
      removed: ['notes/b.txt'],
    });
    expect(site.requests).toHaveLength(2);
  });

  it('fails as a whole when it is refused: the corpus is not emptied', async () => {
    refused = true;
    await expect(run()).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(run(undefined, { accessKeyId: 'autre' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  it('reads names with apostrophes, accents, signs, and folders', async () => {
    objects = { "notes/l'été & moi (2026)+é.txt": 'un', 'notes/sous/ü.txt': 'deux' };
    const records = await recordsOf(await run());
    expect(records.map(({ text }) => text)).toEqual(['un', 'deux']);
  });

  it('does not take a list that does not go on for a whole one', async () => {
    const first = await run();
    stuck = true;
    await expect(run(knownAfter(first))).rejects.toMatchObject({ code: 'BAD_SOURCE' });
  });

  it('lets an object that is refused or cut fail alone', async () => {
    locked = 'notes/a.txt';
    expect(await run()).toMatchObject({ changed: 1, failed: 1 });
    locked = undefined;
    cut = 'notes/a.txt';
    expect(await run()).toMatchObject({ changed: 1, failed: 1 });
  });
});
