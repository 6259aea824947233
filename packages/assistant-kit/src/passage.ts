/**
 * A piece of a document that was retrieved and may be cited. It is frozen when it is cited: the
 * reader of an old answer sees the text that the answer was checked against.
 */
export interface Passage {
  /** `ASSISTANT/CORPUS`, such as `justice/codes`. */
  readonly corpus: string;
  /** Version of the corpus that held it; a corpus version never changes. */
  readonly corpusVersion: string;
  /** Id of the document in its corpus. */
  readonly recordId: string;
  readonly title: string;
  /** Breadcrumbs, outermost first. */
  readonly path: readonly string[];
  readonly text: string;
  readonly url: string | null;
  /** `VIGUEUR`, `ABROGE_DIFF`, `INCERTAIN`…, as the source says, `null` when it says nothing. */
  readonly status: string | null;
  /** ISO dates of the version, `null` when the source gives none. */
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  /**
   * `table`: these dates are those of the publisher's table of versions (`CorpusDefinition.versions`);
   * absent: those of the source.
   */
  readonly datesFrom?: 'table';
  /** ISO date of the snapshot, `null` when unknown. It does not promise the text was in force then. */
  readonly asOf: string | null;
  readonly licence: string | null;
  readonly source: string | null;
  /** Name of the code and normalised article number, for articles. */
  readonly code: string | null;
  readonly num: string | null;
  /**
   * How many versions of this article the corpus holds with no date to order them. 1 for a text that
   * stands alone; above 1 the reader must be told that several undated versions exist.
   */
  readonly undatedVersions: number;
  /** Relevance in this search, comparable inside one search only. */
  readonly score: number;
}
