import type { ServerResponse } from 'node:http';
import type { z } from 'zod';

/** Sends a JSON answer. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** Sends an error in the form of the servers of the State's platform: `{"detail": …}`. */
export function sendDetail(
  response: ServerResponse,
  status: number,
  detail: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendJson(response, status, { detail }, headers);
}

/** Sends the reasons why a body does not fit its schema, with status 422. */
export function sendInvalid(response: ServerResponse, error: z.ZodError): void {
  const detail = error.issues.map((issue) => ({
    loc: ['body', ...issue.path],
    msg: issue.message,
    type: issue.code,
  }));
  sendDetail(response, 422, detail);
}
