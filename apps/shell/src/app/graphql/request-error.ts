import { catalogue } from '../catalogue.fr.js';

/** Why a call to the core failed, as the screens need to tell it apart. */
export type RequestErrorCode = 'UNAUTHENTICATED' | 'NETWORK' | (string & {});

/** A call that failed: `message` is a French sentence that an agent may read. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly code: RequestErrorCode,
    message: string,
  ) {
    super(message);
  }

  get signedOut(): boolean {
    return this.code === 'UNAUTHENTICATED';
  }
}

/** Anything thrown on the way to the core, as a {@link RequestError}. */
export function toRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  return new RequestError('NETWORK', catalogue.errors.network);
}

/** True for the exception of a call that we cancelled ourselves. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
