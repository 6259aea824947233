import { ProConnectButton } from '@codegouvfr/react-dsfr/ProConnectButton';
import { useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { legalPath } from '../../../app/legal-path.js';
import { lastPlace } from '../../../app/session/last-place.js';
import { signInHref, useSession } from '../../../app/session/session-context.js';
import { Page, useTitle } from '../../../app/ui/page.js';
import '@codegouvfr/react-dsfr/dsfr/component/connect/connect.main.css';
import './sign-in-page.css';

/** Where someone who is not signed in arrives, whatever the page: signing in comes back to it. */
export function SignInPage() {
  const { service } = useSession();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  // The provider comes back from a sign-out with its `state`: it has served, and means nothing here.
  const leftOver = pathname === '/' && new URLSearchParams(search).has('state');
  useEffect(() => {
    if (leftOver) void navigate('/', { replace: true });
  }, [leftOver, navigate]);
  useTitle(catalogue.titles.signIn);
  const words = catalogue.session;
  const here = pathname === '/connexion' || pathname === '/' ? null : `${pathname}${search}`;
  const href = signInHref(service, here ?? lastPlace.read() ?? '/');
  return (
    <Page className="mq-page mq-sign-in">
      <h1 className="mq-sign-in__title">{words.heading}</h1>
      <p className="mq-sign-in__summary">{words.summary}</p>
      <div className="mq-sign-in__action">
        {service.sampleIdentities ? (
          <>
            <a className="fr-btn fr-btn--lg" href={href}>
              {words.signIn}
            </a>
            <p className="mq-sign-in__sample">
              <strong>{words.sampleTitle}.</strong> {words.sampleText}
            </p>
          </>
        ) : (
          <ProConnectButton url={href} />
        )}
      </div>
      <dl className="mq-sign-in__facts">
        <div>
          <dt>{words.who}</dt>
          <dd>{words.whoText}</dd>
        </div>
        <div>
          <dt>{words.where}</dt>
          <dd>{words.whereText}</dd>
        </div>
        <div>
          <dt>{words.model}</dt>
          <dd>{service.extractiveMode ? words.extractiveText : words.modelText}</dd>
        </div>
      </dl>
      <p>
        <Link className="fr-link" to={legalPath('charter')}>
          {words.charter}
        </Link>
      </p>
    </Page>
  );
}
