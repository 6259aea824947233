import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { locateQuotes, type PlacedQuote, type Span } from '../locate-quote.js';

/**
 * A legal text, paragraph by paragraph, as it was recorded, the quoted words highlighted and the
 * first of them in view, again each time that something is `opened`.
 */
export function PassageText(props: {
  text: string;
  quotes: readonly PlacedQuote[];
  /** Offset in `text` of the passage that the quotes come from; -1: not known. */
  shift?: number;
  opened?: unknown;
}) {
  const { text, quotes, shift = 0, opened } = props;
  const box = useRef<HTMLDivElement>(null);
  const spans = useMemo(() => locateQuotes(text, quotes, shift), [text, quotes, shift]);
  useEffect(() => {
    box.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [spans, opened]);
  return (
    <div ref={box} className="mq-passage" lang="fr">
      {paragraphs(text).map((paragraph) => (
        <p key={paragraph.start}>{highlighted(text, paragraph, spans)}</p>
      ))}
    </div>
  );
}

function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function highlighted(text: string, paragraph: Span, marks: readonly Span[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = paragraph.start;
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    const start = Math.max(mark.start, from);
    const end = Math.min(mark.end, paragraph.end);
    if (start >= end) continue;
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  pieces.push(text.slice(from, paragraph.end));
  return pieces;
}
