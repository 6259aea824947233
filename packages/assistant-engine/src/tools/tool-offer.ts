import type { Assistant, Tool } from '@maroquin/assistant-kit';
import { z } from 'zod';

import type { ModelTool } from '../model-port.js';

/**
 * The tools of a role, by name. A name the role does not list, or that is not an own key of the
 * assistant, does not exist for the model.
 */
export function toolsOfRole(assistant: Assistant, role: string): ReadonlyMap<string, Tool> {
  const names = Object.hasOwn(assistant.roles, role) ? assistant.roles[role]?.tools : undefined;
  if (names === undefined) throw new RangeError('The assistant does not declare this role.');
  const tools = new Map<string, Tool>();
  for (const name of names) {
    const tool = Object.hasOwn(assistant.tools, name) ? assistant.tools[name] : undefined;
    if (tool !== undefined) tools.set(name, tool);
  }
  return tools;
}

/**
 * The JSON Schema of a tool's input, as a model reads it: `labels` are for the card that the agent
 * reads, and not every model server accepts a keyword that it does not know.
 *
 * @example inputSchema(computeDeadline).properties // { evenement: { type: 'string', format: 'date', … } }
 */
export function inputSchema(tool: Tool): Readonly<Record<string, unknown>> {
  const { $schema: _dialect, ...parameters } = z.toJSONSchema(tool.input, {
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema['labels'];
    },
  });
  return parameters;
}

/**
 * What the model is offered: the JSON Schema of each input. Tools with a `write` effect are left out
 * until the agent can confirm their arguments.
 */
export function offerTools(tools: ReadonlyMap<string, Tool>): readonly ModelTool[] {
  return [...tools]
    .filter(([, tool]) => tool.effect === 'read')
    .map(([name, tool]) => ({
      name,
      description: tool.description,
      parameters: inputSchema(tool),
    }));
}
