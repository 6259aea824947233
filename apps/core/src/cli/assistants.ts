import { fileURLToPath } from 'node:url';

import {
  createAssistant,
  CreateAssistantError,
  type CreatedAssistant,
} from '@maroquin/create-assistant';
import { installedAssistants } from '@maroquin/assistant-registry';

import { contractIssues } from '../assistants/index.js';
import type { CliContext } from './cli-context.js';
import { commandFailure, SilentFailure } from './command-failure.js';
import { messages } from './messages.fr.js';

/** Options of `assistants new`, as they were typed. */
export interface NewOptions {
  readonly name: string;
  readonly ministry: string;
}

/** A folder of the repository, from the built file or from its source. */
function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
}

async function create(id: string, { name, ministry }: NewOptions): Promise<CreatedAssistant> {
  try {
    return await createAssistant({
      id,
      name,
      ministry,
      from: inRepository('assistants/template'),
      into: inRepository('assistants'),
    });
  } catch (error) {
    if (!(error instanceof CreateAssistantError)) throw error;
    throw commandFailure(error.code, messages.createRefusals[error.code](id), error);
  }
}

/** `assistants new`: copies the template. */
export async function createNew(cli: CliContext, id: string, options: NewOptions): Promise<void> {
  const { role } = await create(id, options);
  cli.output.line(messages.assistantMade(id, role));
}

/** `assistants check`: every mistake at once; those of one assistant when it is named. */
export async function check(
  cli: CliContext,
  id: string | undefined,
  { json }: { readonly json?: true },
): Promise<void> {
  const ids = installedAssistants.map(({ assistant }) => assistant.identity.id);
  const chosen = installedAssistants.filter(
    ({ assistant }) => id === undefined || assistant.identity.id === id,
  );
  if (chosen.length === 0)
    throw commandFailure('UNKNOWN_ASSISTANT', messages.unknownAssistant(ids.join(', ')));
  const issues = contractIssues(installedAssistants).filter(
    ({ assistant }) =>
      id === undefined ||
      assistant === id ||
      chosen.some(({ packageName }) => packageName === assistant),
  );
  if (json === true) cli.output.json({ ok: issues.length === 0, checked: chosen.length, issues });
  else if (issues.length === 0) cli.output.line(messages.assistantsSound(chosen.length));
  else for (const issue of issues) cli.output.line(messages.issue(issue));
  if (issues.length > 0) throw new SilentFailure();
}
