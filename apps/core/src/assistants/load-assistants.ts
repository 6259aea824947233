import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  AssistantContractError,
  checkAssistant,
  checkAssistants,
  type ContractIssue,
} from '@maroquin/assistant-kit';
import type { InstalledAssistant } from '@maroquin/assistant-registry';

import type { LoadedAssistant } from './loaded-assistant.js';

/** Every mistake of every assistant of the list; empty when all are sound. */
export function contractIssues(installed: readonly InstalledAssistant[]): readonly ContractIssue[] {
  const each = installed.flatMap(({ assistant, packageName, folder }) =>
    checkAssistant(assistant, {
      packageName,
      fileExists: (path) => existsSync(join(folder, path)),
    }),
  );
  return [...each, ...checkAssistants(installed.map(({ assistant }) => assistant))];
}

/**
 * Checks every installed assistant and reads its prompt.
 *
 * @throws {AssistantContractError} with every mistake of every assistant, in one message
 */
export async function loadAssistants(
  installed: readonly InstalledAssistant[],
): Promise<readonly LoadedAssistant[]> {
  const issues = contractIssues(installed);
  if (issues.length > 0) throw new AssistantContractError(issues);
  return Promise.all(
    installed.map(async ({ assistant, folder, version }) => ({
      id: assistant.identity.id,
      version,
      folder,
      definition: assistant,
      systemPrompt: await readFile(join(folder, assistant.prompts.system), 'utf8'),
    })),
  );
}
