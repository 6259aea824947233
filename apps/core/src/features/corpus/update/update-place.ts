import type { DocumentParser } from '@maroquin/documents';

import type { SourcesConfig } from '../../../platform/config/source-variables.js';

/** Injection token of {@link UpdatePlace}. */
export const UPDATE_PLACE = Symbol('UPDATE_PLACE');

/** Where updates of corpora work, and with what. */
export interface UpdatePlace {
  /** Folder of what is being read, kept until it is published. */
  readonly folder: string;
  readonly sources: SourcesConfig;
  /** Opens what reads the files of a source; closed at the end of each update. */
  readonly openDocuments: () => DocumentParser;
  /** ISO date of the day. */
  readonly today: () => string;
}
