import { useEffect, useReducer, useRef, useState } from 'react';
import { subscribe } from '../../../app/graphql/subscribe.js';
import { ReplyEventsDocument, type ReplyPartsFragment } from '../../../gql/graphql.js';
import { type Connection, followReply, pause } from '../live/follow-reply.js';
import {
  applyReplyEvent,
  isFinal,
  type LiveReply,
  type ReplyEvent,
  startLiveReply,
} from '../live/live-reply.js';

/** Follows a reply that is not finished; does nothing for one that is. */
export function useLiveReply(
  reply: ReplyPartsFragment,
  onFinished: (reply: ReplyPartsFragment) => void,
): { live: LiveReply; connection: Connection } {
  const [live, dispatch] = useReducer(applyReplyEvent, reply, startLiveReply);
  const [connection, setConnection] = useState<Connection>('live');
  const last = useRef<string | null>(null);
  const final = isFinal(reply);
  const { id } = reply;
  useEffect(() => {
    if (final) return;
    const reader = new AbortController();
    void followReply({
      after: last.current,
      open: (after, signal) => replyEvents(id, after, signal),
      wait: pause,
      onEvent: (event) => {
        last.current = event.cursor;
        dispatch(event);
      },
      onConnection: setConnection,
      signal: reader.signal,
    });
    return () => {
      reader.abort();
    };
  }, [id, final]);
  const { finished } = live;
  useEffect(() => {
    if (finished && !final) onFinished(finished);
  }, [finished, final, onFinished]);
  return { live, connection };
}

async function* replyEvents(
  replyId: string,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<ReplyEvent, void> {
  for await (const data of subscribe(ReplyEventsDocument, { replyId, after }, signal)) {
    yield data.replyEvents;
  }
}
