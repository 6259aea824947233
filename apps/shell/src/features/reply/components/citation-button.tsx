import { useContext } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { typographic } from '../../../app/text/typography.js';
import type { Citation, CitationMark, OpenCitation } from '../types.js';
import { CitationScope } from './citation-scope.js';
import { useTip } from './use-tip.js';

/**
 * `[n]` as a small numbered button: hover or focus names the article, a click opens the source at
 * the sentence that this very place rests on. A number that leads nowhere, in an answer that was cut
 * short before its check, is not shown.
 */
export function CitationButton({ number, place }: { number: number; place: number | null }) {
  const { citations, pending, open } = useContext(CitationScope);
  const citation = citations.find((candidate) => candidate.number === number);
  if (citation) {
    const mark = citation.marks.find(({ start }) => start === place);
    return <KnownCitation citation={citation} mark={mark} onOpen={open} />;
  }
  // Same size as the button that will take its place: nothing moves when the sources arrive.
  if (pending) return <span className="mq-cite mq-cite--pending">{number}</span>;
  return null;
}

function KnownCitation(props: {
  citation: Citation;
  mark: CitationMark | undefined;
  onOpen: OpenCitation;
}) {
  const { citation, mark, onOpen } = props;
  const { handlers, hide, tip } = useTip();
  const { number, passage } = citation;
  const words = catalogue.reply;
  const { verified } = mark ?? citation;
  return (
    <span className="mq-cite-place">
      <button
        type="button"
        className={`mq-cite${verified ? '' : ' mq-cite--unverified'}`}
        aria-label={
          verified
            ? words.citation(number, passage.title)
            : words.citationUnverified(number, passage.title)
        }
        onClick={() => {
          hide();
          onOpen(citation, mark);
        }}
        {...handlers}
      >
        {number}
      </button>
      {tip(
        <>
          {passage.title}
          {verified ? null : <em> - {typographic(mark?.reason ?? words.notVerified)}</em>}
        </>,
      )}
    </span>
  );
}
