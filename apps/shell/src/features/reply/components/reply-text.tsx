import { useMemo } from 'react';
import type { Claim } from '../text/claim-marks.js';
import { parseReply } from '../text/parse-reply.js';
import { Blocks } from './blocks.js';
import { CitationScope, type CitationTargets } from './citation-scope.js';
import './reply-text.css';

/** A citation that is half written: hidden until its bracket closes. */
const UNFINISHED_CITATION = /\[\d{0,3}$/;

/** The text of a reply: Markdown in, elements out, never HTML. */
export function ReplyText(props: {
  text: string;
  claims: readonly Claim[];
  targets: CitationTargets;
  writing?: boolean;
}) {
  const { text, claims, targets, writing = false } = props;
  const { citations } = targets;
  const placed = useMemo(
    () =>
      citations.flatMap(({ number, marks }) =>
        marks.map(({ start, end }) => ({ number, start, end })),
      ),
    [citations],
  );
  const blocks = useMemo(
    () => parseReply(writing ? text.replace(UNFINISHED_CITATION, '') : text, claims, placed),
    [text, claims, writing, placed],
  );
  return (
    <CitationScope value={targets}>
      <div className="mq-reply-text">
        <Blocks blocks={blocks} />
      </div>
    </CitationScope>
  );
}
