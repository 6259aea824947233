import { assertUnreachable } from '@maroquin/assistant-kit';
import type { ModelMessage, ModelRequest } from '@maroquin/assistant-engine';

/**
 * Body of `POST /v1/chat/completions`. `tool_choice` and the sampling values are always said: the
 * servers of the State's platform fill other defaults than Mistral's (`tool_choice: none`).
 * `max_tokens` is the one name that Mistral, vLLM and the platform all accept.
 */
export function requestBody(
  request: ModelRequest,
  model: string,
  stream: boolean,
): Readonly<Record<string, unknown>> {
  const { messages, tools, temperature, maxTokens } = request;
  return {
    model,
    messages: messages.map(wireMessage),
    temperature,
    max_tokens: maxTokens,
    stream,
    ...(tools.length === 0
      ? {}
      : {
          tools: tools.map((tool) => ({
            type: 'function',
            function: {
              name: tool.name,
              description: tool.description,
              parameters: tool.parameters,
            },
          })),
          tool_choice: 'auto',
        }),
  };
}

function wireMessage(message: ModelMessage): Readonly<Record<string, unknown>> {
  switch (message.role) {
    case 'system':
    case 'user':
      return { role: message.role, content: message.content };
    case 'assistant':
      return {
        role: 'assistant',
        content: message.content,
        ...(message.toolCalls === undefined || message.toolCalls.length === 0
          ? {}
          : {
              tool_calls: message.toolCalls.map((call) => ({
                id: call.id,
                type: 'function',
                function: { name: call.name, arguments: call.arguments },
              })),
            }),
      };
    case 'tool':
      return {
        role: 'tool',
        tool_call_id: message.toolCallId,
        name: message.name,
        content: message.content,
      };
    default:
      return assertUnreachable(message);
  }
}
