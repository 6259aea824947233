/** A line of the table: one version of an article, and when it is the law. */
export interface VersionsRow {
  /** Line of the file at which it ends, from 1. */
  readonly line: number;
  readonly code: string;
  readonly article: string;
  /** Id of the document in the corpus. */
  readonly record: string;
  /** ISO date of the first day on which it is the law; `null`: not known. */
  readonly from: string | null;
  /** ISO date of the first day on which it no longer is, as in the base LEGI; `null`: no end. */
  readonly to: string | null;
}

/** What is wrong with a table: a French sentence, without the name of the file. */
export interface TableProblem {
  readonly line: number;
  readonly sentence: string;
}

/**
 * The publisher's table *article → version → from, to* of one corpus, as `readVersionsTable` read it.
 * What is wrong with it is inside: it is told together with what only the documents show.
 */
export interface VersionsTable {
  /** Name of the file, as sentences give it. */
  readonly file: string;
  /** Names of its header, in their order, lower case; empty when it cannot be read. */
  readonly columns: readonly string[];
  readonly rows: readonly VersionsRow[];
  readonly problems: readonly TableProblem[];
  /** Changes when the dates do, not when a note does; `null` while it gives none. */
  readonly digest: string | null;
}

/** Whether a row gives a date. One that gives none waits for the publisher, and changes nothing. */
export const isDated = ({ from, to }: VersionsRow): boolean => from !== null || to !== null;

/** The text that a document is a part of, as its id says (`LEGITEXT…` of `LEGITEXT…/L1`). */
export const textOf = (recordId: string): string =>
  recordId.includes('/') ? recordId.slice(0, recordId.indexOf('/')) : '';
