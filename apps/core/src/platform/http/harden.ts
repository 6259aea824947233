import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A header that no form of another site can send. Required on everything that changes a state. */
export const REQUEST_HEADER = 'x-maroquin-request';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

function refuse(reply: FastifyReply): void {
  void reply.code(403).send({
    error: {
      code: 'FORGED_REQUEST',
      message: 'Cette demande ne vient pas de l’application : elle a été refusée.',
    },
  });
}

/** What every answer carries, and what every request that changes something must carry. */
export function harden(server: FastifyInstance, publicUrl: string): void {
  const secure = publicUrl.startsWith('https:');
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    void reply.headers(HEADERS);
    if (secure) void reply.header('strict-transport-security', 'max-age=31536000');
    if (request.url.startsWith('/graphql') || request.url.startsWith('/auth'))
      void reply.header('cache-control', 'no-store');
    if (!SAFE_METHODS.has(request.method) && request.headers[REQUEST_HEADER] === undefined) {
      refuse(reply);
      return;
    }
    done();
  });
}
