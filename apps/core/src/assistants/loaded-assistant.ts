import type { Assistant, AssistantRole } from '@maroquin/assistant-kit';

/** An assistant that passed the checks, with its files read. */
export interface LoadedAssistant {
  readonly id: string;
  readonly version: string;
  /** Absolute folder of the package: where its corpora files are. */
  readonly folder: string;
  readonly definition: Assistant;
  readonly systemPrompt: string;
}

/** Full name of a corpus on the platform: `justice/codes`. */
export function corpusId(assistantId: string, corpus: string): string {
  return `${assistantId}/${corpus}`;
}

/** The role of an assistant, `null` when it has none of that name. */
export function roleOf(assistant: LoadedAssistant, role: string): AssistantRole | null {
  return Object.hasOwn(assistant.definition.roles, role)
    ? (assistant.definition.roles[role] ?? null)
    : null;
}

/** Full names of the corpora that a role may search. */
export function corporaOf(assistant: LoadedAssistant, role: string): readonly string[] {
  return (roleOf(assistant, role)?.corpora ?? []).map((name) => corpusId(assistant.id, name));
}
