import { RetrievalError } from '../retrieval-error.js';
import type { CorpusAt } from '../search-types.js';
import { CorpusDatabase } from '../storage/corpus-database.js';
import type { Manifest } from '../storage/manifest.js';
import { LoadedVersion } from './loaded-version.js';

/** How many versions of one corpus stay open: the live one, and the one before it. */
const OPEN_VERSIONS = 2;

/** Opens databases and versions once, and closes them together. */
export class Library {
  readonly #databases = new Map<string, Promise<CorpusDatabase>>();
  readonly #versions = new Map<string, Map<string, Promise<LoadedVersion>>>();

  constructor(private readonly folder: string) {}

  database(corpus: string): Promise<CorpusDatabase> {
    const known = this.#databases.get(corpus);
    if (known !== undefined) return known;
    const opened = CorpusDatabase.open(this.folder, corpus);
    this.#databases.set(corpus, opened);
    opened.catch(() => this.#databases.delete(corpus));
    return opened;
  }

  /**
   * An open version. The least recently asked of a corpus is let go when they are too many; it is not
   * closed, since a search may still be reading it.
   */
  version({ corpus, version }: CorpusAt): Promise<LoadedVersion> {
    const open = this.#versions.get(corpus) ?? new Map<string, Promise<LoadedVersion>>();
    this.#versions.set(corpus, open);
    const known = open.get(version) ?? this.#open(corpus, version);
    open.delete(version);
    open.set(version, known);
    known.catch(() => open.delete(version));
    const oldest = [...open.keys()].slice(0, -OPEN_VERSIONS);
    for (const name of oldest) open.delete(name);
    return known;
  }

  async manifest({ corpus, version }: CorpusAt): Promise<Manifest> {
    const manifests = await (await this.database(corpus)).manifests();
    const found = manifests.find((manifest) => manifest.version === version);
    if (found !== undefined) return found;
    throw new RetrievalError(
      'UNKNOWN_VERSION',
      `La version « ${version} » du corpus « ${corpus} » n’est pas ici ; importez le corpus de nouveau.`,
    );
  }

  forget(corpus: string): void {
    this.#versions.delete(corpus);
  }

  async close(): Promise<void> {
    const versions = [...this.#versions.values()].flatMap((open) => [...open.values()]);
    for (const version of await Promise.allSettled(versions)) {
      if (version.status === 'fulfilled') version.value.close();
    }
    for (const database of await Promise.allSettled(this.#databases.values())) {
      if (database.status === 'fulfilled') database.value.close();
    }
    this.#versions.clear();
    this.#databases.clear();
  }

  async #open(corpus: string, version: string): Promise<LoadedVersion> {
    const manifest = await this.manifest({ corpus, version });
    return LoadedVersion.open(await this.database(corpus), corpus, manifest);
  }
}
