import type { Tool } from '@maroquin/assistant-kit';

import type { ModelToolCall } from '../model-port.js';
import { titleOf } from './labelled-inputs.js';

/** A call that may run, or the reason why it may not, as the agent and the model read it. */
export type ReadCall =
  | { readonly ok: true; readonly tool: Tool; readonly args: unknown }
  | {
      readonly ok: false;
      readonly tool: Tool | null;
      readonly message: string;
      /** Names of the inputs to give again, for the model. */
      readonly fields?: readonly string[];
    };

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
  const names = parsed.error.issues.map(({ path: [name] }) => String(name ?? ''));
  return { ok: false, tool, ...refusedInputs(tool, [...new Set(names)]) };
}

/** The inputs that do not fit, under the titles that the agent reads on the card. */
function refusedInputs(
  tool: Tool,
  names: readonly string[],
): { readonly message: string; readonly fields: readonly string[] } {
  const fields = names.filter((name) => Object.hasOwn(tool.input.shape, name));
  const titles = fields.map((name) => `«\u00A0${titleOf(name, tool.input.shape[name])}\u00A0»`);
  const which = titles.length === 0 ? 'les données de la question' : titles.join(', ');
  return { message: `Valeur manquante ou refusée\u00A0: vérifiez ${which}.`, fields };
}
