import { signRequest } from './sign-request.js';

/** The examples of the specification: their key, bucket and day. */
const key = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const endpoint = 'https://examplebucket.s3.amazonaws.com';
const now = new Date('2013-05-24T00:00:00Z');

describe(signRequest.name, () => {
  it('signs the examples of the specification as it does', () => {
    const object = signRequest(
      { endpoint, object: 'test.txt', query: {}, headers: { range: 'bytes=0-9' }, now },
      key,
    );
    expect(object.headers['authorization']).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
    const list = signRequest(
      { endpoint, object: '', query: { 'max-keys': '2', prefix: 'J' }, now },
      key,
    );
    expect(list.headers['authorization']).toMatch(
      /Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7$/u,
    );
  });

  it('sends what it signed: names of French files, and what encodeURIComponent leaves', () => {
    const { url } = signRequest(
      {
        endpoint: 'https://s3.exemple.fr/fonds/',
        object: "l’été/acte d’l'an (1)+é&a=b.pdf",
        query: { prefix: "l'été/(a)" },
        now,
      },
      key,
    );
    expect(url).toBe(
      'https://s3.exemple.fr/fonds/l%E2%80%99%C3%A9t%C3%A9/acte%20d%E2%80%99l%27an%20%281%29%2B%C3%A9%26a%3Db.pdf?prefix=l%27%C3%A9t%C3%A9%2F%28a%29',
    );
    expect(new URL(url).href).toBe(url);
  });

  it('leaves a request to a public storage unsigned', () => {
    const open = { ...key, accessKeyId: '', secretAccessKey: '' };
    expect(signRequest({ endpoint, object: 'a', query: {}, now }, open).headers).toEqual({});
  });
});
