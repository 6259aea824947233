import { readListing } from './read-listing.js';

const page = (inside: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>fonds</Name><Prefix></Prefix><MaxKeys>1000</MaxKeys>${inside}</ListBucketResult>`,
  );
const object = (key: string, more = ''): string =>
  `<Contents><Key>${key}</Key><LastModified>2026-03-02T10:00:00.000Z</LastModified><ETag>&quot;9a0364b9e99bb480dd25e1f0284c8555&quot;</ETag><Size>12</Size>${more}<StorageClass>STANDARD</StorageClass></Contents>`;
const keysOf = (inside: string): readonly string[] | undefined =>
  readListing(page(inside))?.objects.map(({ key }) => key);

describe(readListing.name, () => {
  it('reads the last page: marks without quotes, days, owners left out', () => {
    const owner =
      '<Owner><ID>1</ID><DisplayName>Key</DisplayName></Owner><ChecksumAlgorithm>CRC32</ChecksumAlgorithm>';
    expect(
      readListing(
        page(`<KeyCount>1</KeyCount><IsTruncated>false</IsTruncated>${object('a.txt', owner)}`),
      ),
    ).toEqual({
      objects: [
        {
          key: 'a.txt',
          size: 12,
          etag: '9a0364b9e99bb480dd25e1f0284c8555',
          modified: '2026-03-02',
        },
      ],
      next: null,
    });
  });

  it('reads names as each kind of storage writes them', () => {
    const end = '<IsTruncated>false</IsTruncated>';
    expect(keysOf(end + object('l&#39;été &amp; &#34;toi&#34;.pdf'))).toEqual([
      'l\'été & "toi".pdf',
    ]);
    expect(keysOf(end + object('<![CDATA[a<b.pdf]]>'))).toEqual(['a<b.pdf']);
    expect(keysOf(end + object('a%2Bb.pdf'))).toEqual(['a%2Bb.pdf']);
    expect(
      keysOf(
        `<EncodingType>url</EncodingType>${end}${object('l%27%C3%A9t%C3%A9+2026%2Fa%2Bb.pdf')}`,
      ),
    ).toEqual(["l'été 2026/a+b.pdf"]);
  });

  it('goes on by the token, whatever is in it, and leaves folders out', () => {
    const token = '1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J/wm36Hy4vbOwM=';
    expect(
      readListing(
        page(
          `<ContinuationToken>before</ContinuationToken><NextContinuationToken>${token}</NextContinuationToken><IsTruncated>true</IsTruncated>${object('a')}<CommonPrefixes><Prefix>sous/</Prefix></CommonPrefixes>`,
        ),
      ),
    ).toMatchObject({ next: token, objects: [{ key: 'a' }] });
  });

  it.each([
    ['an error', Buffer.from('<Error><Code>SlowDown</Code></Error>')],
    ['a page of a site', Buffer.from('<html><body>Bienvenue</body></html>')],
    ['a page that is cut', page(`<IsTruncated>false</IsTruncated>${object('a')}`).subarray(0, 300)],
    ['a page that says there is more, not how to get it', page('<IsTruncated>true</IsTruncated>')],
    ['a page with fewer objects than it says', page(`<KeyCount>0</KeyCount>${object('a')}`)],
    ['an object without a name', page(`<IsTruncated>false</IsTruncated>${object('')}`)],
  ])('refuses %s', (_what, bytes) => {
    expect(readListing(bytes)).toBeNull();
  });
});
