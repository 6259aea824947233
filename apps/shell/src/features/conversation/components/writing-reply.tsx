import { useEffect, useMemo } from 'react';
import { useLocation } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { signInHref, useSession } from '../../../app/session/session-context.js';
import { type OpenTexts, ReplyBody } from '../../reply/index.js';
import type { Connection } from '../live/follow-reply.js';
import type { LiveReply } from '../live/live-reply.js';
import { StageLine } from './stage-line.js';

const PENDING_TARGETS = { citations: [], pending: true, open: () => undefined };
const NO_CLAIMS: never[] = [];

/** A reply that is being written: the stage line, the tools, the text so far. */
export function WritingReply(props: {
  live: LiveReply;
  connection: Connection;
  onGrow: (length: number) => void;
  onOpenTexts: OpenTexts;
}) {
  const { live, connection, onGrow, onOpenTexts } = props;
  const growth = live.text.length + live.toolCalls.length;
  useEffect(() => {
    onGrow(growth);
  }, [growth, onGrow]);
  const targets = useMemo(() => PENDING_TARGETS, []);
  return (
    <>
      <ReplyBody
        calls={live.toolCalls}
        text={live.text}
        claims={NO_CLAIMS}
        targets={targets}
        onOpenTexts={onOpenTexts}
        writing
      />
      <LineState live={live} connection={connection} />
    </>
  );
}

function LineState({ live, connection }: { live: LiveReply; connection: Connection }) {
  const { service } = useSession();
  const { pathname } = useLocation();
  if (connection === 'signed-out') {
    return (
      <p role="alert" className="mq-notice">
        <strong>{catalogue.session.expired}.</strong>{' '}
        <a className="fr-link" href={signInHref(service, pathname)}>
          {catalogue.session.expiredAction}
        </a>
      </p>
    );
  }
  if (connection === 'refused') {
    return (
      <p role="alert" className="mq-notice">
        {catalogue.conversation.refused}
      </p>
    );
  }
  return <StageLine live={live} connection={connection} />;
}
