import { ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import type { FastifyServerOptions } from 'fastify';

import { refusalByStatus, type PublicError } from '../graphql/format-error.js';
import { securityHeaders } from './security-headers.js';
import { failureBody, sendFailure } from './send-failure.js';

function statusOf(code: string): number {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    default:
      return 400;
  }
}

/** An answer is on its way on this connection: a second one inside it would corrupt it. */
function isAnswering(socket: Socket): boolean {
  // Node's own handler looks there too; nothing public says it.
  const response: unknown = Reflect.get(socket, '_httpMessage');
  return response instanceof ServerResponse && response.headersSent;
}

/** What came asks for a page. There are no parsed headers to look in. */
function wantsPage(received: unknown): boolean {
  return Buffer.isBuffer(received) && /^accept:.*text\/html/imu.test(received.toString('latin1'));
}

/** A whole HTTP answer, for a connection that has no response object. */
function rawAnswer(shown: PublicError, publicUrl: string, page: boolean): string {
  const { type, body } = failureBody(shown, page);
  const headers = {
    ...securityHeaders(publicUrl),
    'content-type': type,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const reason = STATUS_CODES[shown.status] ?? '';
  return `HTTP/1.1 ${String(shown.status)} ${reason}\r\n${lines.join('')}\r\n${body}`;
}

/**
 * Options of Fastify for the requests that are refused before any hook runs: an address that is no
 * address, and bytes that are no HTTP, too many, or too slow. They get the sentence, the code and the
 * headers of every other failure, in place of Fastify's own English.
 */
export function earlyRefusals(
  publicUrl: string,
): Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> {
  return {
    frameworkErrors: (error, request, reply) => {
      void reply.headers(securityHeaders(publicUrl));
      sendFailure(request, reply, error);
    },
    clientErrorHandler: ({ code, rawPacket }, socket) => {
      if (code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
        socket.destroy();
        return;
      }
      const shown = refusalByStatus(statusOf(code));
      socket.end(rawAnswer(shown, publicUrl, wantsPage(rawPacket)), () => {
        socket.destroy();
      });
    },
  };
}
