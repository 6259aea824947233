import { RetrievalError } from '@maroquin/retrieval';
import { z } from 'zod';

const absence = z.object({ code: z.literal('ENOENT') });

/** Whether a file could not be read because there is none of that name. */
export function isMissingFile(error: unknown): boolean {
  return error instanceof RetrievalError && absence.safeParse(error.cause).success;
}
