import { useMemo } from 'react';
import type { ToolCallPartsFragment } from '../../../gql/graphql.js';
import type { Claim } from '../text/claim-marks.js';
import { liftResults } from '../text/lift-results.js';
import { parseReply } from '../text/parse-reply.js';
import type { OpenTexts } from '../types.js';
import { Blocks } from './blocks.js';
import { CitationScope, type CitationTargets } from './citation-scope.js';
import { ToolCard } from './tool-card.js';
import './reply-text.css';

/** A citation that is half written: hidden until its bracket closes. */
const UNFINISHED_CITATION = /\[\d{0,3}$/;

/**
 * What a reply says: the cards of its tools, then its text without what the cards say already.
 * Markdown in, elements out, never HTML. The same while it is written and once it is reloaded.
 */
export function ReplyBody(props: {
  calls: readonly ToolCallPartsFragment[];
  text: string;
  claims: readonly Claim[];
  targets: CitationTargets;
  onOpenTexts: OpenTexts;
  writing?: boolean;
}) {
  const { calls, text, claims, targets, onOpenTexts, writing = false } = props;
  const { citations } = targets;
  const placed = useMemo(
    () =>
      citations.flatMap(({ number, marks }) =>
        marks.map(({ start, end }) => ({ number, start, end })),
      ),
    [citations],
  );
  const parsed = useMemo(
    () => parseReply(writing ? text.replace(UNFINISHED_CITATION, '') : text, claims, placed),
    [text, claims, writing, placed],
  );
  const lifted = useMemo(() => liftResults(parsed, calls), [parsed, calls]);
  return (
    <CitationScope value={targets}>
      {calls.map((call) => (
        <ToolCard
          key={call.callId}
          call={call}
          citations={lifted.citations.get(call.callId)}
          onOpenTexts={onOpenTexts}
        />
      ))}
      {lifted.blocks.length === 0 ? null : (
        <div className="mq-reply-text">
          <Blocks blocks={lifted.blocks} />
        </div>
      )}
    </CitationScope>
  );
}
