import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { corpusRecordSchema, type CorpusRecord, type Passage } from '@maroquin/assistant-kit';

import { passage } from '../../test/fixtures.js';
import { readBlocks } from './blocks.js';
import { checkCitations } from './check-citations.js';
import { splitSentences } from './sentences.js';

/**
 * The check against real texts. Every sentence of the sample must pass when it is quoted as it is;
 * with one fact changed it must not.
 */
const data = process.env['MAROQUIN_TEST_DATA'] ?? '';
const folders = ['corpora/codes', 'corpora/service-public'].map((name) => join(data, name));
const describeWithData = data !== '' && folders.every(existsSync) ? describe : describe.skip;

const RECORDS_PER_FILE = 12;
const FILES = 16;

function records(): readonly CorpusRecord[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl.gz'))
      .map((name) => join(folder, name)),
  );
  const step = Math.max(1, Math.floor(files.length / FILES));
  return files
    .filter((_, index) => index % step === 0 || index === files.length - 1)
    .flatMap((file) => {
      const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
      const every = Math.max(1, Math.floor(lines.length / RECORDS_PER_FILE));
      return lines
        .filter((_, index) => index % every === 0)
        .map((line) => corpusRecordSchema.parse(JSON.parse(line)));
    });
}

const toPassage = ({ id, title, text, code, num }: CorpusRecord): Passage =>
  passage({ recordId: id, title, text, code: code ?? null, num: num ?? null });

function sentencesOf(text: string): readonly string[] {
  return readBlocks(text)
    .flatMap((block) => splitSentences(text, block.start, block.end))
    .map(({ start, end }) => text.slice(start, end).replace(/\.$/u, ''))
    .filter((sentence) => sentence.length > 25)
    .slice(0, 4);
}

const objections = (sentence: string, source: Passage): readonly string[] =>
  checkCitations({ text: `${sentence} [1].`, passages: [source], tools: [] }).unverified.map(
    ({ reason }) => `${source.recordId} · ${sentence} · ${reason}`,
  );

/** The sentence with one fact that its text cannot hold; `null` when it has none to change. */
const lies: Readonly<Record<string, (sentence: string) => string | null>> = {
  number: (sentence) => (/\d/u.test(sentence) ? sentence.replace(/\d+/u, '987123') : null),
  date: (sentence) => `${sentence}, depuis le 13 octobre 1887`,
  article: (sentence) => `${sentence}, selon l’article L. 9876-54`,
  delay: (sentence) => `${sentence}, dans un délai de quatre-vingt-treize semaines`,
  amount: (sentence) => `${sentence}, soit 987\u202F123,45\u00A0€`,
  quotation: (sentence) => `${sentence}, «\u00A0formule que personne n’a écrite\u00A0»`,
};

describeWithData('checkCitations on real texts (MAROQUIN_TEST_DATA)', () => {
  let sample: readonly { readonly source: Passage; readonly sentences: readonly string[] }[] = [];

  // Not in the body of the suite, which Jest also runs when the suite is skipped.
  beforeAll(() => {
    sample = records().map((record) => ({
      source: toPassage(record),
      sentences: sentencesOf(record.text),
    }));
  });

  it('raises no objection to a sentence of the passage, as it is', () => {
    const found = sample.flatMap(({ source, sentences }) =>
      sentences.flatMap((sentence) => objections(sentence, source)),
    );
    expect(sample.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it.each(Object.keys(lies))('catches every false %s', (kind) => {
    const passed = sample.flatMap(({ source, sentences }) =>
      sentences.flatMap((sentence) => {
        const lie = lies[kind]?.(sentence) ?? null;
        return lie === null || objections(lie, source).length > 0 ? [] : [lie];
      }),
    );
    expect(passed).toEqual([]);
  });
});
