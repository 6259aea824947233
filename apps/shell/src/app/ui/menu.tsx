import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import './menu.css';

/** A button that shows a few actions; Escape, a click elsewhere or a choice hides them. */
export function Menu(props: {
  name: string;
  buttonClass: string;
  label?: ReactNode;
  stay?: boolean;
  children: ReactNode;
}) {
  const { name, buttonClass, label, stay = false, children } = props;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [open]);
  return (
    <div ref={place} className="mq-menu">
      <button
        ref={button}
        type="button"
        className={buttonClass}
        aria-label={name}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
      </button>
      <div
        id={panelId}
        className="mq-menu__panel"
        hidden={!open}
        // Choosing an action closes the menu; the buttons inside carry the keyboard's way.
        onClickCapture={(event) => {
          if (!stay && event.target instanceof Element && event.target.closest('button, a')) {
            setOpen(false);
            // A dialog that opens now gives the focus back here, not to a hidden action.
            button.current?.focus();
          }
        }}
      >
        {children}
      </div>
    </div>
  );
}
