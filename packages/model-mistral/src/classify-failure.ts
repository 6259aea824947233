import { ModelFailure, type ModelFailureCode } from '@maroquin/assistant-engine';

import { isObject, type JsonObject } from './wire/json.js';
import { SseFormatError } from './stream/sse-parser.js';

/**
 * Every failure of a model server, classified in one place. Messages name statuses and causes, never
 * the body that the server sent: it may quote the prompt.
 */

/** What a status says. 2xx never gets here; 3xx is refused because redirects are not followed. */
export function codeOfStatus(status: number): ModelFailureCode {
  if (status === 503 || status === 424) return 'BUSY';
  if (status === 429) return 'RATE_LIMITED';
  return status >= 500 ? 'UNAVAILABLE' : 'REJECTED';
}

/** The failure of an answer whose status is not 2xx. */
export function statusFailure(status: number): ModelFailure {
  return new ModelFailure(
    codeOfStatus(status),
    `The model server answered with status ${String(status)}.`,
  );
}

/** The failure of a call that got no answer at all. */
export function connectionFailure(cause: unknown): ModelFailure {
  return new ModelFailure(
    'UNREACHABLE',
    `No connection to the model server (${systemCode(cause) ?? 'unknown cause'}).`,
    { cause },
  );
}

/** The failure of a stream that broke while it was read. */
export function streamFailure(cause: unknown): ModelFailure {
  if (cause instanceof ModelFailure) return cause;
  if (cause instanceof SseFormatError)
    return new ModelFailure('MALFORMED', cause.message, { cause });
  return new ModelFailure(
    'CUT',
    `The model server cut its answer (${systemCode(cause) ?? 'unknown cause'}).`,
    { cause },
  );
}

/** The failure of a stream that ended before the reply did. */
export function endedEarly(): ModelFailure {
  return new ModelFailure('CUT', 'The model server ended its answer before its end.');
}

/** The failure of a server that sends nothing. */
export function stalled(afterMs: number): ModelFailure {
  return new ModelFailure('STALLED', `The model server sent nothing for ${String(afterMs)} ms.`);
}

/** The failure of an answer that is not the protocol. */
export function malformed(what: string, cause?: unknown): ModelFailure {
  return new ModelFailure('MALFORMED', what, { cause });
}

/**
 * The failure that a JSON text states in the place of a chunk: `{"detail": …}` (the State's
 * platform), `{"error": {…}}` or `{"object": "error"}` (vLLM). `null` when it states none.
 */
export function statedFailure(payload: JsonObject): ModelFailure | null {
  const stated = payload['error'] ?? (payload['object'] === 'error' ? payload : payload['detail']);
  if (stated === undefined || stated === null || 'choices' in payload) return null;
  const status = statusIn(payload) ?? (isObject(stated) ? statusIn(stated) : null);
  const said = status === null ? '' : ` (status ${String(status)})`;
  return new ModelFailure(
    status === null ? 'UNAVAILABLE' : codeOfStatus(status),
    `The model server reported a failure in its answer${said}.`,
  );
}

function statusIn(payload: JsonObject): number | null {
  for (const key of ['status', 'status_code', 'code']) {
    const value = Number(payload[key]);
    if (Number.isInteger(value) && value >= 400 && value <= 599) return value;
  }
  return null;
}

/** Code of the system, such as `ECONNREFUSED`, buried in the causes of an error. */
function systemCode(error: unknown): string | null {
  for (let cause = error, depth = 0; isObject(cause) && depth < 5; depth += 1) {
    if (typeof cause['code'] === 'string') return cause['code'];
    cause = cause['cause'];
  }
  return null;
}

const RETRIED: ReadonlySet<ModelFailureCode> = new Set([
  'BUSY',
  'RATE_LIMITED',
  'UNREACHABLE',
  'CUT',
]);

/** Whether the same call may succeed a moment later: 429, 503, 424 and the network. */
export function isWorthRetrying(failure: ModelFailure): boolean {
  return RETRIED.has(failure.code);
}
