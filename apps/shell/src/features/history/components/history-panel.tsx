import { useId, useMemo } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { groupByDay } from '../group-by-day.js';
import { useHistory } from '../hooks/history-context.js';
import { HistoryItem } from './history-item.js';
import './history-panel.css';

/** Search, then the conversations day by day. `onNavigate` closes the drawer when there is one. */
export function HistoryPanel({ onNavigate }: { onNavigate?: () => void }) {
  const { items, total, status, error, search, setSearch, more, refresh } = useHistory();
  const groups = useMemo(() => groupByDay(items, new Date()), [items]);
  const searchId = useId();
  const words = catalogue.history;
  return (
    <div className="mq-history">
      <div className="mq-history__search" role="search">
        <label className="fr-sr-only" htmlFor={searchId}>
          {words.search}
        </label>
        <input
          id={searchId}
          type="search"
          className="mq-history__field"
          placeholder={words.searchShort}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
        <p role="status" className="fr-sr-only">
          {search !== '' && status === 'ready' ? words.found(total) : null}
        </p>
      </div>
      {status === 'loading' ? <Skeleton label={catalogue.loading.history} /> : null}
      {status === 'failed' && items.length === 0 ? (
        <p className="mq-history__empty">
          {error?.message}{' '}
          <button type="button" className="mq-link-button" onClick={refresh}>
            {catalogue.actions.retry}
          </button>
        </p>
      ) : null}
      {status === 'ready' && items.length === 0 ? (
        <p className="mq-history__empty">{search === '' ? words.empty : words.noMatch(search)}</p>
      ) : null}
      {groups.map((group) => (
        <section key={group.day} aria-label={group.day}>
          <h3 className="mq-history__day">{group.day}</h3>
          <ul className="mq-history__list">
            {group.items.map((item) => (
              <HistoryItem key={item.id} item={item} {...(onNavigate ? { onNavigate } : {})} />
            ))}
          </ul>
        </section>
      ))}
      {more ? (
        <button type="button" className="mq-link-button mq-history__more" onClick={more}>
          {words.more}
        </button>
      ) : null}
    </div>
  );
}
