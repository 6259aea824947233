import { useContext, useId, useState, type SyntheticEvent } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { Citation } from '../types.js';
import { CitationScope } from './citation-scope.js';

/** `[n]` as a small numbered button: hover or focus names the article, a click opens the source. */
export function CitationButton({ number }: { number: number }) {
  const { citations, pending, open } = useContext(CitationScope);
  const citation = citations.find((candidate) => candidate.number === number);
  if (citation) return <KnownCitation citation={citation} onOpen={open} />;
  // Same size as the button that will take its place: nothing moves when the sources arrive.
  if (pending) return <span className="mq-cite mq-cite--pending">{number}</span>;
  return `[${String(number)}]`;
}

function KnownCitation(props: { citation: Citation; onOpen: (citation: Citation) => void }) {
  const { citation, onOpen } = props;
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const tipId = useId();
  const show = (event: SyntheticEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const left = Math.min(Math.max(box.left + box.width / 2, 150), window.innerWidth - 150);
    setPlace({ left, top: box.top });
  };
  const hide = (): void => {
    setPlace(null);
  };
  const { number, verified, passage } = citation;
  const name = verified
    ? catalogue.reply.citation(number, passage.title)
    : catalogue.reply.citationUnverified(number, passage.title);
  return (
    <span className="mq-cite-place">
      <button
        type="button"
        className={`mq-cite${verified ? '' : ' mq-cite--unverified'}`}
        aria-label={name}
        onClick={() => {
          hide();
          onOpen(citation);
        }}
        onMouseEnter={show}
        onMouseLeave={hide}
        onFocus={show}
        onBlur={hide}
        onKeyDown={(event) => {
          if (event.key === 'Escape') hide();
        }}
      >
        {number}
      </button>
      {place ? (
        <span id={tipId} className="mq-tip" role="tooltip" style={place}>
          {passage.title}
          {verified ? null : <em> - {catalogue.reply.notVerified}</em>}
        </span>
      ) : null}
    </span>
  );
}
