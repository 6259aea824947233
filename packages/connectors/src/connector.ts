import type { CorpusRecord } from '@maroquin/assistant-kit';
import type { DocumentParser } from '@maroquin/documents';

import type { SourceHttp } from './http/source-http.js';

/**
 * What a connector says of one thing of its source: a file, an article, a page, a row. `key` names it
 * for ever in that source; `fingerprint` changes when its content does.
 *
 * - `changed`: new, or not what it was. Its records take the place of those it gave before.
 * - `unchanged`: its fingerprint is the known one; nothing was read or parsed.
 * - `gone`: the source says that it exists no more.
 * - `failed`: it could not be read; what it gave before stays, and the others go on. `reason` is a
 *   French sentence.
 */
export type SourceItem =
  | {
      readonly kind: 'changed';
      readonly key: string;
      readonly fingerprint: string;
      readonly records: readonly CorpusRecord[];
    }
  | { readonly kind: 'unchanged'; readonly key: string }
  | { readonly kind: 'gone'; readonly key: string }
  | { readonly kind: 'failed'; readonly key: string; readonly reason: string };

/** What a connector is handed; it reaches nothing else. */
export interface ConnectorContext {
  /** The fingerprint under which the live version, or the attempt that was cut, holds this key. */
  readonly fingerprintOf: (key: string) => string | undefined;
  /** Every key that has a fingerprint. */
  readonly keys: () => readonly string[];
  /** Reaches only the hosts of the source; waits and tries again when a server asks for it. */
  readonly http: SourceHttp;
  readonly documents: DocumentParser;
  /** A folder for what is downloaded, kept between the attempts of one run, emptied after it. */
  readonly workspace: string;
  /** ISO date of the run. */
  readonly today: string;
  readonly signal: AbortSignal;
}

/**
 * Reads one kind of source. `items` may be called again after a kill: what the attempt before had
 * staged comes back through `fingerprintOf`, so that going on costs no more than comparing.
 */
export interface SourceConnector {
  /**
   * Whether a whole pass meets everything that the source holds: then a known key that was not met
   * is gone. False for a source of increments, which says `gone` by itself.
   */
  readonly complete: boolean;
  /** @throws ConnectorError when the source as a whole cannot be read. */
  readonly items: (context: ConnectorContext) => AsyncIterable<SourceItem>;
}
