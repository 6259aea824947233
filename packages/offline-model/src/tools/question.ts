import { isContent, wordsOf, type Word } from '../french/analyse.js';
import { findDates } from '../french/find-dates.js';
import { findValues, type Value } from './find-values.js';

/** A question, read once for all the tools that are offered. */
export interface Question {
  readonly text: string;
  readonly words: readonly Word[];
  readonly values: readonly Value[];
  /** Stems of the words that are no value: what the question is about. */
  readonly subject: ReadonlySet<string>;
}

/** Beyond, a question is a document: its values would be anything. */
const LONGEST_QUESTION = 2000;

/**
 * Reads a question.
 * @param today ISO date when the conversation states one; relative dates need it
 */
export function readQuestion(raw: string, today: string | null): Question {
  const text = raw.normalize('NFC').slice(0, LONGEST_QUESTION);
  const words = wordsOf(text);
  const values = findValues(text, today);
  const isValue = (word: Word): boolean =>
    values.some(
      (value) => value.kind !== 'name' && word.start >= value.start && word.end <= value.end,
    );
  const subject = new Set(
    words.filter((word) => isContent(word.folded) && !isValue(word)).map((word) => word.stem),
  );
  return { text, words, values, subject };
}

/**
 * The day that the instructions say it is, ISO: `Nous sommes le 8 avril 2026`, `Date du jour :
 * 2026-04-08`. `null` when they say none.
 */
export function todayIn(instructions: string): string | null {
  const said = /(?:aujourd['’]hui|date du jour|nous sommes le)([^\n]{0,60})/iu.exec(instructions);
  return said === null ? null : (findDates(said[1] ?? '', null)[0]?.iso ?? null);
}
