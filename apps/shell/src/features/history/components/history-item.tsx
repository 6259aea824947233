import { useState } from 'react';
import { NavLink, useMatch, useNavigate } from 'react-router';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Dialog } from '../../../app/ui/dialog.js';
import { Menu } from '../../../app/ui/menu.js';
import type { ConversationSummaryPartsFragment } from '../../../gql/graphql.js';
import { useHistory } from '../hooks/history-context.js';
import { RenameDialog } from './rename-dialog.js';

/** One conversation of the list, with what can be done to it. */
export function HistoryItem(props: {
  item: ConversationSummaryPartsFragment;
  /** This conversation is about to leave the list, with the focus in it. */
  onRemove: () => void;
  onNavigate?: () => void;
}) {
  const { item, onRemove, onNavigate } = props;
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null);
  const words = catalogue.history;
  const close = (): void => {
    setAsking(null);
  };
  return (
    <li className="mq-history__item">
      <NavLink
        to={`/conversation/${encodeURIComponent(item.id)}`}
        className="mq-history__link"
        title={item.title}
        {...(onNavigate ? { onClick: onNavigate } : {})}
      >
        {item.title}
      </NavLink>
      <Menu
        name={words.actions(item.title)}
        buttonClass="mq-icon-button mq-icon mq-icon--more mq-history__actions"
      >
        <button
          type="button"
          className="mq-menu__item"
          onClick={() => {
            setAsking('rename');
          }}
        >
          {words.rename}
        </button>
        <button
          type="button"
          className="mq-menu__item"
          onClick={() => {
            setAsking('remove');
          }}
        >
          {words.remove}
        </button>
      </Menu>
      {asking === 'rename' ? <RenameDialog item={item} onClose={close} /> : null}
      {asking === 'remove' ? (
        <RemoveDialog item={item} onClose={close} onRemove={onRemove} />
      ) : null}
    </li>
  );
}

function RemoveDialog(props: {
  item: ConversationSummaryPartsFragment;
  onClose: () => void;
  onRemove: () => void;
}) {
  const { item, onClose, onRemove } = props;
  const { remove } = useHistory();
  const [refusal, setRefusal] = useState<string | null>(null);
  const navigate = useNavigate();
  const shown = useMatch('/conversation/:conversationId')?.params.conversationId === item.id;
  const words = catalogue.history;
  const confirm = async (): Promise<void> => {
    onRemove();
    const outcome = await remove(item.id);
    setRefusal(outcome);
    if (outcome === null && shown) await navigate('/');
  };
  return (
    <Dialog
      open
      title={words.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button priority="secondary" onClick={onClose}>
            {catalogue.actions.cancel}
          </Button>
          <Button onClick={() => void confirm()}>{words.removeConfirm}</Button>
        </>
      }
    >
      <p>{words.removeBody(item.title)}</p>
      <p role="alert">{refusal}</p>
    </Dialog>
  );
}
