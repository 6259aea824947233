import type { Passage } from '@maroquin/assistant-kit';

import type { Quote } from '../turn-event.js';
import { readBlocks } from './blocks.js';
import { isMisplaced, readClauses, type Clauses, type PlacedNumber } from './clauses.js';
import { Evidence } from './evidence.js';
import type { Fact, PlacedFact } from './fact.js';
import { denies, type Worded } from './negation.js';
import { plainText, stemsOfLine, wordLine, wordsOf } from './plain.js';
import { placeFacts, readFacts } from './read-facts.js';
import { splitSentences, type Span } from './sentences.js';

/** What a sentence of a passage is looked for: the words of a claim and the facts it states. */
export interface Wanted {
  readonly words: string;
  readonly stems: ReadonlySet<string>;
  readonly facts: readonly Fact[];
}

interface Sentence extends Span {
  readonly words: string;
  readonly stems: ReadonlySet<string>;
}

interface Ranked {
  readonly sentence: Sentence;
  readonly score: number;
}

/** A fact found weighs more than a word found: two sentences often share their words. */
const FACT_WEIGHT = 4;
/** A claim that repeats a sentence is about that sentence, whatever the others share with it. */
const WORD_FOR_WORD = 100;
/** Sentences whose facts are compared, after a first sort by their words. */
const FINALISTS = 6;
/** A further sentence without a lacking fact is quoted when it says this many lacking words. */
const NEW_WORDS = 3;
/** Beyond, highlighting shows the whole passage and helps nobody. */
const MOST_QUOTES = 3;

/** A passage as claims are held against it, read once however many claims cite it. */
export class ReadPassage {
  readonly evidence: Evidence;
  private readonly text: string;
  private readonly plain: string;
  private readonly placed: readonly PlacedFact[];
  private readonly sentences: readonly Sentence[];
  private readonly facts = new Map<Sentence, Evidence>();
  private readonly clauses = new Map<Sentence, Clauses>();

  /** @param passage its text is visible already, as `visibleText` gives it */
  constructor(passage: Passage) {
    const { title, text, code, num, url, dateStart, dateEnd, asOf } = passage;
    this.text = text;
    this.plain = plainText(text);
    this.placed = placeFacts(this.text, this.plain, { quotes: false });
    this.sentences = this.cut();
    const article = code !== null && num !== null ? `article ${num}` : '';
    const header = [title, article, num ?? '', url ?? ''].join('\n');
    this.evidence = new Evidence({
      words: wordLine(header) + this.words(),
      facts: [...readFacts(header, { quotes: false }), ...this.placed.map(({ fact }) => fact)],
      paragraphs: this.text.split('\n').filter((line) => line.trim() !== '').length,
      knownDates: [dateStart, dateEnd, asOf].filter((date) => date !== null),
    });
  }

  /**
   * The sentence that supports best what is wanted, then those that hold the facts or several of the
   * words it lacks, in the order of the text. None when no sentence has a word in common with it.
   */
  quotes(wanted: Wanted): readonly Quote[] {
    const [best, ...others] = this.ranked(wanted);
    if (best === undefined) return [];
    const chosen = [best.sentence];
    let open = this.lacking(best.sentence, wanted.facts);
    let words = [...wanted.stems].filter((stem) => !best.sentence.stems.has(stem));
    for (const { sentence } of others) {
      if (chosen.length === MOST_QUOTES) break;
      const left = this.lacking(sentence, open);
      const unsaid = words.filter((stem) => !sentence.stems.has(stem));
      if (left.length === open.length && words.length - unsaid.length < NEW_WORDS) continue;
      chosen.push(sentence);
      [open, words] = [left, unsaid];
    }
    return this.joined(chosen);
  }

  /** Whether every sentence that says the same says the contrary; `null` when none says the same. */
  denies(claim: Worded): boolean | null {
    const verdicts = this.sentences
      .map((sentence) => denies(claim, sentence))
      .filter((verdict) => verdict !== null);
    return verdicts.length === 0 ? null : verdicts.every(Boolean);
  }

