/**
 * Why an assistant was not created. Nothing was written, or what was written was taken away.
 *
 * - `INVALID_ID`, `INVALID_NAME`, `INVALID_MINISTRY`: what was asked cannot be an assistant.
 * - `TAKEN`: a folder or an installed assistant has this id.
 * - `TEMPLATE`: the template is not where it was said, or has changed so that it cannot be renamed.
 * - `REGISTRY`: the list of installed assistants cannot be read.
 */
export type CreateAssistantErrorCode =
  'INVALID_ID' | 'INVALID_NAME' | 'INVALID_MINISTRY' | 'TAKEN' | 'TEMPLATE' | 'REGISTRY';

/**
 * A refusal with one sentence for the terminal: what is wrong, and what to write instead.
 * @example if (error instanceof CreateAssistantError) console.error(error.message);
 */
export class CreateAssistantError extends Error {
  override readonly name = 'CreateAssistantError';

  constructor(
    readonly code: CreateAssistantErrorCode,
    message: string,
  ) {
    super(message);
  }
}
