import type { Passage, ToolCard } from '@maroquin/assistant-kit';

import type { Citation, UnverifiedClaim } from '../turn-event.js';
import { readClaims, type Claim } from './claims.js';
import { Evidence } from './evidence.js';
import { renumberMarkers } from './markers.js';
import { contentStems, visibleText, wordLine } from './plain.js';
import { REASONS, unsupportedReason } from './reasons.js';
import { supportingQuote } from './supporting-quote.js';

/** What a successful tool call lets the answer state. */
export interface ToolEvidence {
  readonly card: ToolCard;
  readonly input: unknown;
  readonly output: unknown;
}

/** An answer, and everything of this turn that it may rest on. */
export interface CitationCheckInput {
  readonly text: string;
  /** Passages by the number that the model was given, starting at 1. */
  readonly passages: readonly Passage[];
  readonly tools: readonly ToolEvidence[];
  /** Addresses of the platform itself, such as the owner's contact. */
  readonly allowed?: readonly string[];
}

/** The answer after the check: this text is the one to keep. */
export interface CheckedAnswer {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly unverified: readonly UnverifiedClaim[];
  /** Sentences that claim something. */
  readonly claims: number;
}

/** Share of the meaningful words of a claim that its passages must hold, beyond its facts. */
const LEAST_OVERLAP = 0.34;
const FEWEST_STEMS = 4;

function passageEvidence(passage: Passage): Evidence {
  const dates = [passage.dateStart, passage.dateEnd, passage.asOf].filter((date) => date !== null);
  const article = passage.code !== null && passage.num !== null ? `article ${passage.num}` : '';
  const text = [passage.title, article, passage.num, passage.url, passage.text];
  return new Evidence(
    text.filter((part) => part !== null).join('\n'),
    passage.text.split('\n').filter((line) => line.trim() !== '').length,
    dates,
  );
}

function cardSentences(card: ToolCard): readonly string[] {
  return [
    card.question,
    card.answer,
    ...card.steps.flatMap((step) => [step.text, step.article ?? '']),
    ...card.articles.flatMap((article) => [article.label, article.stateDate ?? '']),
    ...card.warnings,
  ];
}

function toolEvidence(tool: ToolEvidence): Evidence {
  const data = JSON.stringify([tool.input, tool.output]);
  return new Evidence([...cardSentences(tool.card), data].join('\n'));
}

/** Everything claims are held against. A passage is read when a claim needs it, and once. */
class Sources {
  private readonly read = new Map<number, Evidence>();
  private readonly tools: readonly Evidence[];
  private readonly cardLines: readonly string[];

  constructor(
    private readonly passages: readonly Passage[],
    tools: readonly ToolEvidence[],
    private readonly numbers: readonly number[],
  ) {
    this.tools = tools.map(toolEvidence);
    this.cardLines = tools.flatMap((tool) => cardSentences(tool.card)).map(wordLine);
  }

  /** First reason why a claim is not verified; `null` when it is. */
  objection(claim: Claim): string | null {
    if (claim.citedNothing) return REASONS.missingPassage;
    const words = wordLine(claim.sentence);
    if (this.cardLines.some((line) => line.includes(words))) return null;
    const cited = claim.cited.flatMap((number) => this.at((this.numbers[number - 1] ?? 0) - 1));
    if (cited.length === 0) return REASONS.noSource;
    const held = [...cited, ...this.tools];
    const missing = claim.facts.find((fact) => !held.some((evidence) => evidence.supports(fact)));
    if (missing !== undefined) {
      const everywhere = this.passages.flatMap((_, index) => this.at(index));
      const isSomewhere = everywhere.some((evidence) => evidence.supports(missing));
      return unsupportedReason(missing, isSomewhere);
    }
    return this.isUnrelated(claim, held) ? REASONS.unrelated : null;
  }

  private at(index: number): readonly Evidence[] {
    const passage = this.passages[index];
    if (passage === undefined) return [];
    const evidence = this.read.get(index) ?? passageEvidence(passage);
    this.read.set(index, evidence);
    return [evidence];
  }

  private isUnrelated(claim: Claim, held: readonly Evidence[]): boolean {
    const stems = [...new Set(contentStems(claim.sentence))];
    if (stems.length < FEWEST_STEMS) return false;
    const shared = stems.filter((stem) => held.some((evidence) => evidence.stems.has(stem)));
    return shared.length / stems.length < LEAST_OVERLAP;
  }
}

/**
 * Checks an answer against the passages and the tool cards of its turn, in code: every sentence that
 * claims something must cite a passage that was given to the model (or repeat a card word for word),
 * and every number, amount, date, delay, article and quotation it states must be found there.
 * Markers to passages that do not exist are removed, the others renumbered.
 *
 * @example
 * checkCitations({ text: 'Le délai est de deux mois [1].', passages: [article538], tools: [] })
 * // unverified: [{ …, reason: 'Le nombre « deux mois » ne figure dans aucun des passages trouvés.' }]
 */
export function checkCitations(input: CitationCheckInput): CheckedAnswer {
  const { passages, tools, allowed = [] } = input;
  const exists = (number: number): boolean => number >= 1 && number <= passages.length;
  const marked = renumberMarkers(visibleText(input.text).trim(), exists);
  const claims = readClaims(marked, allowed);
  const sources = new Sources(passages, tools, marked.cited);
  const unverified: UnverifiedClaim[] = [];
  const verified = new Set<Claim>();
  for (const claim of claims) {
    const reason = sources.objection(claim);
    if (reason === null) verified.add(claim);
    else unverified.push({ start: claim.start, end: claim.end, reason });
  }
  const citations = marked.cited.flatMap((given, index): readonly Citation[] => {
    const passage = passages[given - 1];
    if (passage === undefined) return [];
    const number = index + 1;
    const citing = claims.filter((claim) => claim.cited.includes(number));
    const holding = citing.filter((claim) => verified.has(claim));
    const quote = supportingQuote(passage.text, holding.length > 0 ? holding : citing);
    return [{ number, passage, quote, verified: holding.length > 0 }];
  });
  return { text: marked.text, citations, unverified, claims: claims.length };
}
