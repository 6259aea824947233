import { favourOf } from './favour.js';
import { searchParts, type Found } from './parts/search-parts.js';
import { planSearch, type SearchPlan } from './plan-search.js';
import { answerCalls } from './tools/answer-calls.js';
import type { TurnEvent } from './turn-event.js';
import type { TurnInput, TurnPorts } from './turn-input.js';
import { Turn } from './turn.js';

const PASSAGES = 8;
const NOTHING: Found = { passages: [], searched: 0, parts: [] };

/**
 * One turn: plan ▸ retrieve ▸ model (stream) ▸ tool calls ▸ model ▸ check citations ▸ done. Pure: it
 * knows the world only through its ports. Text deltas pass as the model gave them, the very objects,
 * so that a token costs one step of an iterator. Exactly one `done` or `silent` ends it; a failure
 * of the model, of the retrieval or the reason of `signal` is thrown as it is. An iteration that is
 * left early stops the tools that still run.
 *
 * @throws {RangeError} when the assistant does not declare `input.role`
 * @example
 * for await (const event of runTurn(input, { model, retrieval, tools, clock }, signal)) {
 *   if (event.type === 'text') process.stdout.write(event.text);
 * }
 */
export async function* runTurn(
  input: TurnInput,
  ports: TurnPorts,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, void, void> {
  const leaving = new AbortController();
  const stop = AbortSignal.any([signal, leaving.signal]);
  try {
    stop.throwIfAborted();
    const plan = planSearch(input.question, input.history, input.atDate);
    yield { type: 'stage', stage: 'searching', corpora: input.corpora.length };
    const turn = await startTurn(input, plan, ports, stop);
    if (turn.vague !== '') {
      yield* sayAtOnce(turn.vague, turn);
      return;
    }
    while (!turn.isHopeless) {
      yield { type: 'stage', stage: 'writing', passages: turn.shelf.passages.length };
      for await (const event of ports.model.stream(turn.request(), stop)) {
        turn.hear(event);
        if (event.type === 'text' && turn.hasEvidence) yield event;
      }
      const calls = turn.closeRound();
      if (calls.length === 0) break;
      if (turn.wasHeard) yield { type: 'text', text: '\n\n' };
      yield* answerCalls(calls, turn, ports, stop);
    }
    yield* conclude(turn);
  } finally {
    leaving.abort();
  }
}

/** Searches, and sets the turn up with what was found. */
async function startTurn(
  input: TurnInput,
  plan: SearchPlan,
  ports: TurnPorts,
  signal: AbortSignal,
): Promise<Turn> {
  const found = input.corpora.length === 0 ? NOTHING : await search(input, plan, ports, signal);
  signal.throwIfAborted();
  return new Turn(input, plan, ports.clock.today(), found);
}

/**
 * The parts of a question are searched one by one, and a short question alone: only when that finds
 * nothing is the whole searched, with the question before it that it may lean on.
 */
async function search(
  input: TurnInput,
  { text, alone, parts, atDate }: SearchPlan,
  { retrieval }: TurnPorts,
  signal: AbortSignal,
): Promise<Found> {
  const { corpora } = input;
  const limit = parts.length === 0 ? PASSAGES : Math.ceil(PASSAGES / parts.length);
  const query = { corpora, limit, atDate, favour: favourOf(input) };
  const one = (asked: string) => retrieval.search({ ...query, text: asked }, signal);
  if (parts.length > 0) {
    const found = await searchParts(parts, one);
    if (found.parts.length > 0) return found;
  }
  if (alone !== null) {
    const found = await one(alone);
    if (found.passages.length > 0) return { ...found, parts: [] };
  }
  return { ...(await one(text)), parts: [] };
}

/** Ends a turn with the words of the platform, when no model is to be asked. */
function* sayAtOnce(text: string, turn: Turn): Generator<TurnEvent> {
  yield { type: 'text', text };
  yield turn.done({ text, citations: [], unverified: [], claims: 0 });
}

/** Checks what was said and says how the turn ends. */
function* conclude(turn: Turn): Generator<TurnEvent> {
  if (turn.isHopeless) {
    yield turn.silent();
    return;
  }
  const cardText = turn.cardText();
  if (cardText !== '') yield { type: 'text', text: cardText };
  const answer = turn.check();
  const notes = turn.notes(answer);
  if (notes !== '') yield { type: 'text', text: `\n\n${notes}` };
  const verified = answer.claims - answer.unverified.length;
  yield { type: 'stage', stage: 'checking', claims: answer.claims, verified };
  yield turn.isSilent(answer) ? turn.withoutAnswer() : turn.done(answer, notes);
}
