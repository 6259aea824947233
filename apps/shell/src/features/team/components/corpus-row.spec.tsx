import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ManagedCorpusPartsFragment } from '../../../gql/graphql.js';
import { CorpusRow } from './corpus-row.js';

const CORPUS: ManagedCorpusPartsFragment = {
  id: 'greffe/codes',
  assistantName: 'Assistant greffe',
  source: 'Base LEGI de la DILA',
  refresh: 'Chaque jour',
  checkedAt: null,
  paused: false,
  heldDocuments: null,
  updating: false,
  canUpdate: true,
  canRollBack: true,
  freshness: {
    id: 'greffe/codes',
    title: 'Codes',
    documents: 12,
    asOf: '2026-04-04',
    states: [{ asOf: '2026-04-04', documents: 12 }],
    licence: 'Licence Ouverte 2.0',
    importedAt: null,
    lastError: 'La source ne répond pas.',
  },
};

function show(corpus: ManagedCorpusPartsFragment, running = false) {
  const [onUpdate, onRollBack, onAccept] = [jest.fn(), jest.fn(), jest.fn()];
  render(
    <table>
      <tbody>
        <CorpusRow
          corpus={corpus}
          running={running}
          onUpdate={onUpdate}
          onRollBack={onRollBack}
          onAccept={onAccept}
        />
      </tbody>
    </table>,
  );
  return { onUpdate, onRollBack, onAccept };
}

describe('a corpus in the table', () => {
  it('names its actions with the corpus and the assistant, and says what went wrong', () => {
    const { onUpdate, onRollBack } = show(CORPUS);
    fireEvent.click(
      screen.getByRole('button', { name: /^Mettre à jour.*Codes, Assistant greffe$/ }),
    );
    fireEvent.click(screen.getByRole('button', { name: /^Revenir.*Codes, Assistant greffe$/ }));
    expect([onUpdate.mock.calls.length, onRollBack.mock.calls.length]).toEqual([1, 1]);
    expect(screen.getByText(/La source ne répond pas\./)).toBeTruthy();
    expect(screen.getByText('Jamais')).toBeTruthy();
  });

  it('offers nothing while an update runs, and says that it does', () => {
    const { onUpdate } = show(CORPUS, true);
    fireEvent.click(screen.getByRole('button', { name: 'Mise à jour en cours…' }));
    fireEvent.click(screen.getByRole('button', { name: /^Revenir/ }));
    expect(onUpdate.mock.calls).toEqual([]);
  });

  it('offers to restore what was taken away, and nothing where nothing can be done', () => {
    show({ ...CORPUS, paused: true });
    expect(screen.getByRole('button', { name: /^Rétablir la version retirée/ })).toBeTruthy();
    expect(screen.getByText(/en pause/)).toBeTruthy();
    show({ ...CORPUS, canUpdate: false, paused: true });
    expect(screen.getByText('Revenu à la version précédente.')).toBeTruthy();
    show({ ...CORPUS, canUpdate: false, canRollBack: false });
    expect(screen.getByText('Pas de source à relire.')).toBeTruthy();
  });

  it('offers to accept a version that is held, and says how large it is', () => {
    show(CORPUS);
    expect(screen.queryByRole('button', { name: /^Accepter/ })).toBeNull();
    const { onAccept } = show({ ...CORPUS, heldDocuments: 6 });
    fireEvent.click(
      screen.getByRole('button', {
        name: /^Accepter la version en attente.*Codes, Assistant greffe$/,
      }),
    );
    expect(onAccept.mock.calls).toHaveLength(1);
    const held = screen.getByText('Une version de 6 textes attend votre décision.').parentElement;
    expect(held?.textContent).toMatch(/attend votre décision\. La source ne répond pas\.$/);
    // What waits for a decision is no incident: only the corpus before has one.
    expect(screen.getAllByText(/^Dernier incident/)).toHaveLength(1);
  });
});
