import { useState } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Dialog } from '../../../app/ui/dialog.js';
import type { ManagedCorpusPartsFragment } from '../../../gql/graphql.js';
import { rollBack } from '../api/change-corpus.js';

/** Says what going back to the other version changes, then does it. */
export function RollBackDialog(props: {
  corpus: ManagedCorpusPartsFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { corpus, onClose, onDone } = props;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const all = catalogue.team.corpus;
  const words = corpus.paused ? all.confirmRestore : all.confirmRollBack;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const reason = await rollBack(corpus.id);
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
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={onClose}>
            {catalogue.actions.cancel}
          </button>
          <button type="button" className="fr-btn" disabled={busy} onClick={() => void confirm()}>
            {corpus.paused ? all.restore : all.rollBack}
          </button>
        </>
      }
    >
      <p>{words.what(corpus.freshness.title)}</p>
      <p>{words.then}</p>
      <p role="alert">{refusal}</p>
    </Dialog>
  );
}
