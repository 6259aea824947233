import { useId, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Dialog } from '../../../app/ui/dialog.js';
import type { ConversationSummaryPartsFragment } from '../../../gql/graphql.js';
import { useHistory } from '../hooks/history-context.js';

/** Longest title that the core keeps. */
const LONGEST_TITLE = 200;

/** Gives a conversation another title. */
export function RenameDialog(props: {
  item: ConversationSummaryPartsFragment;
  onClose: () => void;
}) {
  const { item, onClose } = props;
  const { rename } = useHistory();
  const [title, setTitle] = useState(item.title);
  const [refusal, setRefusal] = useState<string | null>(null);
  const formId = useId();
  const fieldId = useId();
  const words = catalogue.history;
  const save = async (): Promise<void> => {
    const outcome = await rename(item.id, title.trim());
    setRefusal(outcome);
    if (outcome === null) onClose();
  };
  return (
    <Dialog
      open
      title={words.renameTitle}
      onClose={onClose}
      actions={
        <>
          <Button priority="secondary" onClick={onClose}>
            {catalogue.actions.cancel}
          </Button>
          <Button type="submit" disabled={title.trim() === ''} nativeButtonProps={{ form: formId }}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="fr-label" htmlFor={fieldId}>
          {words.renameLabel}
        </label>
        <input
          id={fieldId}
          className="fr-input"
          data-focus-first
          maxLength={LONGEST_TITLE}
          value={title}
          onChange={(event) => {
            setTitle(event.target.value);
          }}
        />
        <p role="alert">{refusal}</p>
      </form>
    </Dialog>
  );
}
