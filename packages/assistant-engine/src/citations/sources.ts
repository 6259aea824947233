import { standingAt, type Passage } from '@maroquin/assistant-kit';

import type { Quote } from '../turn-event.js';
import type { Claim } from './claims.js';
import { placedNumbers, type NumberFact } from './clauses.js';
import type { Evidence } from './evidence.js';
import { unknownLawOf } from './law-date.js';
import { stemsOfLine, wordLine } from './plain.js';
import { ReadPassage } from './read-passage.js';
import { misplacedReason, notInForceReason, REASONS, unsupportedReason } from './reasons.js';
import { ReadTool, type ToolEvidence } from './tool-evidence.js';

/** What the claims of an answer are held against. */
export interface SourcesInput {
  /** All the passages of the turn, cited or not. */
  readonly passages: readonly Passage[];
  /** Those that the answer cites, in the order of their numbers in the final text, from 1. */
  readonly cited: readonly Passage[];
  readonly tools: readonly ToolEvidence[];
  /** ISO date at which the law is asked; `null` leaves the versions unchecked. */
  readonly atDate: string | null;
  /** ISO date of the day: a text without any date says what the law is today, and no other day. */
  readonly today: string;
}

/** Share of the meaningful words of a claim that its passages must hold, beyond its facts. */
const LEAST_OVERLAP = 0.34;
const FEWEST_STEMS = 4;

function isUnrelated(claim: Claim, held: readonly Evidence[]): boolean {
  if (claim.stems.size < FEWEST_STEMS) return false;
  const shared = [...claim.stems].filter((stem) =>
    held.some((evidence) => evidence.stems.has(stem)),
  );
  return shared.length / claim.stems.size < LEAST_OVERLAP;
}

/** Everything claims are held against. A passage is read when a claim needs it, and once. */
export class Sources {
  private readonly opened = new Map<Passage, ReadPassage>();
  private readonly tools: readonly ReadTool[];

  constructor(private readonly input: SourcesInput) {
    this.tools = input.tools.map((tool) => new ReadTool(tool));
  }

  /** First reason why a claim is not verified; `null` when it is. */
  objection(claim: Claim): string | null {
    if (claim.citedNothing) return REASONS.missingPassage;
    if (this.toolThatSays(claim) !== null) return null;
    const named = claim.cited.flatMap((number) => this.at(number) ?? []);
    if (named.length === 0) return REASONS.noSource;
    const inForce = named.filter((passage) => this.isInForce(passage));
    if (inForce.length === 0) return this.notInForce(named);
    const tools = this.tools.map(({ evidence }) => evidence);
    const held = [...inForce.map((passage) => this.read(passage)), ...tools];
    const missing = claim.facts.find((fact) => !held.some((evidence) => evidence.supports(fact)));
    if (missing === undefined) {
      if (isUnrelated(claim, held)) return REASONS.unrelated;
      if (this.isDenied(claim, inForce)) return REASONS.denied;
      const misplaced = this.misplacedNumber(claim, inForce);
      return misplaced === null ? null : misplacedReason(misplaced);
    }
    const outOfForce = named.filter((passage) => this.read(passage).supports(missing));
    if (outOfForce.length > 0) return this.notInForce(outOfForce);
    const { passages } = this.input;
    const isSomewhere = passages.some((passage) => this.read(passage).supports(missing));
    return unsupportedReason(missing, isSomewhere);
  }

  /**
   * Why one source of a verified claim does not support it although another does; `null` when it
   * does. An article that a tool applied supports the sentences of its card.
   */
  markObjection(claim: Claim, number: number): string | null {
    const passage = this.at(number);
    if (passage === null) return REASONS.missingPassage;
    if (this.toolThatSays(claim)?.applied(passage) === true) return null;
    if (!this.isInForce(passage)) return this.notInForce([passage]);
    const held = this.read(passage);
    if (claim.facts.some((fact) => held.supports(fact))) return null;
    return isUnrelated(claim, [held]) ? REASONS.unrelated : null;
  }

  /**
   * The sentences of a source that support a claim best. A card states a result and its article a
   * rule: in the article that a tool applied, the rule of the step that applied it is looked for.
   */
  quotes(claim: Claim, number: number): readonly Quote[] {
    const passage = this.at(number);
    if (passage === null) return [];
    const tool = this.toolThatSays(claim);
    const step = tool?.applied(passage) === true ? tool.stepsOn(passage) : '';
    if (step === '') return this.open(passage).quotes(claim);
    const words = wordLine(step);
    return this.open(passage).quotes({ words, stems: new Set(stemsOfLine(words)), facts: [] });
  }

  private isDenied(claim: Claim, passages: readonly Passage[]): boolean {
    const verdicts = passages.map((passage) => this.open(passage).denies(claim));
    return verdicts.includes(true) && !verdicts.includes(false);
  }

  /** A number that the passages state of something else than the claim does; `null` when none is. */
  private misplacedNumber(claim: Claim, passages: readonly Passage[]): NumberFact | null {
    if (!claim.facts.some((fact) => fact.kind === 'number')) return null;
    const placed = placedNumbers(claim.text).find((one) => {
      if (this.tools.some(({ evidence }) => evidence.supports(one.number))) return false;
      const verdicts = passages.map((passage) => this.open(passage).misplaces(one));
      return verdicts.includes(true) && !verdicts.includes(false);
    });
    return placed?.number ?? null;
  }

  private at(number: number): Passage | null {
    return this.input.cited[number - 1] ?? null;
  }

  private toolThatSays(claim: Claim): ReadTool | null {
    return this.tools.find((tool) => tool.says(claim.words)) ?? null;
  }

  private isInForce(passage: Passage): boolean {
    const { atDate, today } = this.input;
    if (atDate === null) return true;
    const standing = standingAt(passage, atDate, today);
    // The last state known: what it says is checked, and the answer says above that it is old.
    return standing === 'in-force' || standing === 'old-state';
  }

  /** Why none of these passages is the law of the day asked: out of force, or of unknown date. */
  private notInForce(passages: readonly Passage[]): string {
    const { today } = this.input;
    const atDate = this.input.atDate ?? today;
    const unknown = passages.find((passage) => standingAt(passage, atDate, today) === 'unknown');
    return unknown === undefined
      ? notInForceReason(atDate)
      : `D${unknownLawOf(unknown.asOf, atDate).slice(1)}.`;
  }

  private open(passage: Passage): ReadPassage {
    const opened = this.opened.get(passage) ?? new ReadPassage(passage);
    this.opened.set(passage, opened);
    return opened;
  }

  private read(passage: Passage): Evidence {
    return this.open(passage).evidence;
  }
}
