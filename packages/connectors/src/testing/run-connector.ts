import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CorpusRecord } from '@maroquin/assistant-kit';
import type { DocumentParser } from '@maroquin/documents';

import type { SourceConnector } from '../connector.js';
import { sourceHttp } from '../http/source-http.js';
import { syncSource, type KnownItem, type SyncResult } from '../sync-source.js';

/** A parser that takes every file for plain text: connectors are tested without the real one. */
export const plainParser: DocumentParser = {
  parse: ({ bytes }) =>
    Promise.resolve({
      format: 'txt',
      title: null,
      markdown: new TextDecoder().decode(bytes),
      headings: [],
      pages: [],
      attachments: [],
    }),
  close: () => Promise.resolve(),
};

/** How a connector is run in a test. */
export interface ConnectorRun {
  readonly known?: ReadonlyMap<string, KnownItem>;
  readonly folder?: string;
  readonly hosts?: readonly string[];
  readonly signal?: AbortSignal;
  readonly documents?: DocumentParser;
  readonly today?: string;
}

/** One run of a connector, in a folder of its own unless one is given. */
export async function runConnector(
  connector: SourceConnector,
  run: ConnectorRun = {},
): Promise<SyncResult> {
  const signal = run.signal ?? new AbortController().signal;
  return syncSource({
    connector,
    known: run.known ?? new Map(),
    folder: run.folder ?? (await mkdtemp(join(tmpdir(), 'maroquin-connector-'))),
    context: {
      documents: run.documents ?? plainParser,
      http: sourceHttp({
        hosts: run.hosts ?? [],
        // The servers of the tests are on this machine.
        privateHosts: run.hosts ?? [],
        signal,
        userAgent: 'Maroquin tests',
        pause: 1,
      }),
      today: run.today ?? '2026-11-23',
      signal,
    },
  });
}

/** What the live version holds after a run, for the next one. */
export function knownAfter(
  result: SyncResult,
  before: ReadonlyMap<string, KnownItem> = new Map(),
): ReadonlyMap<string, KnownItem> {
  const known = new Map(before);
  for (const { key, fingerprint, recordIds } of result.items) {
    if (fingerprint === null) known.delete(key);
    else known.set(key, { fingerprint, recordIds });
  }
  return known;
}

/** The records of a run, in the order in which they were staged. */
export async function recordsOf(result: SyncResult): Promise<readonly CorpusRecord[]> {
  const records: CorpusRecord[] = [];
  for await (const record of result.records()) records.push(record);
  return records;
}
