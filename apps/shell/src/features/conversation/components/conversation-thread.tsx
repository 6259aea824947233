import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { newId } from '../../../app/new-id.js';
import { Page, useTitle } from '../../../app/ui/page.js';
import type { ReplyPartsFragment, TurnPartsFragment } from '../../../gql/graphql.js';
import { Composer, COMPOSER_ID, type MessageSent, useSendMessage } from '../../composer/index.js';
import { useHistory } from '../../history/index.js';
import { type Citation } from '../../reply/index.js';
import { type OpenSource, SourcesPanel } from '../../sources/index.js';
import type { Conversation } from '../hooks/conversation.js';
import { useFollowScroll } from '../hooks/use-follow-scroll.js';
import { useStopReply } from '../hooks/use-stop-reply.js';
import { isFinal } from '../live/live-reply.js';
import { TurnView } from './turn-view.js';

/** The thread, its composer, and the panel of sources beside it. */
export function ConversationThread(props: {
  conversation: Conversation;
  addTurn: (turn: TurnPartsFragment) => void;
  setReply: (reply: ReplyPartsFragment) => void;
}) {
  const { conversation, addTurn, setReply } = props;
  const { id, assistantId, role, turns } = conversation;
  const { find, refresh } = useHistory();
  const title = find(id)?.title ?? conversation.title;
  useTitle(title);
  const end = useRef<HTMLDivElement>(null);
  const [growth, setGrowth] = useState(0);
  const { away, goToEnd } = useFollowScroll(end, `${String(turns.length)}:${String(growth)}`);
  const [source, setSource] = useSource();
  const running = turns.find((turn) => !isFinal(turn.reply))?.reply ?? null;
  const stop = useStopReply(running?.id ?? null, setReply);

  const onSent = useCallback(
    (sent: MessageSent) => {
      addTurn(sent.turn);
      refresh();
      goToEnd();
    },
    [addTurn, refresh, goToEnd],
  );
  const onFinished = useCallback(
    (reply: ReplyPartsFragment) => {
      setReply(reply);
      setGrowth((value) => value + 1);
      refresh();
    },
    [setReply, refresh],
  );
  const retry = useSendMessage(onSent);
  const place = useMemo(() => ({ conversationId: id, assistantId, role }), [id, assistantId, role]);
  const fromHome = Boolean(useLocation().state);

  return (
    <>
      <Page className="mq-thread-page">
        <h1 className="fr-sr-only">{title}</h1>
        <div className="mq-thread">
          {turns.map((turn) => (
            <TurnView
              key={turn.reply.id}
              turn={turn}
              assistantId={assistantId}
              busy={running !== null || retry.state.status === 'sending'}
              onFinished={onFinished}
              onGrow={setGrowth}
              onOpenSource={setSource}
              onRetry={(text, atDate) => {
                void retry.send({ ...place, messageId: newId(), text, atDate });
              }}
            />
          ))}
          <div ref={end} className="mq-thread__end" />
        </div>
        <div className="mq-thread__composer">
          {away ? (
            <button type="button" className="mq-more" onClick={goToEnd}>
              {catalogue.conversation.more}
            </button>
          ) : null}
          <Composer
            place={place}
            running={running ? stop : null}
            takeFocus={fromHome}
            onSent={onSent}
          />
        </div>
      </Page>
      <SourcesPanel
        source={source}
        onSelect={(citation: Citation) => {
          setSource(source ? { ...source, citation, mark: undefined } : null);
        }}
        onClose={() => {
          setSource(null);
        }}
      />
    </>
  );
}

/** The open source; closing it gives the focus back to the button of the thread that opened it last. */
function useSource(): [OpenSource | null, (source: OpenSource | null) => void] {
  const [source, setSource] = useState<OpenSource | null>(null);
  const opener = useRef<Element | null>(null);
  const change = useCallback((next: OpenSource | null) => {
    setSource(next);
    const focused = document.activeElement;
    if (next) {
      if (focused?.closest('main')) opener.current = focused;
    } else if (opener.current instanceof HTMLElement) {
      // The button may have left with the reply that was being written.
      const back = opener.current.isConnected
        ? opener.current
        : document.getElementById(COMPOSER_ID);
      back?.focus({ preventScroll: true });
    }
  }, []);
  return [source, change];
}
