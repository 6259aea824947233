import { Link } from 'react-router';
import { catalogue } from '../catalogue.fr.js';
import { useSession } from '../session/session-context.js';

/** The name of the service: its own portfolio and word, or the State's block where that is allowed. */
export function Wordmark() {
  const { service } = useSession();
  return (
    <Link className="mq-wordmark" to="/" aria-label={catalogue.header.home}>
      {service.theme === 'STATE' ? (
        <span className="fr-logo mq-wordmark__state">
          {catalogue.header.stateBrand[0]}
          <br />
          {catalogue.header.stateBrand[1]}
        </span>
      ) : (
        <Portfolio />
      )}
      <span className="mq-wordmark__name">{catalogue.product}</span>
    </Link>
  );
}

/** A minister's portfolio, seen from the front: flap, clasp, handle. */
function Portfolio() {
  return (
    <svg className="mq-wordmark__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M11 8V6.500A2.5 2.5 0 0 1 13.5 4h5A2.5 2.5 0 0 1 21 6.500V8"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
      <rect x="3" y="8" width="26" height="19" rx="2.5" fill="currentColor" />
      <path
        className="mq-wordmark__flap"
        d="M3.5 13 16 19.5 28.5 13"
        fill="none"
        strokeWidth="1.75"
      />
      <rect className="mq-wordmark__clasp" x="13.75" y="16.5" width="4.5" height="5.5" rx="1" />
    </svg>
  );
}
