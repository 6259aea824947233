import { Link } from 'react-router';
import { catalogue } from '../catalogue.fr.js';
import { legalPath } from '../legal-path.js';

/** The legal line of every page, with the true state of accessibility. */
export function AppFooter() {
  const words = catalogue.footer;
  return (
    <footer id="pied-de-page" className="mq-footer" aria-label={words.label} tabIndex={-1}>
      <ul className="mq-footer__list">
        <li>
          <Link to={legalPath('accessibility')}>{words.accessibility}</Link>
        </li>
        <li>
          <Link to={legalPath('legalNotice')}>{words.legalNotice}</Link>
        </li>
        <li>
          <Link to={legalPath('personalData')}>{words.personalData}</Link>
        </li>
        <li>
          <Link to={legalPath('cookies')}>{words.cookies}</Link>
        </li>
        <li>
          <Link to={legalPath('charter')}>{words.charter}</Link>
        </li>
      </ul>
    </footer>
  );
}
