import { useLocation } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { signInHref, useSession } from '../../../app/session/session-context.js';
import type { SendState } from '../api/use-send-message.js';

/**
 * Why a question did not leave, just above it: what happened, what was kept, what to do.
 * `withheld`: why it was not even tried.
 */
export function SendNotice(props: { state: SendState; withheld: string | null }) {
  const { state, withheld } = props;
  const { service } = useSession();
  const { pathname, search } = useLocation();
  return (
    <div role="alert" className="mq-send-notice">
      {state.status === 'signed-out' ? (
        <p>
          <strong>{catalogue.session.expired}.</strong> {catalogue.session.expiredKept}{' '}
          <a className="fr-link" href={signInHref(service, `${pathname}${search}`)}>
            {catalogue.session.expiredAction}
          </a>
        </p>
      ) : null}
      {state.status === 'refused' ? (
        <p>
          <strong>{catalogue.composer.notSent}</strong> {state.message} {catalogue.composer.kept}
        </p>
      ) : null}
      {withheld === null ? null : <p>{withheld}</p>}
    </div>
  );
}
