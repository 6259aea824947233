/** What one file may cost. Each limit ends as a `DocumentError`, never as a dead process. */
export interface DocumentLimits {
  /** Bytes of the file as it comes. */
  readonly bytes: number;
  /** Bytes of an archive (docx, odt, xlsx…) once inflated, all entries together. */
  readonly inflatedBytes: number;
  /** Entries of an archive. */
  readonly entries: number;
  readonly pages: number;
  /** Elements of a page one inside the other; those of XML never go beyond what is usual. */
  readonly depth: number;
  /** Characters of the Markdown. */
  readonly characters: number;
  /** Milliseconds. */
  readonly time: number;
  /** Bytes of resident memory of the process that parses. */
  readonly memory: number;
}

const MEBIBYTE = 2 ** 20;

/**
 * Wide enough for a 500-page report, far below what would disturb the platform: an inflated office
 * file stays under a worker's 512 MiB, and a file is given up after a minute.
 */
export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 50 * MEBIBYTE,
  inflatedBytes: 200 * MEBIBYTE,
  entries: 10_000,
  pages: 3_000,
  depth: 2_000,
  characters: 20_000_000,
  time: 60_000,
  memory: 512 * MEBIBYTE,
};
