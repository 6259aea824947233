import { assertUnreachable } from '../../../app/assert-unreachable.js';
import type {
  ReplyEventsSubscription,
  ReplyPartsFragment,
  ReplyStage,
  ToolCallPartsFragment,
} from '../../../gql/graphql.js';

/** One event of the stream of a reply. */
export type ReplyEvent = ReplyEventsSubscription['replyEvents'];

/** What the stage line says: the stage, and the figures that are known so far. */
export interface Progress {
  stage: ReplyStage | 'QUEUED';
  corpora: number | null;
  passages: number | null;
  verified: number | null;
  claims: number | null;
}

/** A reply while it is being produced, as the events have told it so far. */
export interface LiveReply {
  cursor: string | null;
  text: string;
  toolCalls: ToolCallPartsFragment[];
  progress: Progress;
  /** The worker died and began again: the agent is told why the text left. */
  restarted: boolean;
  finished: ReplyPartsFragment | null;
}

/** Before the first event: what the conversation already holds of the reply. */
export function startLiveReply(reply: ReplyPartsFragment): LiveReply {
  return {
    cursor: null,
    text: '',
    toolCalls: [],
    progress: EMPTY_PROGRESS,
    restarted: false,
    finished: isFinal(reply) ? reply : null,
  };
}

const EMPTY_PROGRESS: Progress = {
  stage: 'QUEUED',
  corpora: null,
  passages: null,
  verified: null,
  claims: null,
};

/** True when nothing more will come. */
export function isFinal(reply: ReplyPartsFragment): boolean {
  return reply.status !== 'PENDING' && reply.status !== 'RUNNING';
}

/** The reply after one more event. */
export function applyReplyEvent(live: LiveReply, event: ReplyEvent): LiveReply {
  const next: LiveReply = { ...live, cursor: event.cursor };
  switch (event.kind) {
    case 'TEXT':
      return { ...next, text: live.text + (event.text ?? '') };
    case 'STAGE':
      return { ...next, progress: withFigures(live.progress, event) };
    case 'TOOL_CALL':
    case 'TOOL_RESULT':
      return event.toolCall
        ? { ...next, toolCalls: withCall(live.toolCalls, event.toolCall) }
        : next;
    case 'RESTARTED':
      return { ...next, text: '', toolCalls: [], progress: EMPTY_PROGRESS, restarted: true };
    case 'FINISHED':
      return { ...next, finished: event.reply ?? null };
    default:
      return assertUnreachable(event.kind);
  }
}

function withFigures(progress: Progress, event: ReplyEvent): Progress {
  return {
    stage: event.stage ?? progress.stage,
    corpora: event.corpora ?? progress.corpora,
    passages: event.passages ?? progress.passages,
    verified: event.verified ?? progress.verified,
    claims: event.claims ?? progress.claims,
  };
}

function withCall(
  calls: readonly ToolCallPartsFragment[],
  call: ToolCallPartsFragment,
): ToolCallPartsFragment[] {
  const known = calls.some((other) => other.callId === call.callId);
  if (!known) return [...calls, call];
  return calls.map((other) => (other.callId === call.callId ? call : other));
}
