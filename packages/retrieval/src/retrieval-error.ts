/**
 * Codes of the failures of this package; they are stable.
 *
 * - `BAD_RECORD`: a line is not a record of the corpus schema, or repeats an id of the same import.
 * - `BAD_FILE`: a file cannot be read, is cut, or is not text.
 * - `BAD_TABLE`: the publisher's table of versions is wrong, or does not go with the documents.
 * - `UNKNOWN_VERSION`: no such corpus version was published here.
 * - `BAD_QUERY`: a limit, a date or a corpus name that cannot be.
 * - `BAD_QUERIES`: a file of evaluation queries is not of the expected schema.
 */
export type RetrievalErrorCode =
  'BAD_RECORD' | 'BAD_FILE' | 'BAD_TABLE' | 'UNKNOWN_VERSION' | 'BAD_QUERY' | 'BAD_QUERIES';

/**
 * A failure that the person at the keyboard can mend. `message` is a French sentence: which file,
 * which line, what to do.
 *
 * @example throw new RetrievalError('BAD_FILE', 'codes.jsonl.gz : le fichier est coupé.');
 */
export class RetrievalError extends Error {
  override readonly name = 'RetrievalError';

  constructor(
    readonly code: RetrievalErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
