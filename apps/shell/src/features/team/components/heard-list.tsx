import { Button } from '@codegouvfr/react-dsfr/Button';
import type { ReactNode } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { useMore, type ListPage } from '../hooks/use-more.js';

/** A list of what was heard, with a button for what follows. */
export function HeardList<Item extends { id: string }>(props: {
  first: ListPage<Item>;
  fetchPage: (after: string) => Promise<ListPage<Item>>;
  render: (item: Item) => ReactNode;
}) {
  const { items, more, loading, error } = useMore(props.first, props.fetchPage);
  const words = catalogue.team;
  return (
    <>
      <ul className="mq-heard">
        {items.map((item) => (
          <li key={item.id} className="mq-heard__item">
            {props.render(item)}
          </li>
        ))}
      </ul>
      <p role="alert">{error === null ? null : `${words.moreFailed} ${error}`}</p>
      {more === null ? null : (
        <Button priority="secondary" size="small" disabled={loading} onClick={() => void more()}>
          {loading ? words.loadingMore : words.more}
        </Button>
      )}
    </>
  );
}

/** Nothing was heard yet, and what will come here. */
export function NothingHeard({ title, what }: { title: string; what: string }) {
  return (
    <div className="mq-heard__empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{what}</p>
    </div>
  );
}
