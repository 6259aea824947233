import { assertUnreachable } from '@maroquin/assistant-kit';
import type { ModelMessage, ModelRequest } from '@maroquin/assistant-engine';
import type {
  ChatCompletionRequest,
  ChatCompletionRequestMessage,
  ChatCompletionResponse,
} from '@mistralai/mistralai/models/components';

import type { JsonObject } from '../wire/json.js';

/** A request in the camel case of the SDK. */
export function sdkRequest(request: ModelRequest, model: string): ChatCompletionRequest {
  const { messages, tools, temperature, maxTokens } = request;
  return {
    model,
    messages: messages.map(sdkMessage),
    temperature,
    maxTokens,
    stream: false,
    ...(tools.length === 0
      ? {}
      : {
          tools: tools.map(({ name, description, parameters }) => ({
            type: 'function' as const,
            function: { name, description, parameters: { ...parameters } },
          })),
          toolChoice: 'auto',
        }),
  };
}

function sdkMessage(message: ModelMessage): ChatCompletionRequestMessage {
  switch (message.role) {
    case 'system':
      return { role: 'system', content: message.content };
    case 'user':
      return { role: 'user', content: message.content };
    case 'assistant':
      return {
        role: 'assistant',
        content: message.content,
        ...(message.toolCalls === undefined || message.toolCalls.length === 0
          ? {}
          : {
              toolCalls: message.toolCalls.map((call) => ({
                id: call.id,
                function: { name: call.name, arguments: call.arguments },
              })),
            }),
      };
    case 'tool':
      return {
        role: 'tool',
        toolCallId: message.toolCallId,
        name: message.name,
        content: message.content,
      };
    default:
      return assertUnreachable(message);
  }
}

/** An answer of the SDK as the server had sent it, so that one reader serves both paths. */
export function wireCompletion(response: ChatCompletionResponse): JsonObject {
  const { promptTokens, completionTokens, totalTokens, ...impacts } = response.usage;
  return {
    model: response.model,
    usage: {
      ...impacts,
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: totalTokens,
    },
    choices: response.choices.map((choice) => ({
      finish_reason: choice.finishReason,
      message: { content: choice.message?.content, tool_calls: choice.message?.toolCalls },
    })),
  };
}
