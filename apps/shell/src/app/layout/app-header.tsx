import { Link, NavLink } from 'react-router';
import { AccountMenu } from '../../features/session/index.js';
import { looksAfterAssistants, TEAM_PATH } from '../../features/team/index.js';
import { catalogue } from '../catalogue.fr.js';
import { useSession } from '../session/session-context.js';
import { Wordmark } from './wordmark.js';

/** What the history button does here: it opens the drawer, or shows and hides the column. */
export interface HistoryToggle {
  name: string;
  expanded: boolean;
  onToggle: () => void;
}

/** One line at the top of every page. */
export function AppHeader(props: { history: HistoryToggle; onShortcuts: () => void }) {
  const { history, onShortcuts } = props;
  const { viewer } = useSession();
  const words = catalogue.header;
  return (
    <header className="mq-header">
      {viewer ? (
        <button
          type="button"
          className="mq-icon-button mq-icon mq-icon--menu"
          aria-label={history.name}
          title={history.name}
          aria-expanded={history.expanded}
          onClick={history.onToggle}
        />
      ) : null}
      <Wordmark />
      {viewer ? (
        <>
          <nav className="mq-header__nav" aria-label={words.navigation}>
            <Link className="mq-quiet-button mq-icon mq-icon--add" to="/">
              <span className="mq-header__word">{words.newConversation}</span>
            </Link>
            <NavLink className="mq-quiet-button mq-icon mq-icon--grid" to="/assistants">
              <span className="mq-header__word">{words.assistants}</span>
            </NavLink>
            {looksAfterAssistants(viewer) ? (
              <NavLink className="mq-quiet-button mq-icon mq-icon--team" to={TEAM_PATH}>
                <span className="mq-header__word">{words.team}</span>
              </NavLink>
            ) : null}
          </nav>
          <AccountMenu onShortcuts={onShortcuts} />
        </>
      ) : null}
    </header>
  );
}
