import type { TurnInput } from '@maroquin/assistant-engine';

import { corporaOf, type LoadedAssistant } from '../../assistants/index.js';

/** What is asked in a turn, and by whom. */
type Asked = Pick<TurnInput, 'role' | 'question' | 'history' | 'atDate'>;

/** What a turn of this assistant works on, over the corpora of the role. */
export function turnInputOf(
  assistant: LoadedAssistant,
  asked: Asked,
  titleOf: (corpusId: string) => string,
): TurnInput {
  const corpora = corporaOf(assistant, asked.role);
  return {
    ...asked,
    assistant: assistant.definition,
    systemPrompt: assistant.systemPrompt,
    corpora,
    corpusTitles: Object.fromEntries(corpora.map((id) => [id, titleOf(id)])),
  };
}
