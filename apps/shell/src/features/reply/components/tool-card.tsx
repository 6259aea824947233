import { Fragment, useState } from 'react';
import { assertUnreachable } from '../../../app/assert-unreachable.js';
import { catalogue } from '../../../app/catalogue.fr.js';
import { typographic } from '../../../app/text/typography.js';
import type { Certainty, ToolCallPartsFragment } from '../../../gql/graphql.js';
import type { CitationNode } from '../text/lift-results.js';
import type { OpenTexts } from '../types.js';
import { CitationButton } from './citation-button.js';
import { ToolInputs } from './tool-inputs.js';
import { ToolNotes } from './tool-notes.js';
import { ToolSteps } from './tool-steps.js';
import './tool-card.css';

/**
 * What a tool was asked and what came out, in two lines, then what must be known before using it.
 * The way to the result is behind them. A tool that gave no result says why, and is no claim.
 */
export function ToolCard(props: {
  call: ToolCallPartsFragment;
  /** Sources that the reply gives for the result. */
  citations?: readonly CitationNode[] | undefined;
  onOpenTexts: OpenTexts;
}) {
  const { call, citations = [], onOpenTexts } = props;
  const { card } = call;
  const [open, setOpen] = useState(false);
  const words = catalogue.reply.tool;
  const refusal = call.message ?? (call.ok === false ? words.failed : null);
  return (
    <section className="mq-tool" aria-label={call.label}>
      <p className="mq-tool__question">
        <span className="mq-tool__label">{call.label}</span>
        {card ? <span>{typographic(card.question)}</span> : null}
      </p>
      {card ? (
        <p className="mq-tool__answer">
          {typographic(card.answer)}
          {citations.map(({ number, place }) => (
            <Fragment key={`${String(number)} ${String(place)}`}>
              {'\u202F'}
              <CitationButton number={number} place={place} />
            </Fragment>
          ))}{' '}
          <CertaintyTag certainty={card.certainty} />
        </p>
      ) : (
        <p className="mq-tool__answer mq-tool__answer--none">
          {refusal === null ? (
            words.running
          ) : (
            <>
              {typographic(refusal)} <CertaintyTag certainty="REFUSED" />
            </>
          )}
        </p>
      )}
      {card ? (
        <>
          <ToolNotes notes={card.warnings} />
          <details
            className="mq-tool__how"
            onToggle={(event) => {
              setOpen(event.currentTarget.open);
            }}
          >
            <summary>{words.how}</summary>
            <ToolInputs inputs={call.inputs} />
            <ToolSteps card={card} shown={open} onOpenTexts={onOpenTexts} />
          </details>
        </>
      ) : null}
    </section>
  );
}

function CertaintyTag({ certainty }: { certainty: Certainty }) {
  return (
    <span className={`mq-tool__certainty mq-tool__certainty--${certainty.toLowerCase()}`}>
      {certaintyWord(certainty)}
    </span>
  );
}

function certaintyWord(certainty: Certainty): string {
  const words = catalogue.reply.tool.certainty;
  switch (certainty) {
    case 'COMPUTED':
      return words.computed;
    case 'TO_CONFIRM':
      return words.toConfirm;
    case 'REFUSED':
      return words.refused;
    default:
      return assertUnreachable(certainty);
  }
}
