import { z } from 'zod';

import { ConnectorError } from './connector-error.js';

/** What the file system and PostgreSQL say when nothing more can be written. */
const CODES = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** What programs that give no code write, after the system. */
const WORDS = /\bno space left on device\b|\bdisk quota exceeded\b|\bos error 28\b/iu;

const saidSchema = z.object({
  code: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  cause: z.unknown().optional(),
});

/** An error is told by those that it carries, this deep. */
const DEEPEST = 5;

/**
 * The error of a full disk or quota, in a sentence for the operator; `null` for another error.
 *
 * @example await appendFile(path, text).catch((error) => { throw noSpace(error) ?? error; })
 */
export function noSpace(error: unknown): ConnectorError | null {
  if (!isFull(error, DEEPEST)) return null;
  return new ConnectorError(
    'NO_SPACE',
    'Le disque est plein\u00a0: la mise à jour s’arrête, la version en service ne change pas. Libérez de la place, puis relancez-la\u00a0: elle reprend où elle en était.',
    { cause: error },
  );
}

function isFull(error: unknown, depth: number): boolean {
  const said = depth === 0 ? undefined : saidSchema.safeParse(error).data;
  if (said === undefined) return false;
  const full = CODES.has(said.code ?? '') || WORDS.test(said.message ?? '');
  return full || isFull(said.cause, depth - 1);
}
