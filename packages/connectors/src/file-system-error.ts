import { z } from 'zod';

const thrownSchema = z.object({ syscall: z.string() });

/**
 * Whether an error is one of the file system, and not one of ours or of a library.
 *
 * @example await stat(path).catch((error) => { if (!isFileSystemError(error)) throw error; })
 */
export const isFileSystemError = (error: unknown): boolean => thrownSchema.safeParse(error).success;
