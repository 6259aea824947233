import { PlatformError } from '../platform/errors/platform-error.js';

/** A command that cannot be done: the sentence for the person at the keyboard. */
export function commandFailure(code: string, message: string, cause?: unknown): PlatformError {
  return new PlatformError('user', code, message, { cause });
}

/** Already said on the output: only the exit code remains. */
export class SilentFailure extends Error {
  override readonly name = 'SilentFailure';
}
