import type { Search } from '@maroquin/retrieval';

import type { DataSource } from 'typeorm';

import type { LoadedAssistant } from '../assistants/index.js';
import type { ReplyPorts } from '../features/conversation/index.js';
import type { UpdatePlace } from '../features/corpus/index.js';
import type { IdentityProvider } from '../features/identity/index.js';
import type { Config } from '../platform/config/config.js';
import type { SharedParts } from './shared-parts.js';

/** Everything a process is made of, embedded or not: built first, then handed to the modules. */
export interface Parts extends SharedParts {
  readonly config: Config;
  readonly publicUrl: string;
  /** Connected and migrated; the application closes it. */
  readonly database: DataSource;
  readonly search: Search;
  readonly updates: UpdatePlace;
  readonly assistants: readonly LoadedAssistant[];
  readonly identity: IdentityProvider;
  /** The turn's model and clock; retrieval and tools are added over the live corpora. */
  readonly model: Pick<ReplyPorts, 'model' | 'clock' | 'extractive'>;
}
