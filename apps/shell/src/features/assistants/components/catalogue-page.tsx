import { useId, useState } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { useQuery } from '../../../app/query/use-query.js';
import { Page, useTitle } from '../../../app/ui/page.js';
import { QueryError } from '../../../app/ui/query-error.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { AssistantsDocument, type AssistantCardPartsFragment } from '../../../gql/graphql.js';
import { AssistantCard } from './assistant-card.js';

const NO_VARIABLES = {};
const ALL = '';

/** The assistants that the agent may use, ministry by ministry. */
export function CataloguePage() {
  const { state, reload } = useQuery(AssistantsDocument, NO_VARIABLES);
  useTitle(catalogue.titles.catalogue);
  const words = catalogue.assistants;
  return (
    <Page className="mq-page">
      <h1 className="mq-title">{words.title}</h1>
      <p className="mq-lead">{words.intro}</p>
      {state.status === 'loading' ? <Skeleton label={catalogue.loading.page} lines={6} /> : null}
      {state.status === 'failed' ? <QueryError error={state.error} onRetry={reload} /> : null}
      {state.status === 'ready' ? <CardsByMinistry cards={state.data.assistants} /> : null}
    </Page>
  );
}

function CardsByMinistry({ cards }: { cards: readonly AssistantCardPartsFragment[] }) {
  const [ministry, setMinistry] = useState(ALL);
  const fieldId = useId();
  const words = catalogue.assistants;
  const ministries = new Map(cards.map((card) => [card.ministry, card.ministryName]));
  if (cards.length === 0) return <p>{words.empty}</p>;
  const shown = [...ministries].filter(([id]) => ministry === ALL || id === ministry);
  return (
    <>
      {ministries.size > 1 ? (
        <div className="mq-filter">
          <label className="fr-label" htmlFor={fieldId}>
            {words.filter}
          </label>
          <select
            id={fieldId}
            className="fr-select"
            value={ministry}
            onChange={(event) => {
              setMinistry(event.target.value);
            }}
          >
            <option value={ALL}>{words.all}</option>
            {[...ministries].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {shown.map(([id, name]) => (
        <section key={id} aria-label={name}>
          <h2 className="mq-subtitle">{name}</h2>
          <div className="mq-assistants">
            {cards
              .filter((card) => card.ministry === id)
              .map((card) => (
                <AssistantCard key={card.id} card={card} />
              ))}
          </div>
        </section>
      ))}
    </>
  );
}
