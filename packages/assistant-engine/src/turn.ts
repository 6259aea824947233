import type { Passage, Tool } from '@maroquin/assistant-kit';

import { checkCitations, type CheckedAnswer } from './citations/check-citations.js';
import { saysNothingFound } from './citations/claims.js';
import type { ToolEvidence } from './citations/tool-evidence.js';
import { favourOf } from './favour.js';
import {
  ModelFailure,
  type ModelEvent,
  type ModelMessage,
  type ModelRequest,
  type ModelTool,
  type ModelToolCall,
  type ModelUsage,
} from './model-port.js';
import { unreadArticlesText } from './notes/unread-articles.js';
import { vagueQuestionText } from './notes/vague-question.js';
import { leaningPartsText } from './parts/leaning-parts.js';
import type { Found, FoundPart } from './parts/search-parts.js';
import { silentPartsText } from './parts/silent-parts.js';
import type { SearchPlan } from './plan-search.js';
import type { ToolScope } from './ports.js';
import { openingMessages } from './prompt/conversation.js';
import { partsBlock } from './prompt/parts-block.js';
import { PassageShelf } from './prompt/passage-shelf.js';
import { silentText } from './silence.js';
import { offerTools, toolsOfRole } from './tools/tool-offer.js';
import type { LawDate, TurnEvent } from './turn-event.js';
import type { TurnInput } from './turn-input.js';

/** Calls that one turn may ask for, refused ones included (threat INJ-03). */
export const MOST_CALLS = 8;
const TEMPERATURE = 0.1;
const MOST_TOKENS = 1_500;
const MOST_MARKERS = 3;
const NO_USAGE: ModelUsage = { promptTokens: 0, completionTokens: 0, kWh: 0, kgCO2eq: 0 };

function addUsage(left: ModelUsage, right: ModelUsage): ModelUsage {
  return {
    promptTokens: left.promptTokens + right.promptTokens,
    completionTokens: left.completionTokens + right.completionTokens,
    kWh: left.kWh + right.kWh,
    kgCO2eq: left.kgCO2eq + right.kgCO2eq,
  };
}

