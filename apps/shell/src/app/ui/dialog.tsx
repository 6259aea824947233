import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { catalogue } from '../catalogue.fr.js';
import './dialog.css';

/** Where a dialog stands: in the middle (wide: two columns), along an edge, or rising from the bottom of a phone. */
export type DialogPlace = 'centre' | 'wide' | 'left' | 'right';

interface DialogContent {
  title: string;
  place?: DialogPlace;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
}

/**
 * The browser's own modal dialog: it holds the focus, gives it back, and closes with Escape, so
 * that no script of the design system is needed. It begins at its title, or at the element inside
 * that carries `data-focus-first`.
 */
export function Dialog({ open, ...content }: DialogContent & { open: boolean }) {
  return open ? <OpenDialog {...content} /> : null;
}

function OpenDialog({ title, place = 'centre', onClose, children, actions }: DialogContent) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // Closed before its element leaves the page: the browser gives the focus back only then.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[data-focus-first]');
    (first ?? heading.current)?.focus();
    return () => {
      dialog.close();
    };
  }, []);
  // Out of the paragraph or the list that opens it: a dialog may not stand inside them.
  return createPortal(
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the backdrop is a second way to close, after Escape and the button
    <dialog
      ref={element}
      className={`mq-dialog mq-dialog--${place}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        // React lets this one rise to the dialog from which this one was opened.
        event.stopPropagation();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="mq-dialog__box">
        <header className="mq-dialog__header">
          <h2 ref={heading} id={titleId} tabIndex={-1} className="mq-dialog__title">
            {title}
          </h2>
          <Button
            iconId="fr-icon-close-line"
            priority="tertiary no outline"
            size="small"
            title={catalogue.actions.close}
            onClick={onClose}
          />
        </header>
        <div className="mq-dialog__body">{children}</div>
        {actions === undefined ? null : <footer className="mq-dialog__actions">{actions}</footer>}
      </div>
    </dialog>,
    document.body,
  );
}
