import { S3mini } from 's3mini';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { documentItem, type DocumentLabels } from '../document-item.js';

/** Files of an S3-compatible object storage. */
export interface BucketSource extends DocumentLabels {
  /** Address of the bucket: `https://s3.exemple.fr/circulaires`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Only the objects whose name begins so. */
  readonly prefix: string;
}

/** An object of the bucket, as its list gives it. */
interface StoredObject {
  readonly Key: string;
  readonly Size: number;
  readonly ETag: string;
  readonly LastModified: Date;
}

/** Objects asked in one page of the list. */
const PAGE = 1_000;

/** Larger objects are not documents. */
const LARGEST = 50 * 2 ** 20;

/**
 * Every object under a prefix; one with the mark (`ETag`) of the last run is not downloaded again.
 *
 * @throws ConnectorError `REFUSED`, `NOT_FOUND` or `UNREACHABLE` when the bucket cannot be listed: it
 * must not empty the corpus.
 * @example
 * bucketConnector({ endpoint: 'https://s3.exemple.fr/circulaires', region: 'auto', prefix: '2026/', … })
 */
export function bucketConnector(source: BucketSource): SourceConnector {
  return {
    complete: true,
    items: async function* (context) {
      const bucket = openBucket(source, context);
      for await (const object of objectsOf(bucket, source.prefix)) {
        context.signal.throwIfAborted();
        if (!object.Key.endsWith('/')) yield await objectItem(bucket, object, source, context);
      }
    },
  };
}

/** The library signs the requests; they leave by the one way out. */
function openBucket(source: BucketSource, { http }: ConnectorContext): S3mini {
  const { endpoint, region, accessKeyId, secretAccessKey } = source;
  return new S3mini({
    endpoint,
    region,
    accessKeyId,
    secretAccessKey,
    fetch: (url, request) =>
      http.fetch(url instanceof Request ? url.url : String(url), {
        headers: Object.fromEntries(new Headers(request?.headers)),
        // The library says by `null` that an object is not there.
        accept: [404],
      }),
  });
}

async function* objectsOf(bucket: S3mini, prefix: string): AsyncGenerator<StoredObject> {
  let next: string | undefined;
  do {
    const page = await bucket.listObjectsPaged('/', prefix, PAGE, next);
    if (page === null || page === undefined)
      throw new ConnectorError('NOT_FOUND', 'L’espace de stockage de la source n’existe pas.');
    yield* page.objects ?? [];
    next = page.nextContinuationToken;
  } while (next !== undefined);
}

async function objectItem(
  bucket: S3mini,
  object: StoredObject,
  source: BucketSource,
  context: ConnectorContext,
): Promise<SourceItem> {
  const key = object.Key;
  const fingerprint = object.ETag;
  if (context.fingerprintOf(key) === fingerprint) return { kind: 'unchanged', key };
  if (object.Size > LARGEST) return { kind: 'failed', key, reason: 'Le fichier est démesuré.' };
  const content = await bucket.getObjectArrayBuffer(key).catch((error: unknown) => {
    if (error instanceof ConnectorError && error.code === 'REFUSED') return null;
    throw error;
  });
  if (content === null)
    return { kind: 'failed', key, reason: 'Le fichier n’est pas lisible, ou il a disparu.' };
  const asOf = new Date(object.LastModified).toISOString().slice(0, 10);
  const bytes = new Uint8Array(content);
  return documentItem({ key, fingerprint, bytes, asOf, url: null }, source, context);
}
