import { describe, expect, it } from '@jest/globals';
import type { LexicalIndex } from '../lexical/lexical-index.js';
import { guide, indexOf } from '../testing/index-of.js';
import { article, GARDENS } from '../testing/made-up-corpus.js';
import { QuestionMeaning } from './question-meaning.js';

/** A word that exists nowhere: number `at` of a subject that has 120. */
const word = (subject: number, at: number): string => `s${String(subject)}m${String(at % 120)}`;

/** A sheet of sixty sentences of six words of one subject, without one word in ten. */
const sheet = (subject: number, number: number) => {
  const some = (at: number): number => (at % 10 === number % 10 ? at + 1 : at);
  const words = (at: number): readonly string[] =>
    Array.from({ length: 6 }, (_, place) =>
      word(subject, some((number * 31 + at * 17 + place * (23 + at)) % 120)),
    );
  const sentences = Array.from({ length: 60 }, (_, at) => `${words(at).join(' ')}.`);
  return guide(`${String(subject)}-${String(number)}`, sentences.join(' '));
};

const many = Array.from({ length: 50 }, (_, at) => sheet(at % 5, at));

const nearest = (index: LexicalIndex, question: string, record: number): number | null => {
  const meaning = QuestionMeaning.of(index, [{ term: question, weight: 1 }]);
  const { firstPassage, passages, wordOrder } = index;
  if (meaning === null || wordOrder === null) return null;
  const first = firstPassage[record] ?? 0;
  return meaning.nearest(record, wordOrder.run(first, firstPassage[record + 1] ?? passages));
};

describe('QuestionMeaning', () => {
  it('finds near a sheet of the same subject, though it does not hold the word', () => {
    const index = indexOf(many);
    const strange = word(0, 100);
    const own = many.findIndex(
      ({ id, text }) => id.startsWith('0-') && !text.includes(`${strange} `),
    );
    const other = many.findIndex(({ id }) => id.startsWith('1-'));
    expect(own).toBeGreaterThanOrEqual(0);
    const near = nearest(index, strange, own) ?? 0;
    expect(near).toBeGreaterThan(0.15);
    expect(nearest(index, strange, other) ?? 1).toBeLessThan(near / 1.5);
  });

  it('says nothing of words that it has not learned', () => {
    expect(nearest(indexOf(many), 'inconnu', 0)).toBeNull();
  });

  it('learns nothing from a few sheets, from texts that are not cut, or where there are articles', () => {
    const short = Array.from({ length: 3000 }, (_, at) =>
      guide(String(at), `${word(at % 5, at % 120)} ${word(at % 5, (at + 1) % 120)}`),
    );
    expect(indexOf(many.slice(0, 5)).meanings).toBeNull();
    expect(indexOf(short).meanings).toBeNull();
    expect(indexOf([...many, article(GARDENS, 'L1', 'Texte.')]).meanings).toBeNull();
  });
});
