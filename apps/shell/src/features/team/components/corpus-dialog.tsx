import { catalogue } from '../../../app/catalogue.fr.js';
import type { ManagedCorpusPartsFragment } from '../../../gql/graphql.js';
import { rollBack } from '../api/change-corpus.js';
import { ConfirmDialog } from './confirm-dialog.js';

/** What is asked of a corpus that takes a second thought. */
export interface CorpusQuestion {
  readonly kind: 'roll-back' | 'accept';
  readonly corpus: ManagedCorpusPartsFragment;
}

/** Asks before a corpus goes back to its other version, or takes one that loses many documents. */
export function CorpusDialog(props: {
  question: CorpusQuestion;
  accept: (corpus: ManagedCorpusPartsFragment) => Promise<string | null>;
  onClose: () => void;
  /** What to say of it once done; `null`: the progress of the update says it. */
  onDone: (said: string | null) => void;
}) {
  const { question, accept, onClose, onDone } = props;
  const { corpus, kind } = question;
  const { title, documents } = corpus.freshness;
  const all = catalogue.team.corpus;
  if (kind === 'accept') {
    const words = all.confirmAccept;
    return (
      <ConfirmDialog
        title={words.title}
        lines={[words.what(title, corpus.heldDocuments ?? 0, documents), words.then]}
        action={all.accept}
        run={() => accept(corpus)}
        onClose={onClose}
        onDone={() => {
          onDone(null);
        }}
      />
    );
  }
  const { paused, canUpdate } = corpus;
  const words = paused ? all.confirmRestore : all.confirmRollBack;
  return (
    <ConfirmDialog
      title={words.title}
      lines={[words.what(title), ...(canUpdate ? [words.thenUpdates] : []), words.then]}
      action={paused ? all.restore : all.rollBack}
      run={() => rollBack(corpus.id, paused)}
      onClose={onClose}
      onDone={() => {
        onDone(paused ? all.restored(title) : all.rolledBack(title));
      }}
    />
  );
}
