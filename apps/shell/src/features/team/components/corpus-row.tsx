import { catalogue } from '../../../app/catalogue.fr.js';
import { civilDateOf, frenchDate, frenchHour } from '../../../app/text/dates.js';
import { typographic } from '../../../app/text/typography.js';
import type { ManagedCorpusPartsFragment } from '../../../gql/graphql.js';
import { freshnessLines } from '../../assistants/index.js';

/** One corpus: what it is, what it holds, when it was read, what can be done. */
export function CorpusRow(props: {
  corpus: ManagedCorpusPartsFragment;
  running: boolean;
  onUpdate: () => void;
  onRollBack: () => void;
  onAccept: () => void;
}) {
  const { corpus, running, onUpdate, onRollBack, onAccept } = props;
  const { freshness, assistantName } = corpus;
  const words = catalogue.team.corpus;
  return (
    <tr>
      <th scope="row" data-label={words.name}>
        <span className="mq-team__name">{freshness.title}</span>
        <span className="mq-team__line">{assistantName}</span>
        <span className="mq-team__line">{typographic(corpus.source)}</span>
        <span className="mq-team__line">{words.licence(freshness.licence)}</span>
      </th>
      <td data-label={words.texts}>
        {freshnessLines(freshness).map((line) => (
          <span key={line} className="mq-team__fact">
            {line}
          </span>
        ))}
        {freshness.importedAt == null ? null : (
          <span className="mq-team__line">{words.published(dayOf(freshness.importedAt))}</span>
        )}
        {corpus.paused ? (
          <span className="mq-team__line">{corpus.canUpdate ? words.paused : words.wentBack}</span>
        ) : null}
        <Incident lastError={freshness.lastError} held={corpus.heldDocuments} />
      </td>
      <td data-label={words.read}>
        {corpus.canUpdate ? (
          <span className="mq-team__fact">{readAt(corpus.checkedAt)}</span>
        ) : null}
        <span className="mq-team__line">{corpus.refresh}</span>
      </td>
      <td data-label={words.actions}>
        <div className="mq-team__actions">
          {corpus.canUpdate ? (
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              aria-label={running ? undefined : words.updateName(freshness.title, assistantName)}
              disabled={running}
              onClick={onUpdate}
            >
              {running ? words.running : words.update}
            </button>
          ) : null}
          {corpus.heldDocuments == null ? null : (
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary"
              aria-label={words.actionName(words.accept, freshness.title, assistantName)}
              disabled={running}
              onClick={onAccept}
            >
              {words.accept}
            </button>
          )}
          {corpus.canRollBack ? (
            <RollBackButton corpus={corpus} running={running} onClick={onRollBack} />
          ) : null}
          {corpus.canUpdate || corpus.canRollBack ? null : (
            <span className="mq-team__line">{words.noAction}</span>
          )}
        </div>
      </td>
    </tr>
  );
}

/** What went wrong, or what waits for a decision: a version that is held is no failure. */
function Incident(props: {
  lastError: string | null | undefined;
  held: number | null | undefined;
}) {
  const { lastError, held } = props;
  const words = catalogue.team.corpus;
  if (held != null)
    return (
      <span className="mq-team__held">
        <strong>{words.held(held)}</strong> {typographic(lastError ?? '')}
      </span>
    );
  if (lastError == null) return null;
  return (
    <span className="mq-team__error">
      <strong>{words.lastError}</strong> {typographic(lastError)}
    </span>
  );
}

function RollBackButton(props: {
  corpus: ManagedCorpusPartsFragment;
  running: boolean;
  onClick: () => void;
}) {
  const { corpus, running, onClick } = props;
  const words = catalogue.team.corpus;
  const action = corpus.paused ? words.restore : words.rollBack;
  return (
    <button
      type="button"
      className="fr-btn fr-btn--sm fr-btn--tertiary"
      aria-label={words.actionName(action, corpus.freshness.title, corpus.assistantName)}
      disabled={running}
      onClick={onClick}
    >
      {action}
    </button>
  );
}

function dayOf(instant: string): string {
  return frenchDate(civilDateOf(new Date(instant)));
}

function readAt(instant: string | null | undefined): string {
  const words = catalogue.team.corpus;
  return instant == null
    ? words.never
    : words.checked(dayOf(instant), frenchHour(new Date(instant)));
}
