/**
 * Codes of the failures of a source; they are stable.
 *
 * - `UNREACHABLE`: the server of the source did not answer, or answered with a failure.
 * - `REFUSED`: it refused: a key is missing or wrong, or robots.txt forbids.
 * - `BAD_SOURCE`: what it gave is not what such a source gives.
 * - `NOT_FOUND`: the folder, the data set or the archive does not exist.
 * - `FORBIDDEN_HOST`: an address outside the hosts of the source.
 * - `PRIVATE_ADDRESS`: one of its hosts is on this machine or an internal network.
 * - `NO_SPACE`: the disk of this machine is full.
 */
export type ConnectorErrorCode =
  | 'UNREACHABLE'
  | 'REFUSED'
  | 'BAD_SOURCE'
  | 'NOT_FOUND'
  | 'FORBIDDEN_HOST'
  | 'PRIVATE_ADDRESS'
  | 'NO_SPACE';

/**
 * The whole source failed: nothing is published, the live version stays. `message` is a French
 * sentence for the owner of the corpus; it never holds a key.
 *
 * @example throw new ConnectorError('NOT_FOUND', 'Le jeu de données n’existe pas.');
 */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';

  constructor(
    readonly code: ConnectorErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
