import { useEffect, useId, useMemo, useRef } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Skeleton } from '../../../app/ui/skeleton.js';
import { groupByDay } from '../group-by-day.js';
import { useHistory } from '../hooks/history-context.js';
import { HistoryItem } from './history-item.js';
import './history-panel.css';

/** From here on the number of conversations is worth saying. */
const FIRST_PAGE = 30;

/** Search, then the conversations day by day. `onNavigate` closes the drawer when there is one. */
export function HistoryPanel({ onNavigate }: { onNavigate?: () => void }) {
  const { items, total, status, error, search, setSearch, more, refresh } = useHistory();
  const groups = useMemo(() => groupByDay(items, new Date()), [items]);
  const searchId = useId();
  const { box, showMore, onRemove } = useListFocus(items.length, more);
  const words = catalogue.history;
  return (
    <div ref={box} className="mq-history">
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
          {search === '' && items.length > FIRST_PAGE ? words.shown(items.length, total) : null}
        </p>
      </div>
      {status === 'loading' ? <Skeleton label={catalogue.loading.history} /> : null}
      {status === 'ready' && items.length === 0 ? (
        <p className="mq-history__empty">{search === '' ? words.empty : words.noMatch(search)}</p>
      ) : null}
      {groups.map((group) => (
        <section key={group.day} aria-label={group.day}>
          <h3 className="mq-history__day">{group.day}</h3>
          <ul className="mq-history__list">
            {group.items.map((item) => (
              <HistoryItem
                key={item.id}
                item={item}
                onRemove={onRemove}
                {...(onNavigate ? { onNavigate } : {})}
              />
            ))}
          </ul>
        </section>
      ))}
      {status === 'failed' ? (
        <p role="alert" className="mq-history__empty">
          {error?.message}{' '}
          <button type="button" className="mq-link-button" onClick={refresh}>
            {catalogue.actions.retry}
          </button>
        </p>
      ) : null}
      {more ? (
        <button type="button" className="mq-link-button mq-history__more" onClick={showMore}>
          {words.more}
        </button>
      ) : null}
    </div>
  );
}

/**
 * Where the focus goes when the list changes under it: to the first conversation that *Afficher la
 * suite* has brought, to the search when the one that had it was deleted.
 */
function useListFocus(shown: number, more: (() => void) | null) {
  const box = useRef<HTMLDivElement>(null);
  const from = useRef<number | null>(null);
  const removing = useRef<number | null>(null);
  useEffect(() => {
    if (from.current !== null && shown > from.current) {
      box.current?.querySelectorAll<HTMLElement>('.mq-history__link')[from.current]?.focus();
      from.current = null;
    }
    if (removing.current !== null && shown < removing.current) {
      box.current?.querySelector<HTMLElement>('.mq-history__field')?.focus();
      removing.current = null;
    }
  }, [shown]);
  const showMore = (): void => {
    from.current = shown;
    more?.();
  };
  const onRemove = (): void => {
    removing.current = shown;
  };
  return { box, showMore, onRemove };
}
