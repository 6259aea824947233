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
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
  /** ISO date of its last change. */
  readonly asOf: string | null;
  readonly url: string | null;
}

/** A record longer than this is cut at its headings, so that a citation leads to the right part. */
const LONG = 20_000;

const DEEPEST_CUT = 2;

/** A file as an item: one record, or one for each main part when it is long. A bad file fails alone. */
export async function documentItem(
  file: DocumentFile,
  labels: DocumentLabels,
  context: ConnectorContext,
): Promise<SourceItem> {
  try {
    const name = file.key.split('/').at(-1) ?? file.key;
    const document = await context.documents.parse({ name, bytes: file.bytes }, context.signal);
    const records = recordsOf(document, file, labels);
    return { kind: 'changed', key: file.key, fingerprint: file.fingerprint, records };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { kind: 'failed', key: file.key, reason: error.message };
  }
}

function recordsOf(
  document: ParsedDocument,
  file: DocumentFile,
  labels: DocumentLabels,
): readonly CorpusRecord[] {
  const folders = file.key.split('/').slice(0, -1);
  const name = file.key.split('/').findLast((part) => part !== '') ?? file.key;
  const title = document.title ?? name;
  return partsOf(document).map((part, at) => ({
    id: at === 0 ? file.key : `${file.key}#${String(at + 1)}`,
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
