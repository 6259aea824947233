/** The LanceDB module. */
export type LanceDb = typeof import('@lancedb/lancedb');

/**
 * Loads LanceDB at its first use, with its native log kept to errors: it writes warnings straight to
 * the standard error, where they would end in the middle of a progress bar. The native code reads
 * `LANCEDB_LOG` once, when it is loaded; a value that the operator has set stays.
 */
export const loadLanceDb = async (): Promise<LanceDb> => {
  process.env['LANCEDB_LOG'] ??= 'error';
  return import('@lancedb/lancedb');
};
