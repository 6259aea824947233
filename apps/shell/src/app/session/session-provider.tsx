import { useEffect, useMemo, type ReactNode } from 'react';
import { SessionDocument } from '../../gql/graphql.js';
import { useQuery } from '../query/use-query.js';
import { ErrorCard } from '../ui/error-card.js';
import { catalogue } from '../catalogue.fr.js';
import { BootSkeleton } from '../ui/skeleton.js';
import { SessionContext } from './session-context.js';

const NO_VARIABLES = {};

/** Asks once who is there, then lets the pages show. The skeleton of `index.html` stays meanwhile. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { state, reload } = useQuery(SessionDocument, NO_VARIABLES);
  const session = useMemo(
    () =>
      state.status === 'ready'
        ? { service: state.data.service, viewer: state.data.viewer ?? null }
        : null,
    [state],
  );
  const theme = session?.service.theme;
  useEffect(() => {
    if (theme === undefined) return;
    document.documentElement.dataset['shellTheme'] = theme === 'STATE' ? 'state' : 'neutral';
    if (theme === 'STATE') void import('../theme/state.css');
  }, [theme]);
  if (state.status === 'failed') {
    return (
      <main className="mq-page mq-page--narrow">
        <ErrorCard
          title={catalogue.errors.serviceTitle}
          what={state.error.message}
          todo={catalogue.errors.serviceTodo}
          onRetry={reload}
        />
      </main>
    );
  }
  if (!session) return <BootSkeleton />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
