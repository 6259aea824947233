import { describe, expect, it } from '@jest/globals';
import { createAnalyser } from '../analysis/analyser.js';
import { article, RECORDS } from '../testing/made-up-corpus.js';
import { recordHash } from '../storage/manifest.js';
import { IndexBuilder } from './index-builder.js';

const build = (builder: IndexBuilder, records: typeof RECORDS): IndexBuilder => {
  for (const record of records) builder.add(record, recordHash(record));
  return builder;
};
const fresh = (): IndexBuilder => new IndexBuilder(createAnalyser());

describe('a builder resumed from a checkpoint', () => {
  const sheet = {
    id: 'sp/1',
    title: 'Une fiche',
    path: [],
    text: 'Le guichet ouvre à neuf heures.',
  };
  const records = [
    ...RECORDS,
    sheet,
    article('Code des jardins', 'L9', 'Le bassin est vidé.\n'.repeat(200), { path: ['À part'] }),
  ];
  const whole = build(fresh(), records).finish();

  it.each(records.map((_, at) => at + 1))('ends like the first, cut after %i records', (cut) => {
    const checkpoint = build(fresh(), records.slice(0, cut)).checkpoint();
    const resumed = IndexBuilder.resume(createAnalyser(), checkpoint);
    expect(resumed.records).toBe(cut);
    expect(Buffer.compare(build(resumed, records.slice(cut)).finish(), whole)).toBe(0);
  });

  it('ends like the first where no record has a code, a number or headings', () => {
    const plain = [sheet, { ...sheet, id: 'sp/2', text: 'Le guichet ferme à midi.' }];
    const checkpoint = build(fresh(), plain.slice(0, 1)).checkpoint();
    const resumed = build(IndexBuilder.resume(createAnalyser(), checkpoint), plain.slice(1));
    expect(Buffer.compare(resumed.finish(), build(fresh(), plain).finish())).toBe(0);
  });
});