  /**
   * Whether every sentence that states a number gives it to something else than the claim does; `null`
   * when no sentence states it.
   */
  misplaces(placed: PlacedNumber): boolean | null {
    const verdicts = this.sentences
      .filter((sentence) => this.factsOf(sentence).supports(placed.number))
      .map((sentence) => isMisplaced(placed, this.clausesOf(sentence)))
      .filter((verdict) => verdict !== null);
    return verdicts.length === 0 ? null : verdicts.every(Boolean);
  }

  /** Finalists by words shared, less a little for length, then by facts held; best first. */
  private ranked({ words, stems, facts }: Wanted): readonly Ranked[] {
    return this.sentences
      .flatMap((sentence): Ranked | readonly [] => {
        let shared = 0;
        for (const stem of sentence.stems) if (stems.has(stem)) shared += 1;
        return shared === 0 ? [] : { sentence, score: shared - sentence.stems.size / 100 };
      })
      .toSorted((left, right) => right.score - left.score)
      .slice(0, FINALISTS)
      .map(({ sentence, score }) => {
        const found = facts.length - this.lacking(sentence, facts).length;
        const same = sentence.words.includes(words) || words.includes(sentence.words);
        return { sentence, score: score + found * FACT_WEIGHT + (same ? WORD_FOR_WORD : 0) };
      })
      .toSorted((left, right) => right.score - left.score);
  }

  private lacking(sentence: Sentence, facts: readonly Fact[]): readonly Fact[] {
    return facts.filter((fact) => !this.factsOf(sentence).supports(fact));
  }

  private cut(): readonly Sentence[] {
    return readBlocks(this.text)
      .flatMap((block) => linesThatOpen(this.text, block))
      .flatMap((line) => splitSentences(this.text, line.start, line.end))
      .map(({ start, end }) => {
        const words = wordsOf(this.plain.slice(start, end));
        return { start, end, words, stems: new Set(stemsOfLine(words)) };
      });
  }

  /** The words of the whole text, what lies between its sentences (signs of a list) included. */
  private words(): string {
    const pieces: string[] = [];
    let from = 0;
    for (const { start, end, words } of this.sentences) {
      const between = this.plain.slice(from, start);
      if (between.trim() !== '') pieces.push(wordsOf(between).trim());
      pieces.push(words.trim());
      from = end;
    }
    pieces.push(wordsOf(this.plain.slice(from)).trim());
    return ` ${pieces.filter((piece) => piece !== '').join(' ')} `;
  }

  private clausesOf(sentence: Sentence): Clauses {
    const known = this.clauses.get(sentence);
    if (known !== undefined) return known;
    const clauses = readClauses(this.text.slice(sentence.start, sentence.end));
    this.clauses.set(sentence, clauses);
    return clauses;
  }

  private factsOf(sentence: Sentence): Evidence {
    const known = this.facts.get(sentence);
    if (known !== undefined) return known;
    const facts = this.placed.flatMap(({ fact, start }) =>
      start >= sentence.start && start < sentence.end ? [fact] : [],
    );
    const evidence = new Evidence({ words: sentence.words, facts });
    this.facts.set(sentence, evidence);
    return evidence;
  }

  /** Sentences that follow each other on one line are one quote. */
  private joined(sentences: readonly Sentence[]): readonly Quote[] {
    const spans: { start: number; end: number }[] = [];
    for (const { start, end } of sentences.toSorted((left, right) => left.start - right.start)) {
      const last = spans.at(-1);
      if (last !== undefined && /^[^\S\n]*$/u.test(this.text.slice(last.end, start)))
        last.end = end;
      else spans.push({ start, end });
    }
    return spans.map(({ start, end }) => ({ start, text: this.text.slice(start, end) }));
  }
}

/**
 * The lines of a block, each with those that go on with it: a line that opens with a capital is a new
 * one. Sheets put headings and answers on lines of their own, without a full stop between them.
 */
function linesThatOpen(text: string, { start, end }: Span): readonly Span[] {
  const starts = [...text.slice(start, end).matchAll(/\n(?=\s*[«"(]?\s*\p{Lu})/gu)];
  const cuts = [start, ...starts.map(({ index }) => start + index + 1), end];
  return cuts.slice(1).map((cut, at) => ({ start: cuts[at] ?? start, end: cut }));
}
