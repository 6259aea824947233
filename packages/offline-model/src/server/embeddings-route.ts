import type { ServerResponse } from 'node:http';

import { embeddingsRequestSchema } from '../wire/request-schema.js';
import { tokensOf } from './reply.js';
import { embedText } from './embed-text.js';
import { sendDetail, sendInvalid, sendJson } from './send-json.js';

/** Most texts in one request, as on the State's platform. */
const MOST_INPUTS = 64;

/** Answers `POST /v1/embeddings`. */
export function answerEmbeddings(body: unknown, response: ServerResponse): void {
  const parsed = embeddingsRequestSchema.safeParse(body);
  if (!parsed.success) return sendInvalid(response, parsed.error);
  const { model, input } = parsed.data;
  const inputs = typeof input === 'string' ? [input] : input;
  if (inputs.length > MOST_INPUTS) return sendDetail(response, 413, 'At most 64 inputs.');
  if (inputs.length === 0 || inputs.includes(''))
    return sendDetail(response, 400, 'An input is empty.');
  const tokens = inputs.reduce((sum, text) => sum + tokensOf(text).length, 0);
  sendJson(response, 200, {
    id: 'embeddings',
    object: 'list',
    model,
    data: inputs.map((text, index) => ({ object: 'embedding', index, embedding: embedText(text) })),
    usage: { prompt_tokens: tokens, completion_tokens: 0, total_tokens: tokens },
  });
}