/** What precedes a tool call is kept only if it cites: the rest announces the call. */
const CITES = /\[\d/u;

/** Everything one turn remembers between its model calls. It lives as long as `runTurn`. */
export class Turn {
  readonly tools: ReadonlyMap<string, Tool>;
  readonly shelf: PassageShelf;
  /** Not empty when one word is asked that many texts hold: said instead of asking a model. */
  readonly vague: string;
  /** Calls still allowed. */
  callsLeft = MOST_CALLS;
  private readonly offered: readonly ModelTool[];
  private readonly messages: ModelMessage[];
  private readonly searched: number;
  private readonly parts: readonly FoundPart[];
  private readonly evidence: ToolEvidence[] = [];
  private readonly cardPassages: Passage[][] = [];
  private readonly refusals: string[] = [];
  private readonly corrections: string[] = [];
  private usage = NO_USAGE;
  private model = '';
  private spoken = '';
  private round = '';
  private calls: readonly ModelToolCall[] = [];
  private ended = false;

  constructor(
    private readonly input: TurnInput,
    private readonly plan: SearchPlan,
    private readonly today: string,
    found: Found,
  ) {
    this.tools = toolsOfRole(input.assistant, input.role);
    this.offered = offerTools(this.tools);
    this.shelf = new PassageShelf(plan.atDate, today);
    this.searched = found.searched;
    this.parts = found.parts;
    this.vague = vagueQuestionText(plan.text, found.passages);
    const block = this.shelf.show(found.passages);
    const parts = partsBlock(found.parts, this.shelf);
    this.messages = openingMessages(input, today, plan.atDate, { passages: block, parts });
  }

  /** Neither a passage nor a tool: no model is asked. */
  get isHopeless(): boolean {
    return this.shelf.passages.length === 0 && this.offered.length === 0;
  }

  /** Without a passage or a result, what the model writes is kept from the agent. */
  get hasEvidence(): boolean {
    return this.shelf.passages.length > 0 || this.evidence.length > 0;
  }

  /** The agent has read something of the model call that just ended. */
  get wasHeard(): boolean {
    return this.hasEvidence && this.round !== '';
  }

  /** What the tools of this turn may work on. */
  get toolScope(): ToolScope {
    const { corpora } = this.input;
    return { corpora, atDate: this.plan.atDate, favour: favourOf(this.input) };
  }

  private get lawDate(): LawDate {
    return { date: this.plan.atDate, fromQuestion: this.plan.dateFromQuestion };
  }

  /** The next request. After the last call allowed, the model is asked without tools. */
  request(): ModelRequest {
    this.round = '';
    this.calls = [];
    this.ended = false;
    return {
      messages: [...this.messages],
      tools: this.callsLeft > 0 ? this.offered : [],
      temperature: TEMPERATURE,
      maxTokens: MOST_TOKENS,
    };
  }

  /** Takes in an event of the model that is not shown as it is. */
  hear(event: ModelEvent): void {
    if (event.type === 'text') this.round += event.text;
    else if (event.type === 'tool-calls') this.calls = [...this.calls, ...event.calls];
    else {
      this.usage = addUsage(this.usage, event.usage);
      this.model = event.model;
      this.ended = true;
    }
  }

  /**
   * Closes a model call and says which calls it asked for: none ends the turn.
   * @throws {ModelFailure} `CUT` when the stream stopped before its end
   */
  closeRound(): readonly ModelToolCall[] {
    if (!this.ended) throw new ModelFailure('CUT', 'The stream of the model has no end.');
    const isLast = this.calls.length === 0 || this.callsLeft === 0;
    if (this.hasEvidence && (isLast || CITES.test(this.round))) this.say(this.round);
    if (isLast) return [];
    this.messages.push({ role: 'assistant', content: this.round, toolCalls: this.calls });
    return this.calls;
  }

  tellModel(message: ModelMessage): void {
    this.messages.push(message);
  }

  keepResult(evidence: ToolEvidence, passages: readonly Passage[]): void {
    this.evidence.push(evidence);
    this.cardPassages.push([...passages]);
  }

  /** @param correctable the question gives a value that the tool cannot take: another one may do */
  keepRefusal(message: string, correctable: boolean): void {
    if (this.refusals.includes(message)) return;
    this.refusals.push(message);
    if (correctable) this.corrections.push(message);
  }

  /** The cards' answers with the articles they applied, when the model added nothing to them. */
  cardText(): string {
    if (this.round.trim() !== '' || this.evidence.length === 0) return '';
    const text = this.evidence
      .map(({ card }, index) => `${card.answer}${this.markers(index)}`)
      .join('\n\n');
    this.say(text);
    return text;
  }

  private say(text: string): void {
    if (text.trim() === '') return;
    this.spoken += this.spoken === '' ? text : `\n\n${text}`;
  }

  private markers(index: number): string {
    const numbers = this.shelf.numbersOf(this.cardPassages[index] ?? []).slice(0, MOST_MARKERS);
    return numbers.length === 0
      ? ''
      : ` ${numbers.map((number) => `[${String(number)}]`).join('')}`;
  }

  /** Checks what was said, against everything this turn found. */
  check(): CheckedAnswer {
    return checkCitations({
      text: this.spoken,
      passages: this.shelf.passages,
      tools: this.evidence,
      atDate: this.plan.atDate,
      today: this.today,
      allowed: [this.input.assistant.identity.owner.contact.toLowerCase()],
      refusals: this.refusals,
    });
  }

  /** Nothing was said, or only that the texts do not answer. */
  isSilent(answer: CheckedAnswer): boolean {
    if (!this.hasEvidence || answer.text === '') return true;
    const saysNothing = answer.claims === 0 && answer.citations.length === 0;
    return saysNothing && this.evidence.length === 0 && saysNothingFound(answer.text);
  }

  /**
   * How a turn that has nothing to say ends: with what the agent must correct in the question, when a
   * tool said so, since the texts are not silent then; otherwise with the silence of the texts.
   */
  withoutAnswer(): TurnEvent {
    if (this.corrections.length === 0) return this.silent();
    const text = this.corrections.join('\n\n');
    return this.done({ text, citations: [], unverified: [], claims: 0 });
  }

  /**
   * What the platform adds to an answer, in its own words: the parts of the question that it leaves out,
   * and the articles asked by number whose text was not found. Empty when there is nothing to add.
   */
  notes({ citations, text }: CheckedAnswer): string {
    if (text === '') return '';
    const { question } = this.input;
    const cards = this.evidence.map(({ card }) => card);
    return [
      silentPartsText(this.parts, citations, cards),
      this.parts.length === 0 ? leaningPartsText(question, text, cards) : '',
      unreadArticlesText(question, this.shelf.passages, cards),
    ]
      .filter((note) => note !== '')
      .join('\n\n');
  }

  /** @param added a sentence of the platform, after what was checked */
  done(answer: CheckedAnswer, added = ''): TurnEvent {
    const { usage } = this;
    const model = this.model === '' ? null : this.model;
    const text = added === '' ? answer.text : `${answer.text}\n\n${added}`;
    return { type: 'done', ...answer, text, lawDate: this.lawDate, usage, model };
  }

  silent(): TurnEvent {
    return {
      type: 'silent',
      text: silentText(this.input, this.plan, this.searched, this.refusals),
      searched: this.searched,
      corpora: this.input.corpora,
      lawDate: this.lawDate,
      usage: this.usage,
      ...(this.model === '' ? {} : { model: this.model }),
    };
  }
}
