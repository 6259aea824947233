import { blockSentences, readBlocks, type Block } from './blocks.js';
import type { Fact } from './fact.js';
import type { MarkedText, Marker } from './markers.js';
import { plainText, stemsOfLine, wordLine } from './plain.js';
import { readFacts } from './read-facts.js';
import type { Span } from './sentences.js';

/** A sentence of the answer that claims something, with what it cites. */
export interface Claim extends Span {
  /** The sentence without its markers. */
  readonly text: string;
  /** Its words, as `wordLine` gives them. */
  readonly words: string;
  readonly stems: ReadonlySet<string>;
  readonly facts: readonly Fact[];
  /** Its own markers; those of the introduction for an item or a row without its own. */
  readonly markers: readonly Marker[];
  /** Numbers of the final text that it rests on. A heading without its own rests on all of them. */
  readonly cited: readonly number[];
  /** A marker of this sentence pointed at a passage that does not exist. */
  readonly citedNothing: boolean;
}

const IGNORANCE =
  /(?:je ne (?:sais|trouve|dispose|peux|connais)|je n'ai (?:pas|rien|aucun)|(?:passages?|textes?|sources?|documents?)[^.]{0,60} ne [^.]{0,40}(?:repond|permet|precise|contien|mention|indique|dis|traite|donne)|aucun (?:passage|texte|document))/u;
const COURTESY =
  /^(?:bonjour|bonsoir|merci|cordialement|n'hesitez|je reste|je vous|voici|d'accord|bien sur|en resume|rapprochez|contactez|adressez|verifiez)/u;

/** Says in plain words that the texts do not answer. */
export function saysNothingFound(text: string): boolean {
  return IGNORANCE.test(plainText(text).toLowerCase());
}

function claimsNothing(sentence: string, words: string, kind: Block['kind']): boolean {
  const plain = plainText(sentence)
    .toLowerCase()
    .trim()
    .replace(/[ "*_]+$/u, '');
  if (kind === 'heading' || kind === 'table') return true;
  if (plain.endsWith('?') || plain.endsWith(':')) return true;
  const count = words.trim().split(' ').length;
  if (count <= (kind === 'list' ? 7 : 2)) return true;
  return COURTESY.test(plain) || IGNORANCE.test(plain);
}

function withoutMarkers(text: string, span: Span, markers: readonly Marker[]): string {
  let result = '';
  let from = span.start;
  for (const marker of markers) {
    result += text.slice(from, marker.start);
    from = marker.end;
  }
  return result + text.slice(from, span.end);
}

const within = (span: Span, offset: number): boolean => offset >= span.start && offset <= span.end;

const rests = (kind: Block['kind']): boolean => kind === 'list' || kind === 'table';
const numbersOf = (markers: readonly Marker[]): readonly number[] => [
  ...new Set(markers.map((marker) => marker.number)),
];

/** What the platform itself says, which no source has to hold. */
export interface OwnWords {
  /** Addresses that it gives (the owner's contact): not facts. */
  readonly allowed: readonly string[];
  /** Why tools gave no result, as the agent reads it: a sentence that repeats one claims nothing. */
  readonly refusals: readonly string[];
}

/**
 * The claims of an answer. Questions, courtesies, introductions, avowals of ignorance, headings,
 * table rows, short items and the refusals of tools claim nothing, unless they state a fact or carry
 * a marker (a refusal may state one: `entre 1990 et 2100`).
 */
export function readClaims(marked: MarkedText, { allowed, refusals }: OwnWords): readonly Claim[] {
  const refused = refusals.map(wordLine);
  const all = marked.cited.map((_, index) => index + 1);
  const claims: Claim[] = [];
  let intro: readonly Marker[] = [];
  for (const block of readBlocks(marked.text)) {
    if (block.kind === 'paragraph' || block.kind === 'heading') intro = [];
    for (const span of blockSentences(marked.text, block)) {
      const own = marked.markers.filter((marker) => within(span, marker.start));
      const sentence = withoutMarkers(marked.text, span, own).trim();
      const citedNothing = marked.removed.some((offset) => within(span, offset));
      const facts = readFacts(sentence, { quotes: true }).filter(
        (fact) => fact.kind !== 'term' || !allowed.includes(fact.key),
      );
      if (block.kind === 'paragraph') intro = /:\s*$/u.test(sentence) ? own : [];
      const words = wordLine(sentence);
      const bare = own.length === 0 && !citedNothing;
      if (bare && refused.some((line) => line.includes(words))) continue;
      if (bare && facts.length === 0 && claimsNothing(sentence, words, block.kind)) continue;
      if (words.trim() === '' && !citedNothing) continue;
      const markers = own.length === 0 && rests(block.kind) ? intro : own;
      const isBareHeading = block.kind === 'heading' && own.length === 0;
      const cited = isBareHeading ? all : numbersOf(markers);
      const stems = new Set(stemsOfLine(words));
      claims.push({ ...span, text: sentence, words, stems, facts, markers, cited, citedNothing });
    }
  }
  return claims;
}
