import type { ServerResponse } from 'node:http';

import { sendJson } from './send-json.js';

/** Names of the two models. Any other chat name is answered as `offline`. */
const MODELS = ['offline', 'offline-embeddings'] as const;

/** Answers `GET /v1/models`. */
export function answerModels(response: ServerResponse): void {
  const data = MODELS.map((id) => ({
    id,
    object: 'model',
    created: 1_790_000_000,
    owned_by: 'maroquin',
    type: 'base',
    name: id,
    aliases: [],
    max_context_length: 131_072,
    capabilities: { completion_chat: id === 'offline', function_calling: id === 'offline' },
    internal: false,
  }));
  sendJson(response, 200, { object: 'list', data });
}
