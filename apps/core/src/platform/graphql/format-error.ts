import { randomUUID } from 'node:crypto';

import { HttpException } from '@nestjs/common';
import { GraphQLError, Kind, type ExecutionResult } from 'graphql';
import { z } from 'zod';

import { PlatformError } from '../errors/platform-error.js';
import { RateLimited } from '../limits/rate-limited.error.js';

/** What leaves the server of a failure, and what stays in its log. */
export interface PublicError {
  readonly code: string;
  readonly message: string;
  /** Status for HTTP answers. */
  readonly status: number;
  /** Argument that was not valid, when it is known. */
  readonly field?: string;
  /** Set for surprises: finds the log line. */
  readonly errorId?: string;
  /** Whole seconds after which the same request is accepted, when that is known. */
  readonly retryAfter?: number;
  /** Logged under the id; `null` when there is nothing to look into. */
  readonly log: string | null;
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  SIGN_IN_REFUSED: 403,
  CLAIMS_INCOMPLETE: 403,
  FORGED_REQUEST: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
};

/** Why HTTP itself refused a request, by status. */
const REFUSALS: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  404: { code: 'NOT_FOUND', message: 'Cette adresse n’existe pas.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'Cette adresse ne se consulte pas ainsi.' },
  408: {
    code: 'REQUEST_TIMEOUT',
    message: 'Votre demande n’est pas arrivée en entier. Vérifiez votre connexion, puis réessayez.',
  },
  413: {
    code: 'PAYLOAD_TOO_LARGE',
    message: 'Cette demande est trop volumineuse. Rien n’a été enregistré : raccourcissez-la.',
  },
  414: { code: 'ADDRESS_TOO_LONG', message: 'Cette adresse est trop longue.' },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Le format de cette demande n’est pas accepté.',
  },
  431: {
    code: 'HEADERS_TOO_LARGE',
    message:
      'L’adresse ou les en-têtes de cette demande sont trop longs. Effacez les cookies de ce site, puis réessayez.',
  },
};

/** Mercurius puts what the validation found inside its own error. */
const wrapperSchema = z.object({ errors: z.array(z.instanceof(GraphQLError)).min(1) });

/** Fastify says in its error which status the request deserves; its JSON parser says 400. */
const refusedSchema = z.union([
  z.object({ code: z.string().regex(/^(?:FST|MER)_/u), statusCode: z.int().min(400).max(499) }),
  z.object({ name: z.literal('SyntaxError'), statusCode: z.literal(400) }),
]);

/** The error and what it wraps, the innermost last. */
function chainOf(error: unknown): readonly unknown[] {
  if (error instanceof GraphQLError && error.originalError != null)
    return [error, ...chainOf(error.originalError)];
  const wrapper = wrapperSchema.safeParse(error);
  return wrapper.success ? [error, ...chainOf(wrapper.data.errors[0])] : [error];
}

/** An error that GraphQL raised on a value that a resolver returned: ours, not the caller's. */
function isOurs(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    error.path !== undefined &&
    error.nodes?.[0]?.kind === Kind.FIELD
  );
}

/** Name of the variable, or of its part, that was not valid. Never its value. */
function fieldOf(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const { message } = error;
  const part = / at "([\w.[\]]{1,100})"; /u.exec(message)?.[1];
  return part ?? /^Variable "\$(\w{1,100})"/u.exec(message)?.[1];
}

/** The failure of a request that HTTP itself refused with that status. */
export function refusalByStatus(status: number): PublicError {
  const known = REFUSALS[status];
  if (known !== undefined) return { ...known, status, log: null };
  return { code: 'BAD_REQUEST', message: 'Cette demande n’est pas valable.', status, log: null };
}

function malformed(chain: readonly unknown[]): PublicError {
  const field = chain.map(fieldOf).find((name) => name !== undefined);
  if (field === undefined) return refusalByStatus(400);
  const message = `Cette demande n’est pas valable : la valeur de « ${field} » n’est pas celle attendue.`;
  return { ...refusalByStatus(400), message, field };
}

function surprise(cause: unknown): PublicError {
  const errorId = randomUUID();
  return {
    code: 'INTERNAL',
    message: `Un incident s’est produit. Rien n’est perdu : réessayez, et donnez cette référence à votre support : ${errorId.slice(0, 8)}.`,
    status: 500,
    errorId,
    log: cause instanceof Error ? (cause.stack ?? cause.name) : typeof cause,
  };
}

/**
 * The one place where a failure becomes an answer. A `PlatformError` says its code and its sentence;
 * a malformed request says that it is malformed; anything else is a surprise, of which only an id
 * leaves: no stack, no SQL, no path, no value.
 */
export function publicError(error: unknown): PublicError {
  const chain = chainOf(error);
  const cause = chain.at(-1);
  if (cause instanceof PlatformError) {
    const status = STATUS[cause.code] ?? (cause.kind === 'user' ? 400 : 503);
    const log = cause.kind === 'user' ? null : `${cause.code}: ${String(cause.cause)}`;
    const wait = cause instanceof RateLimited ? { retryAfter: cause.retryAfter } : {};
    return { code: cause.code, message: cause.message, status, log, ...wait };
  }
  if (cause instanceof GraphQLError) return isOurs(error) ? surprise(cause) : malformed(chain);
  if (cause instanceof HttpException && cause.getStatus() < 500)
    return refusalByStatus(cause.getStatus());
  const byHttp = refusedSchema.safeParse(cause);
  return byHttp.success ? refusalByStatus(byHttp.data.statusCode) : surprise(cause);
}

/** A failure that is already fit to leave, as a GraphQL error. */
export function graphqlErrorOf(shown: PublicError, path?: GraphQLError['path']): GraphQLError {
  const { code, message, errorId, field, retryAfter } = shown;
  return new GraphQLError(message, {
    path,
    extensions: {
      code,
      ...(errorId === undefined ? {} : { errorId }),
      ...(field === undefined ? {} : { field }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  });
}

/** A failure as a GraphQL error. */
export function toGraphqlError(error: unknown, log: (line: string) => void): GraphQLError {
  const shown = publicError(error);
  if (shown.log !== null) log(`${shown.errorId ?? shown.code} ${shown.log}`);
  return graphqlErrorOf(shown, error instanceof GraphQLError ? error.path : undefined);
}

/**
 * The answer to an operation that failed. One that never ran has the status of its failure; one that
 * ran is 200 whatever became of its fields.
 */
export function formatExecution(
  { data, errors = [] }: Pick<ExecutionResult, 'data' | 'errors'>,
  log: (line: string) => void,
): { statusCode: number; response: ExecutionResult } {
  const [first] = errors;
  const ran = data != null || first === undefined || first.path !== undefined;
  return {
    statusCode: ran ? 200 : publicError(first).status,
    response: { data: data ?? null, errors: errors.map((error) => toGraphqlError(error, log)) },
  };
}
