import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { documentItem, type DocumentLabels } from '../document-item.js';
import { linksOf } from './links.js';
import { robotRules, type RobotRules } from './robots.js';

/** A part of a web site. */
export interface WebSource extends DocumentLabels {
  /** Pages from which the others are found. */
  readonly start: readonly string[];
  /** Addresses must begin with one of these: `https://www.exemple.gouv.fr/circulaires/`. */
  readonly within: readonly string[];
  readonly maximumPages: number;
  /** Milliseconds between two requests, more when the site asks for it. */
  readonly delay: number;
  /** Our name for robots.txt. */
  readonly userAgent: string;
}

/** No page or file of a corpus is larger. */
const LARGEST = 50 * 2 ** 20;

const NOT_THERE = [404, 410];

/** What was got at an address. */
interface Page {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly html: boolean;
  readonly asOf: string | null;
}

/**
 * Every page and file that the start pages lead to inside the allowed addresses, as robots.txt permits,
 * one request at a time. A page with the bytes of the last run is not parsed again; one that is no
 * longer there, or no longer linked, is gone.
 *
 * @throws ConnectorError `REFUSED` when robots.txt forbids a start page.
 * @example webConnector({ start: ['https://www.exemple.gouv.fr/circulaires/'],
 *   within: ['https://www.exemple.gouv.fr/circulaires/'], maximumPages: 500, delay: 500, … })
 */
export function webConnector(source: WebSource): SourceConnector {
  return { complete: true, items: (context) => crawl(source, context) };
}

async function* crawl(source: WebSource, context: ConnectorContext): AsyncGenerator<SourceItem> {
  const rules = await rulesOf(source, context);
  const allowed = (url: string): boolean =>
    source.within.some((prefix) => url.startsWith(prefix)) &&
    rules.get(new URL(url).origin)?.allows(url) === true;
  if (!source.start.every(allowed))
    throw new ConnectorError('REFUSED', 'Le site n’autorise pas la lecture de la page de départ.');
  const found = new Set(source.start);
  let read = 0;
  for (const url of found) {
    if (read === source.maximumPages) break;
    if (read > 0) await pause(delayOf(source, rules, url), undefined, { signal: context.signal });
    read += 1;
    const page = await readPage(url, context);
    if (page === null) continue;
    if ('kind' in page) yield page;
    else {
      if (page.html)
        for (const link of linksOf(new TextDecoder().decode(page.bytes), page.url))
          if (allowed(link)) found.add(link);
      yield await pageItem(page, source, context);
    }
  }
}

async function rulesOf(
  source: WebSource,
  context: ConnectorContext,
): Promise<ReadonlyMap<string, RobotRules>> {
  const rules = new Map<string, RobotRules>();
  for (const { origin } of source.within.map((prefix) => new URL(prefix)))
    if (!rules.has(origin))
      rules.set(origin, await robotRules(context.http, origin, source.userAgent));
  return rules;
}

function delayOf(source: WebSource, rules: ReadonlyMap<string, RobotRules>, url: string): number {
  return Math.max(source.delay, rules.get(new URL(url).origin)?.delay ?? 0);
}

/** A page that fails keeps what it gave before; one that is not there is left out, and so is gone. */
async function readPage(url: string, context: ConnectorContext): Promise<Page | SourceItem | null> {
  try {
    const response = await context.http.fetch(url, { accept: NOT_THERE });
    if (NOT_THERE.includes(response.status)) {
      await response.body?.cancel();
      return null;
    }
    const bytes = await boundedBody(response);
    if (bytes === null) return { kind: 'failed', key: url, reason: 'La page est démesurée.' };
    const changed = Date.parse(response.headers.get('last-modified') ?? '');
    return {
      url,
      bytes,
      html: /html/iu.test(response.headers.get('content-type') ?? ''),
      asOf: Number.isNaN(changed) ? context.today : new Date(changed).toISOString().slice(0, 10),
    };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { kind: 'failed', key: url, reason: error.message };
  }
}

async function boundedBody({ body }: Response): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? [];
  for await (const piece of stream) {
    size += piece.length;
    if (size > LARGEST) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

async function pageItem(
  page: Page,
  source: WebSource,
  context: ConnectorContext,
): Promise<SourceItem> {
  const fingerprint = createHash('sha256').update(page.bytes).digest('base64url');
  const key = page.url;
  if (context.fingerprintOf(key) === fingerprint) return { kind: 'unchanged', key };
  const { bytes, asOf, url } = page;
  const item = await documentItem({ key, fingerprint, bytes, asOf, url }, source, context);
  return item.kind === 'changed' ? { ...item, records: item.records.map(withoutHost) } : item;
}

/** The breadcrumbs of a page are the folders of its address, not its protocol and host. */
function withoutHost<Item extends { readonly path: readonly string[] }>(
  record: Item,
): Item & { path: string[] } {
  return { ...record, path: record.path.slice(3) };
}
