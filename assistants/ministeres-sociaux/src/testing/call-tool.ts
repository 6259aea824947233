import type { Tool, ToolCard, ToolContext } from '@maroquin/assistant-kit';
import type { z } from 'zod';

import { ruleResultSchema } from '../rules/rule-result.js';

/** A context that offers nothing: the tools of this assistant only compute. */
const context: ToolContext = {
  today: '2026-04-08',
  atDate: '2026-04-08',
  signal: new AbortController().signal,
  search: () => Promise.reject(new Error('a computing tool searches nothing')),
  article: () => Promise.reject(new Error('a computing tool reads no article')),
  http: () => Promise.reject(new Error('a computing tool reaches no host')),
};

/** For the tests: calls a tool as the platform does, and gives its typed result and its card. */
export async function callTool(
  tool: Tool,
  args: Readonly<Record<string, unknown>>,
): Promise<{ result: z.output<typeof ruleResultSchema>; card: ToolCard }> {
  const { output, card } = await tool.call(args, context);
  return { result: ruleResultSchema.parse(output), card };
}
