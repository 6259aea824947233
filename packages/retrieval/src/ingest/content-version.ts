import type { CorpusRecord } from '@maroquin/assistant-kit';
import { recordHash, versionOf } from '../storage/manifest.js';
import { readRecords } from './read-records.js';

/**
 * The version that an import of these files into an empty corpus gives. The same documents give the
 * same version whatever the files they are in; another format of this package gives another one, so
 * that an upgrade imports again. Reads the files whole (some 40 MB a second), checks every line.
 *
 * @example
 * const version = await contentVersion(['corpora/guides.jsonl']);
 * if (version !== live) await search.ingest({ corpus: 'justice/guides', records: ['corpora/guides.jsonl'] });
 */
export const contentVersion = async (
  source: readonly string[] | AsyncIterable<CorpusRecord>,
): Promise<string> => {
  const hashes: string[] = [];
  for await (const batch of readRecords(source)) {
    for (const { record } of batch) hashes.push(recordHash(record));
  }
  return versionOf(hashes);
};
