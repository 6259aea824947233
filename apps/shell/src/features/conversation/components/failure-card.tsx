import { Button } from '@codegouvfr/react-dsfr/Button';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { ReplyPartsFragment } from '../../../gql/graphql.js';

/** A reply that failed: what happened, what was kept, what to do. */
export function FailureCard(props: {
  failure: NonNullable<ReplyPartsFragment['failure']>;
  partial: boolean;
  busy: boolean;
  onRetry: () => void;
}) {
  const { failure, partial, busy, onRetry } = props;
  const words = catalogue.conversation.failure;
  return (
    <section className="mq-card mq-card--failure" role="alert">
      <h3 className="mq-card__title">{words.title}</h3>
      <p>{failure.message}</p>
      <p>{partial ? words.keptPartial : words.kept}</p>
      <p>{failure.retryable ? words.todo : words.todoNoContact}</p>
      {failure.retryable ? (
        <Button size="small" priority="secondary" disabled={busy} onClick={onRetry}>
          {catalogue.actions.retry}
        </Button>
      ) : null}
    </section>
  );
}
