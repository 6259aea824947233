import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Link } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { AssistantCardPartsFragment } from '../../../gql/graphql.js';
import { freshnessLines } from './freshness.js';
import { MinistryMark } from './ministry-mark.js';
import './assistant-card.css';

/** One assistant of the catalogue. */
export function AssistantCard({ card }: { card: AssistantCardPartsFragment }) {
  const words = catalogue.assistants;
  return (
    <article className="mq-assistant">
      <header className="mq-assistant__header">
        <MinistryMark ministry={card.ministry} />
        <div>
          <h2 className="mq-assistant__name">{card.name}</h2>
          <p className="mq-assistant__ministry">{card.ministryName}</p>
        </div>
      </header>
      {card.recommended ? (
        <Badge severity="info" small noIcon className="mq-assistant__badge">
          {words.recommended}
        </Badge>
      ) : null}
      <p className="mq-assistant__summary">{card.summary}</p>
      <dl className="mq-assistant__facts">
        <div>
          <dt>{words.roles}</dt>
          <dd>{card.roles.join(', ')}</dd>
        </div>
        <div>
          <dt>{words.owner}</dt>
          <dd>{card.ownerTeam}</dd>
        </div>
        <div>
          <dt>{words.freshness}</dt>
          <dd>
            {card.corpora.length === 0
              ? catalogue.home.noCorpora
              : card.corpora.map((corpus) => (
                  <span key={corpus.id} className="mq-assistant__corpus">
                    {corpus.title} : {freshnessLines(corpus).join(', ')}
                  </span>
                ))}
          </dd>
        </div>
      </dl>
      <p className="mq-assistant__links">
        <Link
          className="fr-btn fr-btn--sm"
          to={`/accueil/${encodeURIComponent(card.id)}`}
          aria-label={words.openName(card.name)}
        >
          {words.open}
        </Link>
        <Link
          className="fr-link fr-link--sm"
          to={`/assistants/${encodeURIComponent(card.id)}`}
          aria-label={words.passportName(card.name)}
        >
          {words.passport}
        </Link>
      </p>
    </article>
  );
}
