import { useLocation } from 'react-router';
import { catalogue } from '../catalogue.fr.js';
import type { RequestError } from '../graphql/request-error.js';
import { signInHref, useSession } from '../session/session-context.js';
import { ErrorCard } from './error-card.js';

/** A page whose data did not come: signed out, or a failure to try again. */
export function QueryError({ error, onRetry }: { error: RequestError; onRetry: () => void }) {
  const { service } = useSession();
  const { pathname, search } = useLocation();
  if (error.signedOut) {
    return (
      <ErrorCard title={catalogue.session.expired} what={catalogue.session.expiredKept}>
        <a className="fr-btn fr-btn--sm" href={signInHref(service, `${pathname}${search}`)}>
          {catalogue.session.expiredAction}
        </a>
      </ErrorCard>
    );
  }
  return (
    <ErrorCard
      title={catalogue.errors.pageTitle}
      what={error.message}
      todo={catalogue.errors.pageTodo}
      onRetry={onRetry}
    />
  );
}
