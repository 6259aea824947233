import { lazy, Suspense, useEffect } from 'react';
import { Outlet } from 'react-router';
import { lastPlace } from '../session/last-place.js';
import { useSession } from '../session/session-context.js';

const SignInPage = lazy(async () => {
  const { SignInPage: page } = await import('../../features/session/components/sign-in-page.js');
  return { default: page };
});

/** Pages for an agent: anyone else gets the sign-in page at the same address. */
export function RequireViewer() {
  const { viewer } = useSession();
  const signedIn = viewer !== null;
  useEffect(() => {
    if (signedIn) lastPlace.forget();
  }, [signedIn]);
  if (signedIn) return <Outlet />;
  return (
    <Suspense fallback={<div className="mq-page" />}>
      <SignInPage />
    </Suspense>
  );
}
