import { splitSentences } from '../french/split-sentences.js';
import { isGeneral } from './situation.js';

/** A line of a passage, and what it is there for. */
export interface Line {
  readonly text: string;
  /** `lead` ends on the colon that opens a list; `item` is one of the list. */
  readonly kind: 'lead' | 'item' | 'prose';
}

/** Headings, one below the other. */
export interface HeadingLines {
  readonly kind: 'headings';
  readonly titles: readonly string[];
  /** The number of its `#`; 0 when they are only lines that are no sentences. */
  readonly level: number;
}

const ITEM_MARK =
  /^(?:[-–—•*·▪]\s+|\d+[°º]|\d+\)|\d+\.\s|[a-z]\)|[a-z]\.\s|[IVX]+\s?[.)]?\s?[-–—]\s?)/u;
const SENTENCE_END = /[.!?…][»”"')\]\s\u00A0\u202F]*$/u;
const OPEN_ITEM = /(?:[;,]|[;,] (?:et|ou))$/u;
const QUESTION = /\?$/u;
const LONGEST_HEADING = 90;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/**
 * Tells the headings, lists and sentences of a passage apart. Texts that were flattened have no mark
 * for them: a run of short lines that are no sentences is a list below a colon, but for the last of
 * them when a sentence follows, which is its heading; elsewhere it is headings, one below the other.
 */
export function linesOf(text: string): (Line | HeadingLines)[] {
  const raw = rawLinesOf(text);
  const lines: (Line | HeadingLines)[] = [];
  let listIsOpen = false;
  for (let at = 0; at < raw.length;) {
    const run = runFrom(raw, at);
    if (run.length > 0) {
      const read = readRun(run, raw[at + run.length], listIsOpen);
      listIsOpen = listIsOpen && read.at(-1)?.kind === 'item';
      lines.push(...read);
      at += run.length;
      continue;
    }
    const line = readLine(raw[at]?.text ?? '', listIsOpen);
    lines.push(line);
    listIsOpen = line.kind === 'lead' || (line.kind === 'item' && staysOpen(line.text));
    at += 1;
  }
  return lines;
}

interface RawLine {
  readonly text: string;
  /** A blank line comes next. */
  readonly standsApart: boolean;
}

function rawLinesOf(text: string): RawLine[] {
  const all = text.split('\n').map((line) => line.trim());
  return all.flatMap((line, at) =>
    line === '' ? [] : [{ text: line, standsApart: all[at + 1] === '' }],
  );
}

/** Whether more may follow an item: it ends on a comma, has a mark, or is no sentence. */
function staysOpen(item: string): boolean {
  return OPEN_ITEM.test(item) || ITEM_MARK.test(item) || !SENTENCE_END.test(item);
}

/** The lines from there on that are neither sentences nor marked as anything. */
function runFrom(raw: readonly RawLine[], start: number): readonly RawLine[] {
  let end = start;
  while (end < raw.length && isBare(raw[end]?.text ?? '')) end += 1;
  return raw.slice(start, end);
}

function isBare(line: string): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    !SENTENCE_END.test(line) &&
    !/[:;,]$/u.test(line) &&
    !line.startsWith('#') &&
    !/^\p{Ll}/u.test(line) &&
    !ITEM_MARK.test(line)
  );
}

function readRun(
  run: readonly RawLine[],
  next: RawLine | undefined,
  listIsOpen: boolean,
): (Line | HeadingLines)[] {
  const texts = run.map(({ text }) => text);
  const first = listIsOpen ? run.length - headingsAtEnd(run, next) : 0;
  const items = texts.slice(0, first).map((text): Line => ({ text, kind: 'item' }));
  if (first === run.length) return items;
  return [...items, { kind: 'headings', titles: texts.slice(first), level: 0 }];
}

/**
 * Of the lines below a colon, how many are the headings of what follows: the last, when a sentence is
 * right below it, and the one before it when the last says that it holds for all.
 */
function headingsAtEnd(run: readonly RawLine[], next: RawLine | undefined): number {
  const last = run.at(-1);
  const opens = next !== undefined && (SENTENCE_END.test(next.text) || next.text.endsWith(':'));
  if (last === undefined || last.standsApart || !opens) return 0;
  return Math.min(run.length, isGeneral(last.text) ? 2 : 1);
}

function readLine(line: string, listIsOpen: boolean): Line | HeadingLines {
  const level = /^#+/u.exec(line)?.[0].length ?? 0;
  if (level > 0)
    return { kind: 'headings', titles: [line.slice(level).trim().replaceAll('**', '')], level };
  if (line.endsWith(':')) return { text: line, kind: 'lead' };
  if (listIsOpen) return { text: line, kind: 'item' };
  return isQuestion(line)
    ? { kind: 'headings', titles: [line], level: 0 }
    : { text: line, kind: 'prose' };
}

function isQuestion(line: string): boolean {
  return QUESTION.test(line) && line.length <= LONGEST_HEADING && splitSentences(line).length === 1;
}
