import { Unzip, UnzipInflate } from 'fflate';

import { DocumentError } from '../document-error.js';
import type { DocumentLimits } from '../document-limits.js';

/** The wanted entries of an archive, by path. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** Bytes given to the decompressor at once: what it may inflate before the count is looked at. */
const STEP = 64 * 1024;

/**
 * Opens a zip archive and keeps the entries that `wanted` asks for. Sizes are counted while the bytes
 * come out, since those that an archive declares may lie (FIL-05); archives inside are not opened.
 *
 * @throws DocumentError `TOO_LARGE` above the limits, `DAMAGED` when it cannot be inflated.
 * @example openArchive(bytes, DOCUMENT_LIMITS, (path) => path === 'content.xml')
 */
export function openArchive(
  bytes: Uint8Array,
  limits: DocumentLimits,
  wanted: (path: string) => boolean,
): Archive {
  const kept = new Map<string, Uint8Array[]>();
  let inflated = 0;
  let entries = 0;
  const unzip = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) throw new DocumentError('TOO_LARGE');
    const pieces: Uint8Array[] | null = wanted(entry.name) ? [] : null;
    if (pieces !== null) kept.set(entry.name, pieces);
    entry.ondata = (error, piece) => {
      // fflate gives null when nothing went wrong, whatever its types say.
      if (error instanceof Error) throw error;
      inflated += piece.length;
      if (inflated > limits.inflatedBytes) throw new DocumentError('TOO_LARGE');
      pieces?.push(piece.slice());
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError('DAMAGED', { cause: error });
  }
  return new Map([...kept].map(([path, pieces]) => [path, joined(pieces)]));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * An entry that the file cannot do without.
 *
 * @throws DocumentError `DAMAGED` when the archive does not hold it.
 * @example entryOf(archive, 'content.xml')
 */
export function entryOf(archive: Archive, path: string): Uint8Array {
  const entry = archive.get(path);
  if (entry === undefined) throw new DocumentError('DAMAGED');
  return entry;
}
