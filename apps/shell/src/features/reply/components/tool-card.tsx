import { Fragment, useState, type ReactNode } from 'react';
import { assertUnreachable } from '../../../app/assert-unreachable.js';
import { catalogue } from '../../../app/catalogue.fr.js';
import { typographic } from '../../../app/text/typography.js';
import type { Certainty, ToolCallPartsFragment } from '../../../gql/graphql.js';
import type { CitationNode } from '../text/lift-results.js';
import { quotedAnswer } from '../text/quoted-answer.js';
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
  const quoted = card ? quotedAnswer(card.answer) : null;
  return (
    <section className="mq-tool" aria-label={call.label}>
      <p className="mq-tool__question">
        <span className="mq-tool__label">{call.label}</span>
        {card ? <span>{typographic(card.question)}</span> : null}
      </p>
      {card ? (
        <Answer answer={card.answer}>
          {citations.map(({ number, place }) => (
            <Fragment key={`${String(number)} ${String(place)}`}>
              {'\u202F'}
              <CitationButton number={number} place={place} />
            </Fragment>
          ))}{' '}
          <CertaintyTag certainty={card.certainty} read={quoted !== null} />
        </Answer>
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
            <summary>{quoted === null ? words.how : words.howRead}</summary>
            <ToolInputs inputs={call.inputs} />
            <ToolSteps card={card} shown={open} onOpenTexts={onOpenTexts} />
          </details>
        </>
      ) : null}
    </section>
  );
}

/** What came out, in the large; the text of an article is set as a text. */
function Answer({ answer, children }: { answer: string; children: ReactNode }) {
  const quoted = quotedAnswer(answer);
  if (quoted === null)
    return (
      <p className="mq-tool__answer">
        {typographic(answer)}
        {children}
      </p>
    );
  return (
    <>
      <p className="mq-tool__answer mq-tool__answer--lead">{typographic(quoted.lead)}</p>
      <blockquote className="mq-tool__quote">
        {typographic(quoted.quote)}
        {children}
      </blockquote>
    </>
  );
}

/** How sure a result is; `read`: it is a text that was read, and nothing was computed. */
function CertaintyTag({ certainty, read = false }: { certainty: Certainty; read?: boolean }) {
  return (
    <span className={`mq-tool__certainty mq-tool__certainty--${certainty.toLowerCase()}`}>
      {certaintyWord(certainty, read)}
    </span>
  );
}

function certaintyWord(certainty: Certainty, read: boolean): string {
  const words = catalogue.reply.tool.certainty;
  switch (certainty) {
    case 'COMPUTED':
      return read ? words.read : words.computed;
    case 'TO_CONFIRM':
      return words.toConfirm;
    case 'REFUSED':
      return words.refused;
    default:
      return assertUnreachable(certainty);
  }
}
