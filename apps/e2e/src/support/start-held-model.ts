import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { startOfflineModel } from '@maroquin/offline-model';

/** A model server whose answers a journey holds in the middle and lets go when it wants. */
export interface HeldModel {
  /** Value of `MODEL_URL`. */
  readonly url: string;
  /** From now on, each answer stops after its first frames. */
  readonly hold: () => void;
  /** Lets the answers go, those held and those to come. */
  readonly release: () => void;
  readonly close: () => Promise<void>;
}

/** Frames of an answer that pass while it is held: enough for some words on the page. */
const PASSED_FRAMES = 25;

/**
 * Starts the offline model behind a gate. What happens in the middle of an answer is then tested in
 * the middle of an answer, however slow the machine: a pace in tokens per second is a race that a
 * busy machine loses.
 */
export async function startHeldModel(): Promise<HeldModel> {
  const model = await startOfflineModel();
  const gate = createGate();
  const server = createServer((request, response) => {
    pass(model.url, gate, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on TCP.');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    hold: gate.shut,
    release: gate.open,
    async close() {
      gate.open();
      server.closeAllConnections();
      server.close();
      await model.close();
    },
  };
}

interface Gate {
  readonly open: () => void;
  readonly shut: () => void;
  /** Settles when the gate is open. */
  readonly passage: () => Promise<void>;
}

function createGate(): Gate {
  let open = (): void => undefined;
  let passage = Promise.resolve();
  return {
    open: () => open(),
    shut() {
      passage = new Promise((resolve) => {
        open = resolve;
      });
    },
    passage: () => passage,
  };
}

/** Hands a request to the model, and its answer back frame by frame through the gate. */
async function pass(
  model: string,
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const left = new AbortController();
  response.once('close', () => left.abort());
  const answer = await fetch(`${model}${request.url ?? '/'}`, {
    method: request.method ?? 'GET',
    headers: { 'content-type': 'application/json' },
    signal: left.signal,
    ...(request.method === 'POST' && { body: await text(request) }),
  });
  const type = answer.headers.get('content-type') ?? 'application/json';
  response.writeHead(answer.status, { 'content-type': type });
  let passed = 0;
  for await (const chunk of answer.body ?? []) {
    for (const frame of Buffer.from(chunk)
      .toString('latin1')
      .split(/(?<=\n\n)/u)) {
      if (passed >= PASSED_FRAMES) await Promise.race([gate.passage(), once(left.signal, 'abort')]);
      passed += 1;
      response.write(frame, 'latin1');
    }
  }
  response.end();
}
