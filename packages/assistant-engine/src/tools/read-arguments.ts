import type { Tool } from '@maroquin/assistant-kit';

import type { ModelToolCall } from '../model-port.js';

/** A call that may run, or the reason why it may not, as the model reads it. */
export type ReadCall =
  | { readonly ok: true; readonly tool: Tool; readonly args: unknown }
  | { readonly ok: false; readonly tool: Tool | null; readonly message: string };

/** JSON whose `__proto__` keys are dropped: they would change what an object inherits. */
function parseJson(text: string): unknown {
  return JSON.parse(text === '' ? '{}' : text, (key: string, value: unknown) =>
    key === '__proto__' ? undefined : value,
  );
}

/**
 * Decides whether a call that the model asked for may run: the role declares the tool, the tool only
 * reads, the arguments are JSON and fit its schema. The tool itself is never reached otherwise.
 */
export async function readCall(
  call: ModelToolCall,
  tools: ReadonlyMap<string, Tool>,
): Promise<ReadCall> {
  const tool = tools.get(call.name) ?? null;
  if (tool === null) {
    return { ok: false, tool, message: 'Cet outil n’existe pas pour ce métier.' };
  }
  if (tool.effect === 'write') {
    const message =
      'Cet outil modifie des données\u00A0: il demande la confirmation de l’agent, qui n’est pas encore possible. Rien n’a été fait.';
    return { ok: false, tool, message };
  }
  let args: unknown;
  try {
    args = parseJson(call.arguments);
  } catch {
    return { ok: false, tool, message: 'Les arguments ne sont pas du JSON valide.' };
  }
  const parsed = await tool.input.safeParseAsync(args);
  if (parsed.success) return { ok: true, tool, args };
  const paths = parsed.error.issues.map((issue) => issue.path.join('.') || '(racine)');
  const message = `Arguments refusés\u00A0: vérifiez ${[...new Set(paths)].join(', ')}.`;
  return { ok: false, tool, message };
}
