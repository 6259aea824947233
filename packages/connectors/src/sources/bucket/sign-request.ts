import { createHash, createHmac } from 'node:crypto';

/** Who reads a storage. */
export interface BucketKey {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A request to sign: always a GET, always without a body. */
export interface BucketRequest {
  /** Address of the bucket: `https://s3.exemple.fr/circulaires`. */
  readonly endpoint: string;
  /** Name of the object; empty for the list. */
  readonly object: string;
  readonly query: Readonly<Record<string, string>>;
  /** Other headers to sign. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly now: Date;
}

/** A request, ready to be sent. */
export interface SignedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** Every character but those that RFC 3986 leaves free: more than `encodeURIComponent` does. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : 1;

/**
 * Signs a request as S3-compatible storages ask (AWS Signature Version 4, «Authenticating Requests:
 * Using the Authorization Header»). Without a key the request is left unsigned, for a public storage.
 *
 * @example signRequest({ endpoint, object: 'note.pdf', query: {}, now: new Date() }, key).headers
 */
export function signRequest(request: BucketRequest, key: BucketKey): SignedRequest {
  const bucket = new URL(request.endpoint);
  const folder = bucket.pathname.replace(/\/+$/u, '');
  const path = `${folder}/${request.object.split('/').map(encoded).join('/')}`;
  const query = Object.entries(request.query)
    .map(([name, value]): [string, string] => [encoded(name), encoded(value)])
    .sort(byName)
    .map((pair) => pair.join('='))
    .join('&');
  const url = `${bucket.origin}${path}${query === '' ? '' : `?${query}`}`;
  if (key.accessKeyId === '') return { url, headers: { ...request.headers } };
  const moment = `${request.now.toISOString().replaceAll(/[-:]/gu, '').slice(0, 15)}Z`;
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    'x-amz-content-sha256': sha256(''),
    'x-amz-date': moment,
  };
  const signed = Object.entries({ ...headers, host: bucket.host }).sort(byName);
  const names = signed.map(([name]) => name).join(';');
  const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('');
  const canonical = ['GET', path, query, lines, names, sha256('')].join('\n');
  const scope = `${moment.slice(0, 8)}/${key.region}/s3/aws4_request`;
  const signature = hmac(
    signingKey(moment.slice(0, 8), key),
    [ALGORITHM, moment, scope, sha256(canonical)].join('\n'),
  ).toString('hex');
  const authorization = `${ALGORITHM} Credential=${key.accessKeyId}/${scope},SignedHeaders=${names},Signature=${signature}`;
  return { url, headers: { ...headers, authorization } };
}

function signingKey(day: string, { region, secretAccessKey }: BucketKey): Buffer {
  return [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, day));
}
