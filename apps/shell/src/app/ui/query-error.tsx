import { Link, useLocation } from 'react-router';
import { catalogue } from '../catalogue.fr.js';
import type { RequestError } from '../graphql/request-error.js';
import { signInHref, useSession } from '../session/session-context.js';
import { ErrorCard, type ErrorHeading } from './error-card.js';

/** A page whose data did not come: signed out, nothing there, or a failure to try again. */
export function QueryError(props: {
  error: RequestError;
  heading?: ErrorHeading;
  onRetry: () => void;
}) {
  const { error, heading = 'h1', onRetry } = props;
  const { service } = useSession();
  const { pathname, search } = useLocation();
  if (error.signedOut) {
    return (
      <ErrorCard
        heading={heading}
        title={catalogue.session.expired}
        what={catalogue.session.expiredKept}
      >
        <a className="fr-btn fr-btn--sm" href={signInHref(service, `${pathname}${search}`)}>
          {catalogue.session.expiredAction}
        </a>
      </ErrorCard>
    );
  }
  if (error.code === 'NOT_FOUND') {
    return (
      <ErrorCard heading={heading} title={catalogue.errors.missingTitle} what={error.message}>
        <Link className="fr-btn fr-btn--sm fr-btn--secondary" to="/">
          {catalogue.actions.backHome}
        </Link>
      </ErrorCard>
    );
  }
  return (
    <ErrorCard
      heading={heading}
      title={catalogue.errors.pageTitle}
      what={error.message}
      todo={catalogue.errors.pageTodo}
      onRetry={onRetry}
    />
  );
}
