import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { ManagedAssistantsQuery } from '../../../gql/graphql.js';

/** Which assistant is looked at; nothing to choose when there is one. */
export function AssistantChoice(props: {
  assistants: ManagedAssistantsQuery['managedAssistants'];
  chosen: string;
}) {
  const { assistants, chosen } = props;
  const fieldId = useId();
  const [, setSearch] = useSearchParams();
  const words = catalogue.team;
  const [only, ...others] = assistants;
  if (only !== undefined && others.length === 0) return <p className="mq-team__one">{only.name}</p>;
  return (
    <div className="mq-filter mq-team__choice">
      <label className="fr-label" htmlFor={fieldId}>
        {words.assistant}
      </label>
      <select
        id={fieldId}
        className="fr-select"
        value={chosen}
        onChange={(event) => {
          setSearch({ assistant: event.target.value }, { replace: true });
        }}
      >
        {assistants.map(({ id, name, ministryName }) => (
          <option key={id} value={id}>
            {words.assistantOf(name, ministryName)}
          </option>
        ))}
      </select>
    </div>
  );
}
