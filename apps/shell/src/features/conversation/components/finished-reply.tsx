import { useCallback, useMemo } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { ReplyPartsFragment } from '../../../gql/graphql.js';
import {
  type Citation,
  type CitationMark,
  type OpenTexts,
  ReplyActions,
  ReplyBody,
  SourceList,
} from '../../reply/index.js';
import type { OpenSource } from '../../sources/index.js';
import { FailureCard } from './failure-card.js';
import { LawDateLine } from './law-date-line.js';
import { ReplyFacts } from './reply-facts.js';
import { SilenceCard } from './silence-card.js';

/** A reply that will not change any more. */
export function FinishedReply(props: {
  reply: ReplyPartsFragment;
  /** The day whose law was asked with the question. */
  asked: string | null;
  assistantId: string;
  busy: boolean;
  onOpenSource: (source: OpenSource) => void;
  onOpenTexts: OpenTexts;
  onRetry: () => void;
}) {
  const { reply, asked, assistantId, busy, onOpenSource, onOpenTexts, onRetry } = props;
  const { citations } = reply;
  const open = useCallback(
    (citation: Citation, mark?: CitationMark) => {
      onOpenSource({ kind: 'cited', citation, citations, mark });
    },
    [onOpenSource, citations],
  );
  const targets = useMemo(() => ({ citations, pending: false, open }), [citations, open]);
  const silent = reply.status === 'SILENT';
  const body = (
    <ReplyBody
      calls={reply.toolCalls}
      text={silent ? '' : reply.text}
      claims={reply.unverified}
      targets={targets}
      onOpenTexts={onOpenTexts}
    />
  );
  if (silent) {
    return (
      <>
        <LawDateLine reply={reply} asked={asked} />
        {body}
        <SilenceCard text={reply.text} assistantId={assistantId} />
      </>
    );
  }
  return (
    <>
      <LawDateLine reply={reply} asked={asked} />
      {body}
      {reply.status === 'STOPPED' ? (
        <p className="mq-stage">
          {reply.text === '' ? catalogue.conversation.stoppedEmpty : catalogue.conversation.stopped}
        </p>
      ) : null}
      {reply.failure && reply.status === 'FAILED' ? (
        <FailureCard
          failure={reply.failure}
          partial={reply.text !== ''}
          busy={busy}
          onRetry={onRetry}
        />
      ) : null}
      <SourceList citations={citations} onOpen={open} />
      {reply.text === '' || reply.status === 'FAILED' ? null : (
        <>
          <ReplyActions reply={reply} />
          <ReplyFacts reply={reply} />
        </>
      )}
    </>
  );
}
