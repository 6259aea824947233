import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { catalogue } from '../../../app/catalogue.fr.js';
import { newId } from '../../../app/new-id.js';
import { useViewer } from '../../../app/session/session-context.js';
import { type MessageSent, useSendMessage } from '../api/use-send-message.js';
import { draftKey, withAttempt } from '../draft.js';
import { useDraft } from '../hooks/use-draft.js';
import { AtDate } from './at-date.js';
import { SendNotice } from './send-notice.js';
import './composer.css';

/** What the core accepts in one message, in characters. */
export const LONGEST_MESSAGE = 20_000;
const COUNT_FROM = 18_000;

/** The id that the skip link and the `/` shortcut look for. */
export const COMPOSER_ID = 'saisie';

/** Where a message goes. */
export interface ComposerPlace {
  conversationId: string | null;
  assistantId: string;
  role: string;
}

/** A reply that is being written: send becomes stop. */
export interface RunningReply {
  stopping: boolean;
  onStop: () => void;
}

/** The field where the question is written, kept at each keystroke. */
export function Composer(props: {
  place: ComposerPlace;
  running: RunningReply | null;
  /** The agent has just sent from another page: the focus goes on in the field. */
  takeFocus?: boolean;
  /** A text to put in the field, once for each `round`. */
  fill?: { text: string; round: number } | null;
  onSent: (sent: MessageSent) => void;
}) {
  const { id } = useViewer();
  const key = draftKey(id, props.place);
  return <KeyedComposer key={key} draftKey={key} {...props} />;
}

function KeyedComposer(props: {
  draftKey: string;
  place: ComposerPlace;
  running: RunningReply | null;
  /** The agent has just sent from another page: the focus goes on in the field. */
  takeFocus?: boolean;
  /** A text to put in the field, once for each `round`. */
  fill?: { text: string; round: number } | null;
  onSent: (sent: MessageSent) => void;
}) {
  const { place, running, takeFocus = false, fill = null, onSent } = props;
  const [draft, change, clear] = useDraft(props.draftKey);
  const { state, send, reset } = useSendMessage((sent) => {
    clear();
    onSent(sent);
  });
  const field = useGrowingField(draft.text, takeFocus);
  const [withheld, setWithheld] = useState<Withheld>(null);
  const hintId = useId();
  const filled = useRef(0);
  useEffect(() => {
    if (!fill || filled.current === fill.round) return;
    filled.current = fill.round;
    change({ ...draft, text: fill.text });
    field.current?.focus();
  }, [fill, change, draft, field]);
  const sending = state.status === 'sending';
  const left = LONGEST_MESSAGE - draft.text.length;
  const canSend = draft.text.trim() !== '' && left >= 0 && !sending && !running;

  const submit = (): void => {
    if (draft.text.trim() === '') setWithheld('blank');
    else if (running) setWithheld('running');
    if (!canSend) return;
    const { attempt, ...tried } = withAttempt(draft, newId);
    change({ ...tried, attempt });
    const { messageId, text, atDate } = attempt;
    void send({ ...place, messageId, text, atDate });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };

  return (
    <form
      className="mq-composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SendNotice state={state} withheld={withheldWords(left, withheld, running !== null)} />
      <div className="mq-composer__box">
        <label className="fr-sr-only" htmlFor={COMPOSER_ID}>
          {catalogue.composer.label}
        </label>
        <textarea
          ref={field}
          id={COMPOSER_ID}
          className="mq-composer__field"
          rows={1}
          value={draft.text}
          readOnly={sending}
          aria-describedby={hintId}
          aria-invalid={left < 0}
          placeholder={
            place.conversationId === null
              ? catalogue.composer.placeholder
              : catalogue.composer.placeholderNext
          }
          onChange={(event) => {
            reset();
            setWithheld(null);
            change({ ...draft, text: event.target.value });
          }}
          onKeyDown={onKeyDown}
        />
        <div className="mq-composer__bar">
          <AtDate
            value={draft.atDate}
            onChange={(atDate) => {
              change({ ...draft, atDate });
            }}
          />
          <Counter left={left} />
          <SendButton running={running} sending={sending} canSend={canSend} />
        </div>
      </div>
      <p id={hintId} className="fr-sr-only">
        {catalogue.composer.hint}
      </p>
    </form>
  );
}

/** Why Enter sent nothing. */
type Withheld = 'blank' | 'running' | null;

function withheldWords(left: number, withheld: Withheld, running: boolean): string | null {
  const words = catalogue.composer;
  if (left < 0) return words.tooLong(LONGEST_MESSAGE);
  if (withheld === 'blank') return words.blank;
  return withheld === 'running' && running ? words.running : null;
}

function Counter({ left }: { left: number }) {
  const near = left <= LONGEST_MESSAGE - COUNT_FROM;
  return (
    <span
      className={`mq-composer__count${left < 0 ? ' mq-composer__count--over' : ''}`}
      role="status"
    >
      {near ? catalogue.composer.remaining(left) : null}
    </span>
  );
}

function SendButton(props: { running: RunningReply | null; sending: boolean; canSend: boolean }) {
  const { running, sending, canSend } = props;
  if (running) {
    return (
      <Button
        type="button"
        priority="secondary"
        iconId="fr-icon-stop-circle-line"
        disabled={running.stopping}
        onClick={running.onStop}
      >
        {running.stopping ? catalogue.composer.stopping : catalogue.composer.stop}
      </Button>
    );
  }
  return (
    <Button
      type="submit"
      iconId="fr-icon-arrow-up-line"
      iconPosition="right"
      disabled={!canSend && !sending}
      nativeButtonProps={{ 'aria-disabled': sending }}
    >
      {sending ? catalogue.composer.sending : catalogue.composer.send}
    </Button>
  );
}

/** The field follows its text, up to the height that the style sheet allows. */
function useGrowingField(text: string, takeFocus: boolean) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${String(area.scrollHeight)}px`;
  }, [text]);
  useEffect(() => {
    if (takeFocus) field.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  return field;
}
