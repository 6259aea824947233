import { catalogue } from '../../../app/catalogue.fr.js';
import { frenchDate } from '../../../app/text/dates.js';
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
            <span className="mq-source-list__state">
              {sourceDate(citation)}
              {citation.verified ? '' : ` · ${catalogue.reply.notVerified}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The date that says how fresh a source is: in force since, else the day it was recorded. */
export function sourceDate({ passage }: Citation): string {
  if (passage.dateStart != null) {
    return catalogue.sources.since(frenchDate(passage.dateStart));
  }
  return passage.asOf == null
    ? catalogue.reply.undated
    : catalogue.reply.clipboard.asOf(frenchDate(passage.asOf));
}
