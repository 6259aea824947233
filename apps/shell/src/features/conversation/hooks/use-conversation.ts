import { useCallback, useEffect, useState } from 'react';
import { execute } from '../../../app/graphql/execute.js';
import { isAbort, type RequestError, toRequestError } from '../../../app/graphql/request-error.js';
import {
  ConversationDocument,
  type ReplyPartsFragment,
  type TurnPartsFragment,
} from '../../../gql/graphql.js';
import { isFinal } from '../live/live-reply.js';
import type { Conversation } from './conversation.js';
import { useSentConversations } from './sent-conversations.js';

/** Where the page of a conversation stands. */
export type ConversationState =
  | { status: 'loading' }
  | { status: 'missing' }
  | { status: 'failed'; error: RequestError }
  | { status: 'ready'; conversation: Conversation };

/** The conversation of a page: at once when this tab has just begun it, then from the core. */
export function useConversation(id: string): {
  state: ConversationState;
  reload: () => void;
  addTurn: (turn: TurnPartsFragment) => void;
  setReply: (reply: ReplyPartsFragment) => void;
} {
  const sent = useSentConversations();
  const [state, setState] = useState<ConversationState>(() => {
    const conversation = sent.get(id);
    return conversation ? { status: 'ready', conversation } : { status: 'loading' };
  });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const call = new AbortController();
    execute(ConversationDocument, { id }, call.signal).then(
      ({ conversation }) => {
        if (call.signal.aborted) return;
        sent.delete(id);
        setState((before) => (conversation ? merged(before, conversation) : { status: 'missing' }));
      },
      (error: unknown) => {
        if (call.signal.aborted || isAbort(error)) return;
        setState((before) =>
          before.status === 'ready' ? before : { status: 'failed', error: toRequestError(error) },
        );
      },
    );
    return () => {
      call.abort();
    };
  }, [id, round, sent]);

  const reload = useCallback(() => {
    setRound((value) => value + 1);
  }, []);
  return { state, reload, ...useTurnChanges(setState) };
}

/** What happens to the turns of a conversation that is shown: one more, or a reply that is known better. */
function useTurnChanges(
  setState: (change: (before: ConversationState) => ConversationState) => void,
): {
  addTurn: (turn: TurnPartsFragment) => void;
  setReply: (reply: ReplyPartsFragment) => void;
} {
  const addTurn = useCallback(
    (turn: TurnPartsFragment) => {
      setState((before) => withTurns(before, (turns) => withTurn(turns, turn)));
    },
    [setState],
  );
  const setReply = useCallback(
    (reply: ReplyPartsFragment) => {
      setState((before) =>
        withTurns(before, (turns) =>
          turns.map((turn) => (turn.reply.id === reply.id ? { ...turn, reply } : turn)),
        ),
      );
    },
    [setState],
  );
  return { addTurn, setReply };
}

/** What was shown may be ahead of the answer: a turn just sent, a reply that finished meanwhile. */
function merged(before: ConversationState, loaded: Conversation): ConversationState {
  if (before.status !== 'ready') return { status: 'ready', conversation: loaded };
  const turns = before.conversation.turns.reduce(withNewer, loaded.turns);
  return { status: 'ready', conversation: { ...loaded, turns } };
}

function withNewer(turns: TurnPartsFragment[], shown: TurnPartsFragment): TurnPartsFragment[] {
  const known = turns.some((turn) => turn.message.id === shown.message.id);
  if (!known) return [...turns, shown];
  return turns.map((turn) =>
    turn.message.id === shown.message.id && isFinal(shown.reply) ? shown : turn,
  );
}

function withTurn(turns: TurnPartsFragment[], turn: TurnPartsFragment): TurnPartsFragment[] {
  const known = turns.some((other) => other.message.id === turn.message.id);
  return known ? turns : [...turns, turn];
}

function withTurns(
  state: ConversationState,
  change: (turns: TurnPartsFragment[]) => TurnPartsFragment[],
): ConversationState {
  if (state.status !== 'ready') return state;
  const { conversation } = state;
  return {
    status: 'ready',
    conversation: { ...conversation, turns: change(conversation.turns) },
  };
}
