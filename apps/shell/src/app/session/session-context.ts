import { createContext, useContext } from 'react';
import type { SessionQuery } from '../../gql/graphql.js';

/** What anyone may know of the service. */
export type Service = SessionQuery['service'];
/** The agent who is signed in. */
export type Viewer = NonNullable<SessionQuery['viewer']>;

/** Who uses the shell, on which service. */
export interface Session {
  service: Service;
  viewer: Viewer | null;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside SessionProvider');
  return session;
}

/** The agent who is signed in: only for pages that a route guards. */
export function useViewer(): Viewer {
  const { viewer } = useSession();
  if (!viewer) throw new Error('useViewer is used where nobody is signed in');
  return viewer;
}

/**
 * The address that starts a sign-in and comes back to `returnTo`, a path of this site.
 *
 * @example signInHref(service, '/conversation/42')
 */
export function signInHref(service: Service, returnTo: string): string {
  const path = returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/';
  return `${service.signInPath}?${new URLSearchParams({ returnTo: path }).toString()}`;
}
