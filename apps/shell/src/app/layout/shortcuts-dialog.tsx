import { useId } from 'react';
import { catalogue } from '../catalogue.fr.js';
import { Dialog } from '../ui/dialog.js';

/** The keys of the shell, and the switch that turns the single ones off. */
export function ShortcutsDialog(props: {
  open: boolean;
  enabled: boolean;
  onEnabled: (enabled: boolean) => void;
  onClose: () => void;
}) {
  const { open, enabled, onEnabled, onClose } = props;
  const hintId = useId();
  const words = catalogue.shortcuts;
  return (
    <Dialog open={open} title={words.title} onClose={onClose}>
      <table className="mq-shortcuts">
        <thead className="fr-sr-only">
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.effect}</th>
          </tr>
        </thead>
        <tbody>
          {words.list.map(({ keys, effect }) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{effect}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="mq-shortcuts__switch">
        <input
          type="checkbox"
          checked={enabled}
          aria-describedby={hintId}
          onChange={(event) => {
            onEnabled(event.target.checked);
          }}
        />
        {words.singleKeys}
      </label>
      <p id={hintId} className="mq-hint">
        {words.singleKeysHint}
      </p>
    </Dialog>
  );
}
