import { useCallback, useMemo, useState } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { frenchDate } from '../../../app/text/dates.js';
import type { ReplyPartsFragment, TurnPartsFragment } from '../../../gql/graphql.js';
import { parseReply, type Passage, wordsOf } from '../../reply/index.js';
import { appliedSource, type OpenSource } from '../../sources/index.js';
import { useLiveReply } from '../hooks/use-live-reply.js';
import { isFinal } from '../live/live-reply.js';
import { FinishedReply } from './finished-reply.js';
import { SentenceAnnouncer } from './sentence-announcer.js';
import { WritingReply } from './writing-reply.js';

/** A question, quiet, and its answer, across the whole width. */
export function TurnView(props: {
  turn: TurnPartsFragment;
  assistantId: string;
  busy: boolean;
  onFinished: (reply: ReplyPartsFragment) => void;
  onGrow: (length: number) => void;
  onOpenSource: (source: OpenSource) => void;
  onRetry: (text: string, atDate: string | null) => void;
}) {
  const { turn, assistantId, busy, onFinished, onGrow, onOpenSource, onRetry } = props;
  const { message, reply } = turn;
  const { live, connection } = useLiveReply(reply, onFinished);
  const openTexts = useCallback(
    (texts: readonly Passage[], index: number) => {
      const source = appliedSource(texts, index);
      if (source) onOpenSource(source);
    },
    [onOpenSource],
  );
  const final = isFinal(reply);
  const [seenWriting] = useState(!final);
  return (
    <article className="mq-turn">
      <header className="mq-question">
        <h2 className="fr-sr-only">{catalogue.conversation.question}</h2>
        <p className="mq-question__text">{message.text}</p>
        {message.atDate == null ? null : (
          <p className="mq-question__date">
            {catalogue.conversation.atDate(frenchDate(message.atDate))}
          </p>
        )}
      </header>
      <div className="mq-answer">
        <h2 className="fr-sr-only">{catalogue.conversation.answer}</h2>
        {final ? (
          <FinishedReply
            reply={reply}
            asked={message.atDate ?? null}
            assistantId={assistantId}
            busy={busy}
            onOpenSource={onOpenSource}
            onOpenTexts={openTexts}
            onRetry={() => {
              onRetry(message.text, message.atDate ?? null);
            }}
          />
        ) : (
          <WritingReply
            live={live}
            connection={connection}
            onGrow={onGrow}
            onOpenTexts={openTexts}
          />
        )}
      </div>
      {seenWriting ? <Voice text={final ? reply.text : live.text} writing={!final} /> : null}
    </article>
  );
}

function Voice({ text, writing }: { text: string; writing: boolean }) {
  const words = useMemo(() => wordsOf(parseReply(text, [])), [text]);
  return <SentenceAnnouncer words={words} writing={writing} />;
}
