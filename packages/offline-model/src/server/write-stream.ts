import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { Frame } from './chunk-frames.js';
import type { ModelMode } from './model-mode.js';

/**
 * Writes the frames at the pace of the mode. It stops as soon as `signal` aborts (the client left or
 * the server closes) and waits for a reader that is slower than the pace.
 */
export async function writeStream(
  response: ServerResponse,
  frames: readonly Frame[],
  mode: ModelMode,
  signal: AbortSignal,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  response.flushHeaders();
  await pause(mode.firstTokenMs, signal);
  const start = performance.now();
  let paced = 0;
  for (const [index, frame] of frames.entries()) {
    if (index === mode.cutAfter) return void response.socket?.resetAndDestroy();
    if (index === mode.stallAfter) return await silence(signal);
    if (frame.paced) {
      const due = start + (paced * 1000) / mode.tokensPerSecond;
      paced += 1;
      await pause(due - performance.now(), signal);
    }
    if (signal.aborted) return;
    if (!response.write(frame.data)) await drained(response, signal);
  }
  response.end();
}

/** Waits, unless the call is over. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms < 1 || signal.aborted) return;
  await wait(ms, undefined, { signal }).catch(() => undefined);
}

async function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  await once(response, 'drain', { signal }).catch(() => undefined);
}

/** Waits until the call is over. */
export async function silence(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
