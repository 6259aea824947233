import { useEffect, useMemo, useRef } from 'react';
import { locateQuote, type Span } from '../locate-quote.js';

/** A legal text, paragraph by paragraph, as it was recorded, the quoted words highlighted and in view. */
export function PassageText({ text, quote }: { text: string; quote: string }) {
  const box = useRef<HTMLDivElement>(null);
  const span = useMemo(() => locateQuote(text, quote), [text, quote]);
  useEffect(() => {
    box.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [span]);
  return (
    <div ref={box} className="mq-passage" lang="fr">
      {paragraphs(text).map((paragraph) => (
        <p key={paragraph.start}>{highlighted(text, paragraph, span)}</p>
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

function highlighted(text: string, paragraph: Span, mark: Span | null) {
  const from = mark ? Math.max(mark.start, paragraph.start) : 0;
  const to = mark ? Math.min(mark.end, paragraph.end) : 0;
  if (!mark || from >= to) return text.slice(paragraph.start, paragraph.end);
  return (
    <>
      {text.slice(paragraph.start, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to, paragraph.end)}
    </>
  );
}
