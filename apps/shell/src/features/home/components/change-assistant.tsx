import { Link } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Menu } from '../../../app/ui/menu.js';
import type { AssistantCardPartsFragment } from '../../../gql/graphql.js';

/** The other assistants that the agent may use, behind one quiet button; nothing when there is no other. */
export function ChangeAssistant({ others }: { others: readonly AssistantCardPartsFragment[] }) {
  const words = catalogue.home;
  if (others.length === 0) return null;
  return (
    <Menu
      name={words.changeAssistant}
      label={words.changeAssistant}
      buttonClass="mq-link-button mq-home__change"
    >
      {others.map((other) => (
        <Link
          key={other.id}
          className="mq-menu__item"
          to={`/accueil/${encodeURIComponent(other.id)}`}
        >
          <strong>{other.name}</strong>
          <span className="mq-menu__hint">{other.summary}</span>
        </Link>
      ))}
      <Link className="mq-menu__item mq-menu__item--last" to="/assistants">
        {words.seeCatalogue}
      </Link>
    </Menu>
  );
}
