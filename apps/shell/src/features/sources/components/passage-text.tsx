import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { locateQuotes, type PlacedQuote, type Span } from '../locate-quote.js';
import { isHeading, markdownSigns, withoutSigns } from '../markdown-signs.js';

/**
 * A text, paragraph by paragraph, as it was recorded but for the signs of Markdown, the quoted words
 * highlighted and the first of them in view, again each time that something is `opened`.
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
  const signs = useMemo(() => markdownSigns(text), [text]);
  useEffect(() => {
    box.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [spans, opened]);
  return (
    <div ref={box} className="mq-passage" lang="fr">
      {paragraphs(text).map((paragraph) => (
        <p
          key={paragraph.start}
          className={
            isHeading(text.slice(paragraph.start, paragraph.end))
              ? 'mq-passage__heading'
              : undefined
          }
        >
          {highlighted({ text, signs }, paragraph, spans)}
        </p>
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

/** A text and where the signs are that are not read. */
interface Written {
  text: string;
  signs: readonly Span[];
}

function highlighted(
  { text, signs }: Written,
  paragraph: Span,
  marks: readonly Span[],
): ReactNode[] {
  const read = (start: number, end: number): string => withoutSigns(text, { start, end }, signs);
  const pieces: ReactNode[] = [];
  let from = paragraph.start;
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    const start = Math.max(mark.start, from);
    const end = Math.min(mark.end, paragraph.end);
    if (start >= end) continue;
    pieces.push(read(from, start), <mark key={start}>{read(start, end)}</mark>);
    from = end;
  }
  pieces.push(read(from, paragraph.end));
  return pieces;
}
