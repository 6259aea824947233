import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { boundedBytes } from '../../http/bounded-body.js';
import { documentItem, type DocumentLabels } from '../document-item.js';
import { linksOf, pageRules, type PageRules } from './links.js';
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

/** How much of a page is looked at to tell what it is. */
const HEAD = 1024;

/** What was got at an address. */
interface Page {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly html: boolean;
  readonly rules: PageRules;
  /** The pages that it leads to. */
  readonly links: readonly string[];
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
  const start = source.start.map((url) => new URL(url).href);
  if (!start.every(allowed))
    throw new ConnectorError('REFUSED', 'Le site n’autorise pas la lecture de la page de départ.');
  const found = new Set(start);
  const failed: SourceItem[] = [];
  let read = 0;
  for (const url of found) {
    if (read === source.maximumPages) break;
    if (read > 0) await pause(delayOf(source, rules, url), undefined, { signal: context.signal });
    read += 1;
    const page = await readPage(url, context);
    if (page === null) continue;
    if ('kind' in page) failed.push(page);
    else {
      // Those beyond the number of pages are never read: a page of a million links is not kept.
      for (const link of page.links)
        if (found.size < source.maximumPages && allowed(link)) found.add(link);
      if (page.url === url && page.rules.keep) yield await pageItem(page, source, context);
    }
  }
  yield* afterFailures(failed, found, read, context);
}

/** What was not met because a page that leads to it failed is not gone. */
function* afterFailures(
  failed: readonly SourceItem[],
  found: ReadonlySet<string>,
  read: number,
  context: ConnectorContext,
): Generator<SourceItem> {
  if (failed.length === read)
    throw new ConnectorError('UNREACHABLE', 'Aucune page du site n’a pu être lue.');
  yield* failed;
  if (failed.length === 0) return;
  for (const key of context.keys()) if (!found.has(key)) yield { kind: 'unchanged', key };
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
    const bytes = await boundedBytes(response, LARGEST);
    if (bytes === null) return { kind: 'failed', key: url, reason: 'La page est démesurée.' };
    return pageOf(response, url, bytes, context.today);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { kind: 'failed', key: url, reason: error.message };
  }
}

/** A page that was moved leads to where it is: it is read there, when that is allowed. */
function pageOf(response: Response, asked: string, bytes: Uint8Array, today: string): Page {
  const url = response.url === '' ? asked : response.url;
  const html = isHtml(response, bytes);
  const text = html ? new TextDecoder().decode(bytes) : '';
  const rules = pageRules(text, response.headers.get('x-robots-tag'));
  const links = rules.follow ? linksOf(text, url) : [];
  const changed = Date.parse(response.headers.get('last-modified') ?? '');
  return {
    url,
    bytes,
    html,
    rules,
    links: url === asked ? links : [url],
    asOf: Number.isNaN(changed) ? today : new Date(changed).toISOString().slice(0, 10),
  };
}

/** Some servers call every page a file, or do not say what it is: its first words do. */
function isHtml(response: Response, bytes: Uint8Array): boolean {
  if (/html/iu.test(response.headers.get('content-type') ?? '')) return true;
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html)\b/iu.test(head);
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
  const name = nameOf(url, page.html);
  const item = await documentItem({ key, name, fingerprint, bytes, asOf, url }, source, context);
  return item.kind === 'changed' ? { ...item, records: item.records.map(withoutHost) } : item;
}

/** The name of the file at an address: what its server calls a page is one, whatever its name. */
function nameOf(url: string, html: boolean): string {
  const name = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '';
  if (html) return `${name}.html`;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The breadcrumbs of a page are the folders of its address, not its protocol and host. */
function withoutHost<Item extends { readonly path: readonly string[] }>(
  record: Item,
): Item & { path: string[] } {
  return { ...record, path: record.path.slice(3) };
}
