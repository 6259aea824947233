import { isContent, wordsOf, type Word } from '../french/analyse.js';
import { findDates } from '../french/find-dates.js';
import { correctSpelling } from './spelling.js';
import { findValues, type Value } from './find-values.js';

/** A question, read once for all the tools that are offered. */
export interface Question {
  readonly text: string;
  readonly words: readonly Word[];
  readonly values: readonly Value[];
  /** Stems of the words that are no value: what the question is about. */
  readonly subject: ReadonlySet<string>;
  /** Where the asking part begins: `Notifié le 3 mars, ▸quel est le dernier jour ?` */
  readonly askedFrom: number;
}

/** Words that ask. What comes before them, in a question, recalls the facts. */
const ASKING =
  /(?<!\p{L})(?:à partir de quand|à partir de quelle|jusqu['’]à|jusqu['’]où|à quelle|dans quel|dernier jour|date limite|délai pour|quand|quel(?:le)?s?|combien|qui|que|peut-on|peut-il|peut-elle|faut-il|est-(?:il|elle|ce)|sera-t|doit-(?:il|elle|on)|comment|pourquoi|où)(?!\p{L})/iu;

/** Beyond, a question is a document: its values would be anything. */
const LONGEST_QUESTION = 2000;
const DAY_MS = 86_400_000;

/**
 * Reads a question.
 * @param today ISO date when the conversation states one; relative dates need it
 * @param lawDate ISO date at which the law is read, when the conversation states one
 */
export function readQuestion(
  raw: string,
  today: string | null,
  lawDate: string | null = null,
): Question {
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
  const asking = ASKING.exec(text)?.index ?? 0;
  const facts = lawDate === today ? values : withoutLawDate(text, values, lawDate);
  return { text, words, values: withoutToday(facts, asking), subject, askedFrom: asking };
}

/** `… encore aujourd’hui ?` asks from today: beside a date that is written, it is no date of its own. */
function withoutToday(values: readonly Value[], askedFrom: number): readonly Value[] {
  const isRelative = (value: Value): boolean => value.kind === 'date' && value.relative;
  const hasWritten = values.some((value) => value.kind === 'date' && !value.relative);
  return values.filter((value) => !(hasWritten && isRelative(value) && value.start >= askedFrom));
}

/** Words before the day whose law is asked; `le` after a participle (`signifié le`) dates a fact. */
const AT_THE_DATE =
  /(?<!\p{L})(?:(?:à la|en) date du|(?:en vigueur|applicables?|version|rédaction) (?:le|au|du)|(?<!\d\s)au|(?<!(?:é|ée|és|ées|u|ue|us|ues|is|ise)\s)le)\s$/iu;
/** Before a reform: the law is read on the day before. */
const BEFORE = /(?<!\p{L})avant le\s$/iu;

/** Whether a day of the question is the one before which the law was asked. */
const endsLawOf = (iso: string, lawDate: string | null): boolean =>
  lawDate !== null && Date.parse(iso) - Date.parse(lawDate) === DAY_MS;

/** `… en mars 2019 ?`, when the law is read on 1 March 2019: it dates the law and no fact. */
function withoutLawDate(
  text: string,
  values: readonly Value[],
  lawDate: string | null,
): readonly Value[] {
  return values.filter((value) => {
    if (value.kind === 'month') return `${value.iso}-01` !== lawDate;
    if (value.kind !== 'date') return true;
    const before = text.slice(0, value.start);
    if (endsLawOf(value.iso, lawDate) && BEFORE.test(before)) return false;
    return value.iso !== lawDate || !AT_THE_DATE.test(before);
  });
}

/** The question with the words that it misspells read as those the tools know. */
export function respelt(question: Question, known: ReadonlyMap<string, string>): Question {
  const words = correctSpelling(question.words, known);
  const changed = new Map(
    words.map((word, index) => [question.words[index]?.stem ?? word.stem, word.stem]),
  );
  const subject = new Set([...question.subject].map((stem) => changed.get(stem) ?? stem));
  return { ...question, words, subject };
}

/**
 * The day that the instructions say it is, ISO: `Nous sommes le 8 avril 2026`, `Date du jour :
 * 2026-04-08`. `null` when they say none.
 */
export function todayIn(instructions: string): string | null {
  const said = /(?:aujourd['’]hui|date du jour|nous sommes le)([^\n]{0,60})/iu.exec(instructions);
  return said === null ? null : (findDates(said[1] ?? '', null)[0]?.iso ?? null);
}

/** The day whose law was searched, ISO; `null` when the instructions say none. */
export function lawDateIn(instructions: string): string | null {
  const said = /recherchés à la date du([^\n]{0,40})/iu.exec(instructions);
  return said === null ? null : (findDates(said[1] ?? '', null)[0]?.iso ?? null);
}
