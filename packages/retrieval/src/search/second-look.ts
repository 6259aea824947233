import type { Word } from '../analysis/analyser.js';
import type { Hit } from './best-passages.js';
import { closenessOf, type Closeness } from './closeness.js';
import type { WordOrder } from '../lexical/word-order.js';
import { QuestionMeaning } from './question-meaning.js';
import { questionWords, type QuestionWords } from './question-words.js';
import type { RankingSettings } from './ranking-settings.js';
import type { SegmentScorer } from './segment-scorer.js';
import type { WeightedTerm } from './weighted-term.js';

/** A segment, and how near its titles are to the question. */
interface Scored {
  readonly scorer: Pick<SegmentScorer, 'index' | 'titleMatch'>;
}

/** What is looked at again, and for what. */
export interface SecondLook {
  readonly segments: readonly Scored[];
  /** The words of the question, in their order. */
  readonly question: readonly Word[];
  /** Its terms, each once. */
  readonly terms: readonly WeightedTerm[];
  /** Those that it calls for. */
  readonly called: readonly WeightedTerm[];
  readonly questionWeight: number;
  readonly settings: RankingSettings;
  /** Share of the passages that are not the first of their document. */
  readonly cut: number;
}

/** How many hits the second look wants, for the first `limit` of them to be in order. */
export const looked = (
  { segments, settings }: Pick<SecondLook, 'segments' | 'settings'>,
  limit: number,
): number =>
  segments.some(({ scorer }) => scorer.index.wordOrder !== null)
    ? Math.max(limit, settings.looked)
    : limit;

/** A question as one segment reads it. */
interface Reading extends Scored {
  readonly order: WordOrder;
  readonly words: QuestionWords;
  readonly meaning: QuestionMeaning | null;
}

/** A hit that is looked at again: what it is worth then, but for what its words mean. */
interface Seen {
  readonly hit: Hit;
  readonly value: number;
  /** How near the meaning of its nearest sentence is, `null` where nothing was learned. */
  readonly meaning: number | null;
}

/**
 * What a document has ahead for the words of the question standing together, and early, in it. A title
 * that is the question counts as a text that begins with it.
 */
const aheadOf = (
  { sentence, nearby, beginning, whole }: Closeness,
  title: number,
  { settings, cut }: SecondLook,
): number =>
  settings.sentence * Math.max(sentence, title) +
  settings.nearby * Math.max(nearby, title) +
  settings.beginning * cut * Math.max(beginning, title) +
  settings.whole * (1 - cut) * Math.max(whole, title);

/** How each segment reads the question, `null` where it keeps no order of words. */
const readingsOf = (look: SecondLook): readonly (Reading | null)[] =>
  look.segments.map(({ scorer }) => {
    const { index } = scorer;
    const order = index.wordOrder;
    if (order === null) return null;
    const words = questionWords(look.question, look.terms, index, order, look.settings);
    const wanted = look.settings.meaning * look.cut > 0;
    const terms = [...look.terms, ...look.called];
    return { scorer, order, words, meaning: wanted ? QuestionMeaning.of(index, terms) : null };
  });

/** Reads a hit again. */
const seenAgain = (hit: Hit, reading: Reading, look: SecondLook): Seen => {
  const { firstPassage, passages } = reading.scorer.index;
  const { record } = hit;
  const run = reading.order.run(firstPassage[record] ?? 0, firstPassage[record + 1] ?? passages);
  const title =
    look.settings.asked > 0 ? reading.scorer.titleMatch.of(record, look.questionWeight) : 0;
  const ahead = look.questionWeight * aheadOf(closenessOf(run, record, reading.words), title, look);
  return {
    hit,
    value: hit.score + (hit.favour ?? 1) * ahead,
    meaning: reading.meaning?.nearest(record, run) ?? null,
  };
};

/**
 * Hits by what they are worth, best first. One of a segment that has learned nothing (too small, added
 * since) stands as the mean of the others: it is neither ahead nor behind for that.
 */
const inOrder = (seen: readonly Seen[], look: SecondLook): readonly Hit[] => {
  const known = seen.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]));
  const mean = known.reduce((sum, meaning) => sum + meaning, 0) / Math.max(1, known.length);
  const share = look.questionWeight * look.settings.meaning * look.cut;
  return seen
    .map(({ hit, value, meaning }) => ({
      hit,
      value: value + (hit.favour ?? 1) * share * (meaning ?? mean),
    }))
    .sort((a, b) => b.value - a.value)
    .map(({ hit }) => hit);
};

/**
 * Reads the first documents that are no articles, and puts them in a better order: those where the
 * words of the question stand in one sentence, near each other, and (where documents are cut) in
 * their first lines, where a sentence means what the question does, and (where documents are whole)
 * that hold most of its words. Only they change places, among
 * themselves: what the place of an article is worth beside them stays. A hit takes the score of its
 * new place, and keeps its own as `ownScore`.
 *
 * @example lookAgain(hits, look).slice(0, 10)
 */
export const lookAgain = (hits: readonly Hit[], look: SecondLook): readonly Hit[] => {
  const readings = readingsOf(look);
  const places: number[] = [];
  const seen: Seen[] = [];
  hits.slice(0, look.settings.looked).forEach((hit, place) => {
    const reading = readings[hit.segment] ?? null;
    if (reading === null) return;
    places.push(place);
    seen.push(seenAgain(hit, reading, look));
  });
  const found = inOrder(seen, look);
  const ordered = [...hits];
  places.forEach((place, at) => {
    const [before, now] = [hits[place], found[at]];
    if (before === undefined || now === undefined) return;
    ordered[place] = { ...now, score: before.score, ownScore: now.score };
  });
  return ordered;
};
