import { createHash } from 'node:crypto';

import type { CorpusRecord } from '@maroquin/assistant-kit';
import { DocumentError, type DocumentHeading, type ParsedDocument } from '@maroquin/documents';

import type { ConnectorContext, SourceItem } from '../connector.js';

/** What is shown beside the texts of a source whose files do not say it. */
export interface DocumentLabels {
  /** Licence of the texts. */
  readonly licence: string;
  /** Producer, as a citation names it. */
  readonly source: string;
}

/** A file of a source. */
export interface DocumentFile {
  /** Its path in the source; it names it for ever. */
  readonly key: string;
  /** What it is called, when it is not the end of its key. */
  readonly name?: string;
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
  /** ISO date of its last change. */
  readonly asOf: string | null;
  readonly url: string | null;
}

/** A record longer than this is cut at its headings, so that a citation leads to the right part. */
const LONG = 20_000;

const DEEPEST_CUT = 2;

/** A record has an identifier of at most 300 characters: room for the number of a part is left. */
const LONGEST_ID = 280;

/**
 * The identifier of the record of a key; a very long one (an address, a path) ends with its digest.
 *
 * @example recordIdOf('circulaires/2026/note.pdf') // 'circulaires/2026/note.pdf'
 */
export function recordIdOf(key: string): string {
  if (key.length <= LONGEST_ID) return key;
  const digest = createHash('sha256').update(key).digest('base64url');
  return `${key.slice(0, LONGEST_ID - digest.length - 1)}~${digest}`;
}

/** Files of one message that are read; one with more is a trap, and each may take a minute. */
const MOST_ATTACHMENTS = 100;

/** Messages inside messages are read this deep. */
const DEEPEST_ATTACHMENT = 3;

/**
 * A file as an item: one record, or one for each main part when it is long, then those of the files
 * that are attached to it. A bad file fails alone; so does a bad attachment, which is left out.
 *
 * @example await documentItem({ key: 'notes/a.pdf', fingerprint, bytes, asOf, url: null }, labels, context)
 */
export async function documentItem(
  file: DocumentFile,
  labels: DocumentLabels,
  context: ConnectorContext,
): Promise<SourceItem> {
  try {
    const name = file.name ?? nameOf(file.key);
    const records = await recordsOf({ ...file, name }, file.key, labels, context);
    return { kind: 'changed', key: file.key, fingerprint: file.fingerprint, records };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'failed', key: file.key, reason: error.message };
  }
}

const nameOf = (key: string): string => key.split('/').findLast((part) => part !== '') ?? key;

async function recordsOf(
  file: DocumentFile & { readonly name: string },
  key: string,
  labels: DocumentLabels,
  context: ConnectorContext,
  depth = 0,
): Promise<readonly CorpusRecord[]> {
  const { name, bytes } = file;
  const document = await context.documents.parse({ name, bytes }, context.signal);
  const records = [...textRecords(document, file, key, labels)];
  if (depth === DEEPEST_ATTACHMENT) return records;
  for (const [at, attached] of document.attachments.slice(0, MOST_ATTACHMENTS).entries()) {
    const inside = { ...file, name: attached.name, bytes: attached.bytes };
    const insideKey = `${key}!${String(at + 1)}`;
    records.push(
      ...(await recordsOf(inside, insideKey, labels, context, depth + 1).catch(nothingIfBad)),
    );
  }
  return records;
}

function nothingIfBad(error: unknown): readonly CorpusRecord[] {
  if (error instanceof DocumentError) return [];
  throw error;
}

function textRecords(
  document: ParsedDocument,
  file: DocumentFile & { readonly name: string },
  key: string,
  labels: DocumentLabels,
): readonly CorpusRecord[] {
  const folders = file.key.split('/').slice(0, -1);
  const title = document.title ?? (file.name === '' ? nameOf(file.key) : file.name);
  const id = recordIdOf(key);
  return partsOf(document).map((part, at) => ({
    id: at === 0 ? id : `${id}#${String(at + 1)}`,
    title: title.slice(0, 1000),
    path: part.heading === null ? folders : [...folders, part.heading],
    text: part.text,
    url: file.url,
    asOf: file.asOf,
    licence: labels.licence,
    source: labels.source,
  }));
}

interface Part {
  readonly heading: string | null;
  readonly text: string;
}

function partsOf({ markdown, headings }: ParsedDocument): readonly Part[] {
  if (markdown.trim() === '') return [];
  if (markdown.length <= LONG) return [{ heading: null, text: markdown }];
  const cuts: readonly (DocumentHeading | null)[] = [
    null,
    ...headings.filter(({ level, offset }) => level <= DEEPEST_CUT && offset > 0),
  ];
  return cuts
    .map((heading, at) => ({
      heading: heading?.title ?? null,
      text: markdown.slice(heading?.offset ?? 0, cuts[at + 1]?.offset ?? markdown.length).trim(),
    }))
    .filter(({ text }) => text !== '');
}
