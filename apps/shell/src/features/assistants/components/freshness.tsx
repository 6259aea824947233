import { catalogue } from '../../../app/catalogue.fr.js';
import { frenchDate } from '../../../app/text/dates.js';
import type { CorpusFreshnessPartsFragment } from '../../../gql/graphql.js';
import './freshness.css';

/** How fresh the texts of an assistant are: figures counted, and *date inconnue* where there is none. */
export function Freshness({ corpora }: { corpora: readonly CorpusFreshnessPartsFragment[] }) {
  if (corpora.length === 0) return <p className="mq-fresh__none">{catalogue.home.noCorpora}</p>;
  return (
    <ul className="mq-fresh">
      {corpora.map((corpus) => (
        <li key={corpus.id} className="mq-fresh__corpus">
          <span className="mq-fresh__title">{corpus.title}</span>
          <span className="mq-fresh__line">{freshnessLines(corpus).join(', ')}</span>
          {corpus.states.length > 2 ? <States corpus={corpus} /> : null}
          {corpus.lastError == null ? null : (
            <span className="mq-fresh__error">{catalogue.home.importFailed}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function States({ corpus }: { corpus: CorpusFreshnessPartsFragment }) {
  return (
    <details className="mq-fresh__states">
      <summary>{catalogue.home.statesTitle}</summary>
      <ul>
        {corpus.states.map((state) => (
          <li key={state.asOf ?? ''}>
            {catalogue.home.state(
              state.documents,
              state.asOf == null ? catalogue.home.allUndated : frenchDate(state.asOf),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** *57 textes à jour du 4 avril 2026, 14 d’un état plus ancien, 3 de date inconnue*, each only if there are any. */
export function freshnessLines(corpus: CorpusFreshnessPartsFragment): string[] {
  const words = catalogue.home;
  if (corpus.documents === 0) return [words.empty];
  const newest = corpus.asOf ?? '';
  const count = (keeps: (asOf: string | null) => boolean): number =>
    corpus.states.reduce(
      (sum, { asOf, documents }) => sum + (keeps(asOf ?? null) ? documents : 0),
      0,
    );
  const current = count((asOf) => asOf === newest);
  const older = count((asOf) => asOf !== null && asOf < newest);
  const later = count((asOf) => asOf !== null && asOf > newest);
  const undated = count((asOf) => asOf === null);
  return [
    ...(current > 0 ? [words.upToDate(current, frenchDate(newest))] : []),
    ...(older > 0 ? [words.older(older)] : []),
    ...(later > 0 ? [words.later(later)] : []),
    ...(undated > 0 ? [words.undated(undated)] : []),
  ];
}
