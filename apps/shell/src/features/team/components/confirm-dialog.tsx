import { useState } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Dialog } from '../../../app/ui/dialog.js';

/** Says what an action changes, then does it; what prevents it is said in place. */
export function ConfirmDialog(props: {
  title: string;
  lines: readonly string[];
  action: string;
  /** The sentence that says why not, or `null`. */
  run: () => Promise<string | null>;
  onClose: () => void;
  onDone: () => void;
}) {
  const { title, lines, action, run, onClose, onDone } = props;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const reason = await run();
    if (reason === null) {
      onDone();
      return;
    }
    setBusy(false);
    setRefusal(reason);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
            {catalogue.actions.cancel}
          </button>
          <button type="button" className="fr-btn" disabled={busy} onClick={() => void confirm()}>
            {action}
          </button>
        </>
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p role="alert">{refusal}</p>
    </Dialog>
  );
}
