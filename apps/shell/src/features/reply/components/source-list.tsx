import { catalogue } from '../../../app/catalogue.fr.js';
import { sourceDates, sourceLabels } from '../text/source-dates.js';
import type { Citation, OpenCitation } from '../types.js';
import './source-list.css';

/** The numbered sources under a reply, each opening the panel at its passage. */
export function SourceList(props: { citations: readonly Citation[]; onOpen: OpenCitation }) {
  const { citations, onOpen } = props;
  if (citations.length === 0) return null;
  return (
    <section className="mq-source-list" aria-label={catalogue.reply.sourcesTitle}>
      <h3 className="mq-source-list__title">{catalogue.reply.sourcesTitle}</h3>
      <ol className="mq-source-list__items">
        {citations.map((citation) => (
          <li key={citation.number}>
            <span className="mq-source-list__number" aria-hidden="true">
              {citation.number}
            </span>
            <button
              type="button"
              className="mq-source-list__open"
              onClick={() => {
                onOpen(citation);
              }}
            >
              {citation.passage.title}
            </button>
            <span className="mq-source-list__state">{stateOf(citation)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Its dates, what must be seen of them, and whether it says what the answer does. */
function stateOf({ passage, verified }: Citation): string {
  const checked = verified ? [] : [catalogue.reply.notVerified];
  return [sourceDates(passage), ...sourceLabels(passage), ...checked].join(' · ');
}
