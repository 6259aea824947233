import { useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { ReplyPartsFragment } from '../../../gql/graphql.js';
import { useFeedback } from '../api/use-feedback.js';
import { writeClipboard } from '../hooks/write-clipboard.js';
import { toClipboard, withNotes } from '../text/clipboard.js';
import { parseReply } from '../text/parse-reply.js';
import './reply-actions.css';

/** Under a reply: copy it, say whether it was useful. */
export function ReplyActions({ reply }: { reply: ReplyPartsFragment }) {
  const feedback = useFeedback(reply);
  const [asking, setAsking] = useState(false);
  const words = catalogue.reply;
  const toggle = (verdict: 'USEFUL' | 'NOT_USEFUL'): void => {
    const next = feedback.verdict === verdict ? null : verdict;
    setAsking(next === 'NOT_USEFUL');
    void feedback.give(next);
  };
  return (
    <div className="mq-actions">
      <div className="mq-actions__row" role="group" aria-label={words.actions}>
        <CopyButton reply={reply} />
        <button
          type="button"
          className="mq-quiet-button mq-icon mq-icon--thumb-up"
          aria-pressed={feedback.verdict === 'USEFUL'}
          onClick={() => {
            toggle('USEFUL');
          }}
        >
          {words.useful}
        </button>
        <button
          type="button"
          className="mq-quiet-button mq-icon mq-icon--thumb-down"
          aria-pressed={feedback.verdict === 'NOT_USEFUL'}
          onClick={() => {
            toggle('NOT_USEFUL');
          }}
        >
          {words.notUseful}
        </button>
        <span role="status" className="mq-actions__status">
          {feedback.outcome === 'kept' && !asking ? words.thanks : null}
          {feedback.outcome === 'failed' ? (feedback.error ?? words.feedbackFailed) : null}
        </span>
      </div>
      {asking ? (
        <ReasonForm
          onSend={(reason) => {
            setAsking(false);
            void feedback.give('NOT_USEFUL', reason);
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}

function CopyButton({ reply }: { reply: ReplyPartsFragment }) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const words = catalogue.reply;
  const copy = async (): Promise<void> => {
    const blocks = parseReply(reply.text, reply.unverified);
    const plain = withNotes(reply.text, reply.unverified);
    const done = await writeClipboard(
      toClipboard(blocks, plain, reply.citations, reply.lawDateWarning),
    );
    setOutcome(done ? 'copied' : 'failed');
  };
  return (
    <>
      <button
        type="button"
        className={`mq-quiet-button mq-icon mq-icon--${outcome === 'copied' ? 'check' : 'copy'}`}
        onClick={() => void copy()}
        onBlur={() => {
          setOutcome('none');
        }}
      >
        {outcome === 'copied' ? words.copied : words.copy}
      </button>
      <span role="status" className={outcome === 'failed' ? 'mq-actions__status' : 'fr-sr-only'}>
        {outcome === 'copied' ? words.copied : null}
        {outcome === 'failed' ? words.copyFailed : null}
      </span>
    </>
  );
}

function ReasonForm(props: { onSend: (reason: string) => void; onCancel: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="mq-reason"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend(reason.trim());
      }}
    >
      <label className="mq-reason__label">
        {catalogue.reply.reasonLabel}
        <textarea
          className="fr-input"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      <p className="mq-reason__hint">{catalogue.reply.reasonHint}</p>
      <Button type="submit" size="small" disabled={reason.trim() === ''}>
        {catalogue.reply.reasonSend}
      </Button>{' '}
      <Button type="button" size="small" priority="tertiary no outline" onClick={props.onCancel}>
        {catalogue.actions.cancel}
      </Button>
    </form>
  );
}
