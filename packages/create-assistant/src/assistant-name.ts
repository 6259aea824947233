import { MINISTRIES, type Ministry, ministrySchema } from '@maroquin/assistant-kit';
import { z } from 'zod';

import { CreateAssistantError } from './create-assistant-error.js';

/** What a new assistant is called. */
export interface AssistantName {
  /** kebab-case, unique on the platform: also its folder and the end of its package name. */
  readonly id: string;
  /** French name, shown to agents. */
  readonly name: string;
  readonly ministry: Ministry;
}

const idSchema = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);

const nameSchema = z
  .string()
  .trim()
  .min(3)
  .max(80)
  .regex(/^[^\p{Cc}\\`"<>$]+$/u);

/** Ends of package names that belong to the platform, and the template itself. */
const RESERVED: ReadonlySet<string> = new Set([
  'kit',
  'engine',
  'testing',
  'ui',
  'registry',
  'template',
]);

/**
 * Reads what the operator typed.
 * @throws {CreateAssistantError} with the sentence to print
 * @example parseAssistantName({ id: 'eau', name: "Assistant de l'eau", ministry: 'operateurs' }).name
 * // 'Assistant de l’eau'
 */
export function parseAssistantName(typed: {
  readonly id: string;
  readonly name: string;
  readonly ministry: string;
}): AssistantName {
  const id = idSchema.safeParse(typed.id);
  if (!id.success) {
    throw new CreateAssistantError(
      'INVALID_ID',
      'The id must be 1 to 40 lower-case letters, digits and single hyphens, starting with a letter, such as "culture-subventions".',
    );
  }
  if (RESERVED.has(id.data)) {
    throw new CreateAssistantError(
      'INVALID_ID',
      `The id "${id.data}" is reserved by the platform: choose another one.`,
    );
  }
  const name = nameSchema.safeParse(typed.name);
  if (!name.success) {
    throw new CreateAssistantError(
      'INVALID_NAME',
      'The name must have 3 to 80 characters on one line, without quotes, back-quotes, "<", ">", "$" or "\\", such as "Assistant Culture".',
    );
  }
  const ministry = ministrySchema.safeParse(typed.ministry);
  if (!ministry.success) {
    throw new CreateAssistantError(
      'INVALID_MINISTRY',
      `The ministry must be one of: ${MINISTRIES.join(', ')}.`,
    );
  }
  return { id: id.data, name: name.data.replaceAll("'", '’'), ministry: ministry.data };
}
