import { AssistantContractError } from '@maroquin/assistant-kit';
import { ConnectorError } from '@maroquin/connectors';
import { EmbeddedError } from '@maroquin/embedded';
import { RetrievalError } from '@maroquin/retrieval';

import { PlatformError } from '../platform/errors/platform-error.js';

/** The sentence of a failure that somebody foresaw, ready to print; `null` for a surprise. */
export function foreseenSentence(error: unknown): string | null {
  const foreseen =
    error instanceof PlatformError ||
    error instanceof EmbeddedError ||
    error instanceof RetrievalError ||
    error instanceof ConnectorError ||
    error instanceof AssistantContractError;
  return foreseen ? error.message : null;
}

/** What an operator reads of a failed start: one clear sentence, no stack. */
export function sentenceOf(error: unknown): string {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : 'raison inconnue';
  return foreseenSentence(error) ?? `Le démarrage a échoué. ${detail}`;
}
