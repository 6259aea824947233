import type { CorpusRecord, Passage } from '@maroquin/assistant-kit';
import type { VersionsTable } from './versions-table/versions-table.js';

/**
 * One published version of one corpus. Which version is live is not known here: the caller keeps that
 * pointer, and hands it over with each request, so that publishing and rolling back are one row.
 *
 * @example { corpus: 'justice/codes', version: '1-8c1f0a5b2d3e4f60' }
 */
export interface CorpusAt {
  /** `ASSISTANT/CORPUS`. */
  readonly corpus: string;
  /** As {@link IngestReport} gave it. */
  readonly version: string;
}

/**
 * The texts that a job lives in. They come before others that answer as well; nothing is left out, and
 * whether the texts are silent does not depend on it.
 *
 * @example { corpora: ['justice/guides'], codeIds: ['LEGITEXT000006070716'] }
 */
export interface SearchFavour {
  /** `ASSISTANT/CORPUS` names. */
  readonly corpora?: readonly string[];
  /** Ids of codes (`LEGITEXT…`). */
  readonly codeIds?: readonly string[];
}

/** A search of some corpora, at a date. */
export interface SearchQuery {
  /** The question as the agent wrote it. */
  readonly text: string;
  /** The caller has already decided that the agent may read them. */
  readonly corpora: readonly CorpusAt[];
  /** Passages wanted, 1 to 100; a document gives its best passage only. */
  readonly limit: number;
  /** ISO date at which the law is asked; texts known to be out of force that day are left out. */
  readonly atDate: string;
  /** Ids of the codes (`LEGITEXT…`) to search in; all of them when absent or empty. */
  readonly codeIds?: readonly string[];
  readonly favour?: SearchFavour;
}

/** What a search found. */
export interface SearchResult {
  /** Best first, good enough to be cited. Empty when the texts are silent. */
  readonly passages: readonly Passage[];
  /** Number of documents searched. */
  readonly searched: number;
}

/** A whole document, with the other versions of the same text that the corpus holds. */
export interface SearchDocument {
  /** `text` is the whole text, paragraphs separated by line breaks. */
  readonly document: Passage;
  /** The other versions, oldest dated first, then the undated ones in the order of the source. */
  readonly otherVersions: readonly Passage[];
}

/** How far an ingestion has come; called a few times a second at most. */
export interface IngestProgress {
  /** `comparing`: an import that may have been published already is read once before. */
  readonly stage: 'comparing' | 'reading' | 'indexing' | 'publishing';
  readonly records: number;
  /** Of the records, those that an attempt cut short had already written. */
  readonly reused: number;
  /** Bytes read and to read, when the input is files; both 0 otherwise. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** What to add to a corpus. */
export interface IngestRequest {
  readonly corpus: string;
  /** Paths of JSON Lines files, plain or gzip, read as one import; or the records themselves. */
  readonly records: readonly string[] | AsyncIterable<CorpusRecord>;
  /**
   * The version to build upon: the next one holds its documents, with those of the import added, or
   * put in the place of the same id. Absent: the next version holds the import alone.
   */
  readonly previous?: string;
  /** Ids of `previous` that the next version must not hold. */
  readonly removed?: readonly string[];
  /**
   * The publisher's table of versions, as `readVersionsTable` gave it. It dates the documents of the
   * next version, those of `previous` too; without it, all have the dates of their source.
   */
  readonly table?: VersionsTable;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
}

/** What a version of a corpus holds. */
export interface VersionSummary {
  readonly corpus: string;
  readonly version: string;
  /** ISO instant at which it was published. */
  readonly publishedAt: string;
  readonly records: number;
  readonly passages: number;
  /** Documents by date of their snapshot (`asOf`); the key is `''` where the source gives none. */
  readonly states: Readonly<Record<string, number>>;
  /** Documents by licence and by source, `''` where the source says nothing. */
  readonly licences: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  /** Digest of the publisher's table that dates some of its documents; `null` without one. */
  readonly tableDigest: string | null;
}

/** What an ingestion did. */
export interface IngestReport extends VersionSummary {
  /** Documents of the import that were new, put in the place of an older one, already there. */
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Documents that the publisher's table dates. */
  readonly dated: number;
  /** Rows of that table about texts of which the corpus holds nothing. */
  readonly waiting: number;
  /** Documents that an attempt cut short had already written, and that were not written again. */
  readonly reused: number;
  readonly seconds: number;
  /** Highest resident memory seen during the ingestion, in bytes. */
  readonly peakRss: number;
}

/**
 * The corpora of one folder: search them, read them, build their next version.
 *
 * Versions never change once published, so any number of processes may read while one writes. Two
 * writers on one corpus are not safe: the caller holds a lock.
 *
 * @example
 * const search = await openSearch({ folder });
 * const { version } = await search.ingest({ corpus: 'justice/codes', records: ['civil.jsonl.gz'] });
 * const { passages } = await search.search({
 *   text: 'délai d’appel', corpora: [{ corpus: 'justice/codes', version }], limit: 8, atDate: '2026-11-23',
 * });
 * await search.close();
 */
export interface Search {
  /** Passages that answer, best first; rejects with the reason of `signal` when it is aborted. */
  readonly search: (query: SearchQuery, signal?: AbortSignal) => Promise<SearchResult>;
  /** Documents by id, in the order of the ids; those that no corpus holds are left out. */
  readonly lookup: (
    corpora: readonly CorpusAt[],
    recordIds: readonly string[],
  ) => Promise<readonly Passage[]>;
  /**
   * Every version held of one article, dated ones first. `code` is the name of a code, its acronym,
   * a part of its name, or its id; `num` is written as anyone writes it (`L. 121-1`, `R*123-4`).
   */
  readonly article: (
    corpora: readonly CorpusAt[],
    code: string,
    num: string,
  ) => Promise<readonly Passage[]>;
  readonly document: (at: CorpusAt, recordId: string) => Promise<SearchDocument | null>;
  /**
   * Every document of a version as it was imported, in the order of the import: with the dates of its
   * source, whatever a table says.
   */
  readonly records: (at: CorpusAt) => AsyncIterable<CorpusRecord>;
  /**
   * Builds the next version and publishes it. An attempt that was killed, stopped or met a bad line
   * goes on from its last checkpoint when the same documents are given again, in any file or order.
   */
  readonly ingest: (request: IngestRequest) => Promise<IngestReport>;
  /** Published versions, oldest first. */
  readonly versions: (corpus: string) => Promise<readonly VersionSummary[]>;
  /** Removes every version but those named; for versions that nobody reads or cites any more. */
  readonly keepOnly: (corpus: string, versions: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Turns texts into vectors of one size; the order of the answer is that of the texts. */
export type Embed = (
  texts: readonly string[],
  signal?: AbortSignal,
) => Promise<readonly (readonly number[])[]>;

/** Where the corpora are, and what helps to search them. */
export interface SearchOptions {
  /** Absolute path; made when it does not exist. */
  readonly folder: string;
  /** When given, passages and questions are embedded, and vectors join the ranking. */
  readonly embed?: Embed;
  /**
   * Least time between two checkpoints of an import, in milliseconds (2 000 by default): about what
   * a kill costs. A checkpoint never takes more than a tenth of the time, whatever this says.
   */
  readonly checkpointEvery?: number;
}
