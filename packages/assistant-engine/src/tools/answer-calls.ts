import type { Passage } from '@maroquin/assistant-kit';

import type { ModelToolCall } from '../model-port.js';
import type { ToolOutcome, ToolScope } from '../ports.js';
import type { Turn } from '../turn.js';
import type { TurnEvent } from '../turn-event.js';
import type { TurnPorts } from '../turn-input.js';
import { inOrder } from './in-order.js';
import { labelledInputs } from './labelled-inputs.js';
import { readCall, type ReadCall } from './read-arguments.js';
import { refusalMessage, resultMessage } from './tool-message.js';

const AT_ONCE = 3;
const TOO_MANY = 'Le nombre d’appels d’outils permis pour une question est atteint.';

interface Answered {
  readonly call: ModelToolCall;
  readonly read: ReadCall;
  readonly outcome: ToolOutcome | null;
  readonly passages: readonly Passage[];
}

/** Runs one call and finds the passages of the articles that its card applied. */
async function answerCall(
  call: ModelToolCall,
  read: ReadCall,
  scope: ToolScope,
  ports: TurnPorts,
  signal: AbortSignal,
): Promise<Answered> {
  if (!read.ok) return { call, read, outcome: null, passages: [] };
  const outcome = await ports.tools.call(read.tool, read.args, scope, signal);
  if (!outcome.ok) return { call, read, outcome, passages: [] };
  const ids = outcome.card.articles.flatMap(({ recordId }) => recordId ?? []);
  const passages = ids.length === 0 ? [] : await ports.retrieval.lookup(scope.corpora, ids);
  return { call, read, outcome, passages };
}

function resultEvent(answered: Answered, label: string): TurnEvent {
  const { call, read, outcome } = answered;
  const base = { type: 'tool-result', callId: call.id, tool: call.name, label } as const;
  if (outcome?.ok === true) {
    const inputs = read.tool === null ? [] : labelledInputs(read.tool, outcome.input);
    return { ...base, ok: true, inputs, card: outcome.card, message: null };
  }
  const inputs = read.ok ? labelledInputs(read.tool, read.args) : [];
  const message = outcome?.message ?? (read.ok ? '' : read.message);
  return { ...base, ok: false, inputs, card: null, message };
}

/** Tells the turn and the model what a call gave. */
function keep(answered: Answered, turn: Turn): void {
  const { call, read, outcome, passages } = answered;
  if (outcome?.ok === true) {
    turn.tellModel(resultMessage(call, outcome, passages, turn.shelf));
    turn.keepResult(outcome, passages);
  } else if (!read.ok) {
    turn.tellModel(refusalMessage(call, read.message, read.fields));
    if (read.tool !== null) turn.keepRefusal(read.message, false);
  } else if (outcome !== null) {
    turn.tellModel(refusalMessage(call, outcome.message));
    turn.keepRefusal(outcome.message, outcome.code === 'INVALID_INPUT');
  }
}

/**
 * Answers the calls of one model message: at most what the turn has left, three at once, results in
 * the order they were asked. A call to a tool that the role does not declare is answered to the
 * model only: there is nothing to show to the agent.
 */
export async function* answerCalls(
  calls: readonly ModelToolCall[],
  turn: Turn,
  ports: TurnPorts,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  yield { type: 'stage', stage: 'calling-tool' };
  const allowed = calls.slice(0, turn.callsLeft);
  turn.callsLeft -= allowed.length;
  const reads = await Promise.all(allowed.map((call) => readCall(call, turn.tools)));
  for (const [index, call] of allowed.entries()) {
    const label = reads[index]?.tool?.label.fr;
    if (label === undefined) continue;
    yield { type: 'tool-call', callId: call.id, tool: call.name, label };
  }
  const work = allowed.flatMap((call, index) => {
    const read = reads[index];
    return read === undefined ? [] : [{ call, read }];
  });
  const results = inOrder(work, AT_ONCE, ({ call, read }) =>
    answerCall(call, read, turn.toolScope, ports, signal),
  );
  for await (const answered of results) {
    keep(answered, turn);
    const label = answered.read.tool?.label.fr;
    if (label !== undefined) yield resultEvent(answered, label);
  }
  for (const call of calls.slice(allowed.length)) turn.tellModel(refusalMessage(call, TOO_MANY));
}
