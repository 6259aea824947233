import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { boundedBytes, LARGEST_TEXT } from '../../http/bounded-body.js';
import { documentItem, type DocumentLabels } from '../document-item.js';
import { readListing, type ObjectPage, type StoredObject } from './read-listing.js';
import { signRequest, type BucketKey } from './sign-request.js';

/** Files of an S3-compatible object storage. */
export interface BucketSource extends DocumentLabels, BucketKey {
  /** Address of the bucket: `https://s3.exemple.fr/circulaires`. */
  readonly endpoint: string;
  /** Only the objects whose name begins so. */
  readonly prefix: string;
}

/** Objects asked in one page of the list; a storage may give fewer. */
const PAGE = '1000';

/** Larger objects are not documents. */
const LARGEST = 50 * 2 ** 20;

/**
 * Every object under a prefix; one with the mark (`ETag`) of the last run is not downloaded again.
 *
 * @throws ConnectorError `REFUSED`, `NOT_FOUND`, `BAD_SOURCE` or `UNREACHABLE` when the bucket cannot
 * be listed to the end: it must not empty the corpus.
 * @example
 * bucketConnector({ endpoint: 'https://s3.exemple.fr/circulaires', region: 'auto', prefix: '2026/', … })
 */
export function bucketConnector(source: BucketSource): SourceConnector {
  return {
    complete: true,
    items: async function* (context) {
      for await (const object of objectsOf(source, context)) {
        context.signal.throwIfAborted();
        // Folders that some tools make are objects without a name of their own.
        if (!object.key.endsWith('/')) yield await objectItem(object, source, context);
      }
    },
  };
}

async function* objectsOf(
  source: BucketSource,
  context: ConnectorContext,
): AsyncGenerator<StoredObject> {
  const asked = new Set<string>();
  let next: string | null = null;
  do {
    const page: ObjectPage = await pageOf(next, source, context);
    yield* page.objects;
    next = page.next;
    if (next !== null && asked.has(next)) throw badList();
    asked.add(next ?? '');
  } while (next !== null);
}

async function pageOf(
  next: string | null,
  source: BucketSource,
  { http }: ConnectorContext,
): Promise<ObjectPage> {
  const query = {
    'list-type': '2',
    'max-keys': PAGE,
    'encoding-type': 'url',
    prefix: source.prefix,
    ...(next === null ? {} : { 'continuation-token': next }),
  };
  const { endpoint } = source;
  const request = signRequest({ endpoint, object: '', query, now: new Date() }, source);
  const response = await http.fetch(request.url, { headers: request.headers, accept: [404] });
  if (response.status === 404) {
    await response.body?.cancel();
    throw new ConnectorError('NOT_FOUND', 'L’espace de stockage de la source n’existe pas.');
  }
  const bytes = await boundedBytes(response, LARGEST_TEXT);
  const page = bytes === null ? null : readListing(bytes);
  if (page === null) throw badList();
  return page;
}

const badList = (): ConnectorError =>
  new ConnectorError(
    'BAD_SOURCE',
    'L’espace de stockage de la source ne donne pas la liste entière de ses fichiers.',
  );

async function objectItem(
  object: StoredObject,
  source: BucketSource,
  context: ConnectorContext,
): Promise<SourceItem> {
  const { key, modified, size } = object;
  // Without a mark, size and date are what is known without a download.
  const fingerprint = object.etag || `${String(size)}-${modified ?? ''}`;
  if (context.fingerprintOf(key) === fingerprint) return { kind: 'unchanged', key };
  if (size > LARGEST) return { kind: 'failed', key, reason: 'Le fichier est démesuré.' };
  try {
    const bytes = await objectBytes(key, source, context);
    if (bytes === null)
      return { kind: 'failed', key, reason: 'Le fichier n’est pas lisible, ou il a disparu.' };
    const file = { key, fingerprint, bytes, asOf: modified, url: null };
    return await documentItem(file, source, context);
  } catch (error) {
    // One object that is archived, locked or cut fails alone; a storage that is down does not.
    if (!(error instanceof ConnectorError) || error.code !== 'REFUSED') throw error;
    return { kind: 'failed', key, reason: 'Le fichier n’est pas lisible, ou il a disparu.' };
  }
}

async function objectBytes(
  object: string,
  source: BucketSource,
  { http }: ConnectorContext,
): Promise<Uint8Array | null> {
  const { endpoint } = source;
  const request = signRequest({ endpoint, object, query: {}, now: new Date() }, source);
  const response = await http.fetch(request.url, { headers: request.headers, accept: [404] });
  // An object that is cut, there or on the way, fails alone; a storage that does not answer does not.
  if (response.status !== 404) return boundedBytes(response, LARGEST).catch(nothingIfCut);
  await response.body?.cancel();
  return null;
}

function nothingIfCut(error: unknown): null {
  if (error instanceof ConnectorError) return null;
  throw error;
}
