import { Button } from '@codegouvfr/react-dsfr/Button';
import { createElement, type ReactNode } from 'react';
import { catalogue } from '../catalogue.fr.js';
import { useTitleMeanwhile } from './page.js';
import './error-card.css';

/** `h1`: the error stands for the whole page, and names it. */
export type ErrorHeading = 'h1' | 'h2' | 'h4';

/** An error in three parts: what happened, what was kept, what to do. */
export function ErrorCard(props: {
  title: string;
  heading?: ErrorHeading;
  what: string;
  kept?: string;
  todo?: string;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const { title, heading = 'h1', what, kept, todo, onRetry, children } = props;
  return (
    <section className="mq-error" role="alert">
      {heading === 'h1' ? (
        <PageHeading title={title} />
      ) : (
        createElement(heading, { className: 'mq-error__title' }, title)
      )}
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

function PageHeading({ title }: { title: string }) {
  useTitleMeanwhile(title);
  return <h1 className="mq-error__title">{title}</h1>;
}
