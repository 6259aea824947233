import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { answerChat } from './chat-route.js';
import { answerEmbeddings } from './embeddings-route.js';
import { answerModels } from './models-route.js';
import { readBody } from './read-body.js';
import { sendDetail, sendJson } from './send-json.js';

/** Where the server listens. */
export interface OfflineModelOptions {
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  readonly host?: string;
  /** When given, every route but health asks for it as a bearer token. */
  readonly token?: string;
}

/** A running server. */
export interface OfflineModel {
  /** Host without `/v1`, such as `http://127.0.0.1:41234`: the value of `MODEL_URL`. */
  readonly url: string;
  readonly port: number;
  /** Ends at once, open streams included. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the offline model: a server that speaks Mistral's chat, embeddings and models endpoints and
 * answers by extraction, with no language model. Name of the model: see the table of the README.
 *
 * @example
 * const model = await startOfflineModel({ port: 0 });
 * await fetch(`${model.url}/v1/models`);
 * await model.close();
 */
export async function startOfflineModel(options: OfflineModelOptions = {}): Promise<OfflineModel> {
  const { port = 0, host = '127.0.0.1', token } = options;
  const stopping = new AbortController();
  const server = createServer((request, response) => {
    void handle(request, response, token, stopping.signal);
  });
  server.listen(port, host);
  await once(server, 'listening');
  const bound = portOf(server);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(bound)}`,
    port: bound,
    async close() {
      stopping.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on TCP.');
  return address.port;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  token: string | undefined,
  stopping: AbortSignal,
): Promise<void> {
  const left = new AbortController();
  response.once('close', () => left.abort());
  response.on('error', () => left.abort());
  try {
    await route(request, response, token, AbortSignal.any([left.signal, stopping]));
  } catch {
    // The client left while its body was read, or a defect of ours: either way it gets no stack.
    if (!response.headersSent && !left.signal.aborted) sendDetail(response, 500, 'Internal error.');
    else response.destroy();
  }
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  token: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const target = `${request.method ?? 'GET'} ${path}`;
  if (target === 'GET /health') return sendJson(response, 200, { status: 'ok' });
  if (token !== undefined && request.headers.authorization !== `Bearer ${token}`)
    return sendDetail(response, 401, 'Invalid API key.');
  if (target === 'GET /v1/models') return answerModels(response);
  const isChat = target === 'POST /v1/chat/completions';
  if (!isChat && target !== 'POST /v1/embeddings') return sendDetail(response, 404, 'Not Found');
  const body = await readBody(request);
  if (body.kind === 'too-large') return sendDetail(response, 413, 'Body larger than 16 MiB.');
  if (body.kind === 'not-json')
    return sendDetail(response, 422, [
      { loc: ['body'], msg: 'JSON decode error', type: 'json_invalid' },
    ]);
  if (isChat) await answerChat(body.value, response, signal);
  else answerEmbeddings(body.value, response);
}
