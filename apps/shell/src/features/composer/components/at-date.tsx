import { useState } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';

/** *À la date du*: the day whose law the question is about; absent, today. */
export function AtDate(props: { value: string | null; onChange: (value: string | null) => void }) {
  const { value, onChange } = props;
  const [open, setOpen] = useState(value !== null);
  if (!open) {
    return (
      <button
        type="button"
        className="mq-quiet-button mq-icon mq-icon--calendar"
        onClick={() => {
          setOpen(true);
        }}
      >
        {catalogue.composer.atDateAdd}
      </button>
    );
  }
  return (
    <span className="mq-at-date">
      <label className="mq-at-date__label">
        {catalogue.composer.atDate}
        <input
          type="date"
          className="mq-at-date__field"
          title={catalogue.composer.atDateHint}
          min="1800-01-01"
          max="2100-12-31"
          value={value ?? ''}
          onChange={(event) => {
            onChange(event.target.value === '' ? null : event.target.value);
          }}
        />
      </label>
      <button
        type="button"
        className="mq-icon-button mq-icon mq-icon--close"
        title={catalogue.composer.atDateClear}
        aria-label={catalogue.composer.atDateClear}
        onClick={() => {
          onChange(null);
          setOpen(false);
        }}
      />
    </span>
  );
}
