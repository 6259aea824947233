import { randomUUID } from 'node:crypto';

import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';

import { PlatformError } from '../errors/platform-error.js';

/** What leaves the server of a failure, and what stays in its log. */
export interface PublicError {
  readonly code: string;
  readonly message: string;
  /** Status for HTTP answers. */
  readonly status: number;
  /** Set for surprises: finds the log line. */
  readonly errorId?: string;
  /** Logged under the id; `null` when there is nothing to look into. */
  readonly log: string | null;
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  SIGN_IN_REFUSED: 403,
  CLAIMS_INCOMPLETE: 403,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
};

function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError != null
    ? innermost(error.originalError)
    : error;
}

/**
 * The one place where a failure becomes an answer. A `PlatformError` says its code and its sentence;
 * a malformed request says that it is malformed; anything else is a surprise, of which only an id
 * leaves: no stack, no SQL, no path, no value.
 */
export function publicError(error: unknown): PublicError {
  const cause = innermost(error);
  if (cause instanceof PlatformError) {
    const status = STATUS[cause.code] ?? (cause.kind === 'user' ? 400 : 503);
    const log = cause.kind === 'user' ? null : `${cause.code}: ${String(cause.cause)}`;
    return { code: cause.code, message: cause.message, status, log };
  }
  if (cause instanceof GraphQLError) return malformed(400);
  if (cause instanceof HttpException && cause.getStatus() < 500)
    return malformed(cause.getStatus());
  const errorId = randomUUID();
  return {
    code: 'INTERNAL',
    message: `Un incident s’est produit. Rien n’est perdu : réessayez, et donnez cette référence à votre support : ${errorId.slice(0, 8)}.`,
    status: 500,
    errorId,
    log: cause instanceof Error ? (cause.stack ?? cause.name) : typeof cause,
  };
}

function malformed(status: number): PublicError {
  return {
    code: status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST',
    message: status === 404 ? 'Cette adresse n’existe pas.' : 'Cette demande n’est pas valable.',
    status,
    log: null,
  };
}

/** A failure as a GraphQL error. */
export function toGraphqlError(error: unknown, log: (line: string) => void): GraphQLError {
  const shown = publicError(error);
  if (shown.log !== null) log(`${shown.errorId ?? shown.code} ${shown.log}`);
  return new GraphQLError(shown.message, {
    path: error instanceof GraphQLError ? error.path : undefined,
    extensions: {
      code: shown.code,
      ...(shown.errorId === undefined ? {} : { errorId: shown.errorId }),
    },
  });
}
