import { blockSentences, readBlocks, type Block } from './blocks.js';
import type { Fact } from './fact.js';
import type { MarkedText, Marker } from './markers.js';
import { plainText, wordLine } from './plain.js';
import { readFacts } from './read-facts.js';
import type { Span } from './sentences.js';

/** A sentence of the answer that claims something, with what it cites. */
export interface Claim extends Span {
  /** The sentence without its markers. */
  readonly sentence: string;
  readonly facts: readonly Fact[];
  /** Numbers of the final text. Those of the introduction for an item or a row without its own. */
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

function claimsNothing(sentence: string, kind: Block['kind']): boolean {
  const plain = plainText(sentence)
    .toLowerCase()
    .trim()
    .replace(/[ "*_]+$/u, '');
  if (kind === 'heading' || kind === 'table') return true;
  if (plain.endsWith('?') || plain.endsWith(':')) return true;
  const count = wordLine(sentence).trim().split(' ').length;
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

/** Numbers that a sentence without markers of its own takes from around it. */
function inherited(
  block: Block,
  intro: readonly number[],
  all: readonly number[],
): readonly number[] {
  if (block.kind === 'heading') return all;
  return block.kind === 'list' || block.kind === 'table' ? intro : [];
}

/**
 * The claims of an answer. Questions, courtesies, introductions, avowals of ignorance, headings,
 * table rows and short items claim nothing, unless they state a fact or carry a marker.
 *
 * @param allowed addresses that the platform itself gives (the owner's contact): not facts
 */
export function readClaims(marked: MarkedText, allowed: readonly string[]): readonly Claim[] {
  const all = marked.cited.map((_, index) => index + 1);
  const claims: Claim[] = [];
  let intro: readonly number[] = [];
  for (const block of readBlocks(marked.text)) {
    if (block.kind === 'paragraph' || block.kind === 'heading') intro = [];
    for (const span of blockSentences(marked.text, block)) {
      const markers = marked.markers.filter((marker) => within(span, marker.start));
      const own = [...new Set(markers.map((marker) => marker.number))];
      const sentence = withoutMarkers(marked.text, span, markers).trim();
      const citedNothing = marked.removed.some((offset) => within(span, offset));
      const facts = readFacts(sentence, { quotes: true }).filter(
        (fact) => fact.kind !== 'term' || !allowed.includes(fact.key),
      );
      if (block.kind === 'paragraph') intro = /:\s*$/u.test(sentence) ? own : [];
      const silent = facts.length === 0 && own.length === 0 && !citedNothing;
      if (silent && claimsNothing(sentence, block.kind)) continue;
      if (wordLine(sentence).trim() === '' && !citedNothing) continue;
      const cited = own.length > 0 ? own : inherited(block, intro, all);
      claims.push({ ...span, sentence, facts, cited, citedNothing });
    }
  }
  return claims;
}
