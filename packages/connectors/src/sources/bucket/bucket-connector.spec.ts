import { createHash } from 'node:crypto';

import { fakeSite, type FakeSite } from '../../testing/fake-site.js';
import { knownAfter, recordsOf, runConnector } from '../../testing/run-connector.js';
import { bucketConnector, type BucketSource } from './bucket-connector.js';

const etag = (text: string): string => createHash('md5').update(text).digest('hex');

describe(bucketConnector.name, () => {
  let site: FakeSite;
  let objects: Record<string, string>;
  let refused: boolean;

  beforeEach(async () => {
    objects = { 'notes/a.txt': 'un', 'notes/b.txt': 'deux', 'notes/': '' };
    refused = false;
    site = await fakeSite((path, request) => {
      if (
        refused ||
        !/^AWS4-HMAC-SHA256 Credential=cle\//u.test(request.headers.authorization ?? '')
      )
        return { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' };
      const url = new URL(path, 'http://x');
      if (url.searchParams.has('list-type')) return { body: list(url.searchParams) };
      const text = objects[decodeURIComponent(url.pathname.slice('/fonds/'.length))];
      return text === undefined ? undefined : { body: text };
    });
  });
  afterEach(() => site.close());

  /** Pages of two objects, as the protocol gives them. */
  function list(query: URLSearchParams): string {
    const names = Object.keys(objects).filter((name) => name.startsWith(query.get('prefix') ?? ''));
    const from = Number(query.get('continuation-token') ?? 0);
    const more = from + 2 < names.length;
    const entries = names
      .slice(from, from + 2)
      .map(
        (name) =>
          `<Contents><Key>${name}</Key><LastModified>2026-03-02T10:00:00.000Z</LastModified><ETag>"${etag(objects[name] ?? '')}"</ETag><Size>${String(objects[name]?.length)}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
      );
    const next = more ? `<NextContinuationToken>${String(from + 2)}</NextContinuationToken>` : '';
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
});
