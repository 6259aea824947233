/** Which columns of a table make a document. */
export interface CorpusColumns {
  /** Column that names the row for ever. */
  readonly id: string;
  readonly title: string;
  /** Columns of the text, in their order; each is a line with the name of the column before it. */
  readonly text: readonly string[];
  /** Column with the address of a page about the row. */
  readonly url?: string;
  /** Columns of the breadcrumbs, outermost first. */
  readonly path?: readonly string[];
}

/**
 * Where the documents of a corpus come from. Whatever is not `files` or `import` is read again by
 * itself as often as `refresh` says, and only what changed is indexed. A source on a server of others is
 * read for the first time when a person asks; until then files may be imported in its place.
 *
 * - `files`: JSON Lines in the package, relative to its folder (schema in the guide).
 * - `import`: an operator brings them with `corpus import`.
 * - `legi`: codes and texts of the base LEGI, by the ids of their folders there (`LEGITEXT…` of a code,
 *   most often `JORFTEXT…` of a law or a decree). `history` keeps the versions
 *   that are no longer in force, for questions about the past.
 * - `service-public`: the practical sheets, for people or for businesses.
 * - `opendatasoft`: a data set of a portal (`https://data.education.gouv.fr`).
 * - `data-gouv`: a resource of data.gouv.fr. `hosts` are those where its file may be kept; without
 *   `columns` the file is read as a document.
 * - `folder`, `bucket`: files of the operator, who says where the name is (`CORPUS_FOLDERS`,
 *   `CORPUS_BUCKETS`).
 * - `web`: pages that the start pages lead to, inside the addresses of `within`.
 * - `albert`: collections of an Albert server, searched where they are.
 *
 * @example { kind: 'legi', texts: ['LEGITEXT000006070716'], history: true }
 */
export type CorpusSource =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'import' }
  | { readonly kind: 'legi'; readonly texts: readonly string[]; readonly history: boolean }
  | { readonly kind: 'service-public'; readonly audience: 'particuliers' | 'professionnels' }
  | {
      readonly kind: 'opendatasoft';
      readonly portal: string;
      readonly dataset: string;
      readonly where?: string;
      readonly columns: CorpusColumns;
    }
  | {
      readonly kind: 'data-gouv';
      readonly resource: string;
      readonly hosts: readonly string[];
      readonly columns?: CorpusColumns;
    }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'bucket'; readonly name: string; readonly prefix: string }
  | {
      readonly kind: 'web';
      readonly start: readonly string[];
      readonly within: readonly string[];
      readonly maximumPages: number;
    }
  | { readonly kind: 'albert'; readonly collections: readonly number[] };
