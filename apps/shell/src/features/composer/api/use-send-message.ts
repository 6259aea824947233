import { useCallback, useRef, useState } from 'react';
import { execute } from '../../../app/graphql/execute.js';
import { toRequestError } from '../../../app/graphql/request-error.js';
import { assertUnreachable } from '../../../app/assert-unreachable.js';
import {
  SendMessageDocument,
  type SendMessageInput,
  type SendMessageMutation,
} from '../../../gql/graphql.js';

/** What the core answers to a message that it took. */
export type MessageSent = Extract<
  SendMessageMutation['sendMessage'],
  { __typename: 'MessageSent' }
>;

/** How a send stands. The text is still in the composer unless it is `idle` again. */
export type SendState =
  | { status: 'idle' }
  | { status: 'sending' }
  | { status: 'refused'; message: string }
  | { status: 'signed-out' };

/** Sends one message at a time: a second call while one is on its way does nothing. */
export function useSendMessage(onSent: (sent: MessageSent) => void): {
  state: SendState;
  send: (input: SendMessageInput) => Promise<void>;
  reset: () => void;
} {
  const [state, setState] = useState<SendState>({ status: 'idle' });
  const busy = useRef(false);
  const send = useCallback(
    async (input: SendMessageInput) => {
      if (busy.current) return;
      busy.current = true;
      setState({ status: 'sending' });
      try {
        const { sendMessage: result } = await execute(SendMessageDocument, { input });
        switch (result.__typename) {
          case 'MessageSent':
            setState({ status: 'idle' });
            onSent(result);
            break;
          case 'MessageRefused':
            setState({ status: 'refused', message: result.message });
            break;
          default:
            assertUnreachable(result);
        }
      } catch (error) {
        setState(failedState(error));
      } finally {
        busy.current = false;
      }
    },
    [onSent],
  );
  const reset = useCallback(() => {
    setState((current) => (current.status === 'sending' ? current : { status: 'idle' }));
  }, []);
  return { state, send, reset };
}

function failedState(error: unknown): SendState {
  const failure = toRequestError(error);
  return failure.signedOut
    ? { status: 'signed-out' }
    : { status: 'refused', message: failure.message };
}
