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
      {state.status === 'failed' ? (
        <QueryError error={state.error} heading="h2" onRetry={reload} />
      ) : null}
      {state.status === 'ready' ? <Cards cards={state.data.assistants} /> : null}
    </Page>
  );
}

function Cards({ cards }: { cards: readonly AssistantCardPartsFragment[] }) {
  const [ministry, setMinistry] = useState(ALL);
  const fieldId = useId();
  const words = catalogue.assistants;
  const ministries = new Map(cards.map((card) => [card.ministry, card.ministryName]));
  if (cards.length === 0) return <p>{words.empty}</p>;
  const shown = cards
    .filter((card) => ministry === ALL || card.ministry === ministry)
    .sort(byAdviceThenMinistry);
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
      <div className="mq-assistants">
        {shown.map((card) => (
          <AssistantCard key={card.id} card={card} />
        ))}
      </div>
    </>
  );
}

/** What is advised for the agent's job comes first, then ministry by ministry. */
function byAdviceThenMinistry(
  one: AssistantCardPartsFragment,
  other: AssistantCardPartsFragment,
): number {
  if (one.recommended !== other.recommended) return one.recommended ? -1 : 1;
  return (
    one.ministryName.localeCompare(other.ministryName, 'fr') ||
    one.name.localeCompare(other.name, 'fr')
  );
}
