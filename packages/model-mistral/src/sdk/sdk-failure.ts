import { ModelFailure } from '@maroquin/assistant-engine';

import { connectionFailure, malformed, stalled, statusFailure } from '../classify-failure.js';
import { retryAfterMs } from '../http/retry-after.js';
import { FailedTry } from '../http/with-retries.js';

/**
 * Turns an error of the SDK into a failed try. Its errors are read by shape, so that the SDK needs
 * not be loaded to classify them, and none of them is kept: they hold the prompt and the answer.
 *
 * @param timedOutAfter the time limit, when it is what ended the call
 */
export function failedSdkTry(error: unknown, timedOutAfter: number | null): FailedTry {
  if (error instanceof FailedTry) return error;
  if (error instanceof ModelFailure) return new FailedTry(error, null);
  if (timedOutAfter !== null) return new FailedTry(stalled(timedOutAfter), null);
  const status = statusOf(error);
  if (status !== null && status >= 300)
    return new FailedTry(statusFailure(status), retryAfterMs(retryAfterOf(error), Date.now()));
  if (error instanceof Error && NO_CONNECTION.has(error.name))
    return new FailedTry(connectionFailure(error.cause), null);
  return new FailedTry(
    malformed('The answer of the model server does not fit the protocol.'),
    null,
  );
}

/** Names that the SDK gives to a request that got no answer, known cause or not. */
const NO_CONNECTION: ReadonlySet<string> = new Set(['ConnectionError', 'UnexpectedClientError']);

/** What the server really sent, when the SDK refused its form. */
export function rawValueOf(error: unknown): unknown {
  const status = statusOf(error);
  const isAnswer = status !== null && status < 300;
  return isAnswer && error instanceof Error && 'rawValue' in error ? error.rawValue : null;
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}

function retryAfterOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('headers' in error)) return null;
  return error.headers instanceof Headers ? error.headers.get('retry-after') : null;
}
