import { Button } from '@codegouvfr/react-dsfr/Button';
import type { ReactNode } from 'react';
import { catalogue } from '../catalogue.fr.js';
import './error-card.css';

/** An error in three parts: what happened, what was kept, what to do. */
export function ErrorCard(props: {
  title: string;
  what: string;
  kept?: string;
  todo?: string;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const { title, what, kept, todo, onRetry, children } = props;
  return (
    <section className="mq-error" role="alert">
      <h2 className="mq-error__title">{title}</h2>
      <p>{what}</p>
      {kept === undefined ? null : <p>{kept}</p>}
      {todo === undefined ? null : <p>{todo}</p>}
      <div className="mq-error__actions">
        {onRetry ? (
          <Button size="small" priority="secondary" onClick={onRetry}>
            {catalogue.actions.retry}
          </Button>
        ) : null}
        {children}
      </div>
    </section>
  );
}
