import { Link, Navigate, useRouteError } from 'react-router';
import { catalogue } from '../catalogue.fr.js';
import { PageLoadError } from '../page-load-error.js';
import { useSession } from '../session/session-context.js';
import { ErrorCard } from '../ui/error-card.js';
import { Page, useTitle } from '../ui/page.js';
import { RequireViewer } from './require-viewer.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  useTitle(catalogue.titles.notFound);
  return (
    <Page className="mq-page mq-page--reading">
      <h1 className="mq-title">{catalogue.errors.notFoundTitle}</h1>
      <p>{catalogue.errors.notFoundWhat}</p>
      <p>
        <Link className="fr-btn fr-btn--secondary" to="/">
          {catalogue.actions.backHome}
        </Link>
      </p>
    </Page>
  );
}

/** What shows when a page breaks or does not come: the text being written is safe, so say so. */
export function CrashPage() {
  const away = useRouteError() instanceof PageLoadError;
  const words = catalogue.errors;
  return (
    <Page className="mq-page mq-page--reading">
      <ErrorCard
        title={away ? words.pageTitle : words.crashTitle}
        what={away ? words.pageAway : words.crashWhat}
        kept={words.crashKept}
        todo={words.crashTodo}
      >
        <button
          type="button"
          className="fr-btn fr-btn--sm"
          onClick={() => {
            location.reload();
          }}
        >
          {catalogue.actions.reload}
        </button>
        <a className="fr-btn fr-btn--sm fr-btn--secondary" href="/">
          {catalogue.actions.backHome}
        </a>
      </ErrorCard>
    </Page>
  );
}

/** `/connexion`: the sign-in page, or home for someone who is signed in already. */
export function SignInRoute() {
  const { viewer } = useSession();
  return viewer ? <Navigate to="/" replace /> : <RequireViewer />;
}
