import { deflateRawSync } from 'node:zlib';
import type { CorpusRecord } from '@maroquin/assistant-kit';
import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';

/**
 * The bytes of a bridge made from practical sheets: the index of their texts and of their themes.
 * Their titles are left out, because people ask questions in the words of titles and evaluations are
 * made of them; their ids, because nothing of a sheet is ever shown. To be made anew when the analysis
 * or the format of the index changes (`scripts/make-bridge.mjs`).
 *
 * @example await writeFile('data/everyday-bridge.bin', makeBridge(sheets))
 */
export const makeBridge = (sheets: readonly CorpusRecord[]): Uint8Array => {
  const builder = new IndexBuilder(createAnalyser(), false);
  for (const { text, path } of sheets)
    builder.add({ id: '', title: '', path: path.slice(1), text }, '');
  return deflateRawSync(builder.finish(), { level: 9 });
};
