import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { PlatformError } from '../errors/platform-error.js';
import { GRAPHQL_PATH, guardOperations } from '../graphql/operation-gate.js';
import { securityHeaders } from './security-headers.js';
import { sendFailure } from './send-failure.js';

/** A header that no form of another site can send. Required on everything that changes a state. */
export const REQUEST_HEADER = 'x-maroquin-request';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The only bodies there are. Another charset is refused: it would be read as what it is not. */
const JSON_BODY = /^application\/json(?:\s*;\s*charset="?utf-?8"?)?\s*$/iu;

function refusal(code: string, message: string): PlatformError {
  return new PlatformError('user', code, message);
}

/**
 * Node lets go of a connection that asks for another protocol: it would outlive its refusal, and keep
 * the server from stopping.
 */
function endAfterAnswer({ raw }: FastifyRequest, reply: FastifyReply): void {
  void reply.header('connection', 'close');
  reply.raw.once('finish', () => {
    raw.socket.destroySoon();
  });
}

/** Why the request is refused before anything reads it; `null` when it is not. */
function refusalOf({ method, headers, routeOptions }: FastifyRequest): PlatformError | null {
  if (headers.upgrade?.toLowerCase() === 'websocket')
    return refusal('METHOD_NOT_ALLOWED', 'Ce serveur n’ouvre pas de connexion WebSocket.');
  if (routeOptions.url === GRAPHQL_PATH && method !== 'POST')
    return refusal('METHOD_NOT_ALLOWED', 'Les demandes à cette adresse se font par POST.');
  if (SAFE_METHODS.has(method)) return null;
  if (headers[REQUEST_HEADER] === undefined)
    return refusal(
      'FORGED_REQUEST',
      'Cette demande ne vient pas de l’application : elle a été refusée.',
    );
  const type = headers['content-type'];
  const encoding = headers['content-encoding'] ?? 'identity';
  if ((type !== undefined && !JSON_BODY.test(type)) || encoding !== 'identity')
    return refusal(
      'UNSUPPORTED_MEDIA_TYPE',
      'Cette demande n’est pas écrite dans le format attendu : JSON en UTF-8, sans compression.',
    );
  return null;
}

/**
 * What every answer carries, and what every request that changes something must carry. Decided on
 * the route that was found, never on the spelling of the address.
 */
export function harden(server: FastifyInstance, publicUrl: string): void {
  const headers = securityHeaders(publicUrl);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    if (request.headers.upgrade !== undefined) endAfterAnswer(request, reply);
    const refused = refusalOf(request);
    if (refused === null) {
      done();
      return;
    }
    if (refused.code === 'METHOD_NOT_ALLOWED') void reply.header('allow', 'POST');
    sendFailure(request, reply, refused);
  });
  guardOperations(server);
  // What Fastify refuses before a handler runs (a body too large, half a JSON) meets no filter.
  server.addHook('onRoute', (route) => {
    route.errorHandler ??= (error, request, reply) => {
      sendFailure(request, reply, error);
    };
  });
}
