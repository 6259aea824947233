/**
 * Who has to act on a failure. `user`: the agent can, and the message says how. `operational`: a part
 * is down or overloaded; trying again later is right. `configuration`: the operator must change
 * something before the platform can start.
 */
export type ErrorKind = 'user' | 'operational' | 'configuration';

/**
 * Every failure that the platform foresees. `message` is a French sentence that a person reads as it
 * is: it never holds a value that was sent, a token or a personal datum. Everything that is not a
 * `PlatformError` is a surprise: it is logged with an id, and only the id leaves the server.
 *
 * @example throw new PlatformError('user', 'NOT_FOUND', 'Cette conversation n’existe pas.');
 */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Nobody is signed in, or the session has ended. */
export function unauthenticated(): PlatformError {
  return new PlatformError(
    'user',
    'UNAUTHENTICATED',
    'Votre session a expiré. Votre texte est conservé : connectez-vous pour continuer.',
  );
}

/**
 * The same answer for what does not exist and for what belongs to somebody else, so that an id
 * teaches nothing.
 */
export function notFound(): PlatformError {
  return new PlatformError(
    'user',
    'NOT_FOUND',
    'Cet élément n’existe pas, ou ne vous est pas accessible.',
  );
}
