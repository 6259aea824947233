import { assertUnreachable } from '../../../app/assert-unreachable.js';
import { catalogue } from '../../../app/catalogue.fr.js';
import { frenchDate } from '../../../app/text/dates.js';
import { typographic } from '../../../app/text/typography.js';
import type { Certainty, ToolCallPartsFragment } from '../../../gql/graphql.js';
import { ToolInputs } from './tool-inputs.js';
import './tool-card.css';

type Card = NonNullable<ToolCallPartsFragment['card']>;

/** What a tool was asked and what came out, in two lines; the way to the result is behind them. */
export function ToolCard({ call, answer }: { call: ToolCallPartsFragment; answer: string }) {
  const { card } = call;
  // What the answer below says already is not said twice in view: it goes behind the two lines.
  const repeated = card?.warnings.filter((warning) => answer.includes(warning)) ?? [];
  const own = card?.warnings.filter((warning) => !answer.includes(warning)) ?? [];
  const words = catalogue.reply.tool;
  return (
    <section className="mq-tool" aria-label={call.label}>
      <p className="mq-tool__question">
        <span className="mq-tool__label">{call.label}</span>
        {card ? <span>{typographic(card.question)}</span> : null}
      </p>
      {card ? (
        <p className="mq-tool__answer">
          {typographic(card.answer)}
          <CertaintyTag certainty={card.certainty} />
        </p>
      ) : (
        <p className="mq-tool__answer mq-tool__answer--none">
          {call.message ?? (call.ok === false ? words.failed : words.running)}
        </p>
      )}
      <Warnings warnings={own} />
      {card ? (
        <details className="mq-tool__how">
          <summary>{words.how}</summary>
          <ToolInputs inputs={call.inputs} />
          <Warnings warnings={repeated} />
          <Steps card={card} />
          <Articles card={card} />
        </details>
      ) : null}
    </section>
  );
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="mq-tool__warnings" aria-label={catalogue.reply.tool.warnings}>
      {warnings.map((warning) => (
        <li key={warning}>{typographic(warning)}</li>
      ))}
    </ul>
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

function Steps({ card }: { card: Card }) {
  if (card.steps.length === 0) return null;
  return (
    <>
      <h4 className="mq-tool__heading">{catalogue.reply.tool.steps}</h4>
      <ol className="mq-tool__steps">
        {card.steps.map((step, index) => (
          <li key={index}>
            {typographic(step.text)}
            {step.article == null ? null : (
              <span className="mq-tool__article">{typographic(step.article)}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Articles({ card }: { card: Card }) {
  const words = catalogue.reply.tool;
  if (card.articles.length === 0) return null;
  return (
    <>
      <h4 className="mq-tool__heading">{words.articles}</h4>
      <ul className="mq-tool__articles">
        {card.articles.map((article) => (
          <li key={article.label}>
            {article.stateDate == null
              ? typographic(article.label)
              : words.articleState(typographic(article.label), frenchDate(article.stateDate))}
          </li>
        ))}
      </ul>
    </>
  );
}
