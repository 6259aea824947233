import { createAnalyser } from '../analysis/analyser.js';
import { IndexBuilder } from '../lexical/index-builder.js';
import { LexicalIndex } from '../lexical/lexical-index.js';

/** A guide that exists nowhere, for tests of this package. */
export const guide = (id: string, text: string, title = '-', path: readonly string[] = []) => ({
  id,
  title,
  path: [...path],
  text,
});

/** The index of some records, in memory. */
export const indexOf = (records: readonly ReturnType<typeof guide>[]): LexicalIndex => {
  const builder = new IndexBuilder(createAnalyser());
  records.forEach((record, at) => {
    builder.add(record, at.toString(16).padStart(32, '0'));
  });
  return new LexicalIndex(builder.finish());
};
