import { useId, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';

/** Half of the widest tip, in pixels: it stays inside the window. */
const HALF_WIDTH = 150;

interface TipHandlers {
  onMouseEnter: (event: SyntheticEvent<HTMLButtonElement>) => void;
  onMouseLeave: () => void;
  onFocus: (event: SyntheticEvent<HTMLButtonElement>) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

/** A few words above a button while it is pointed at or has the focus; Escape dismisses them. */
export function useTip(): {
  handlers: TipHandlers;
  hide: () => void;
  tip: (words: ReactNode) => ReactNode;
} {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const id = useId();
  const show = (event: SyntheticEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const middle = Math.max(box.left + box.width / 2, HALF_WIDTH);
    setPlace({ left: Math.min(middle, window.innerWidth - HALF_WIDTH), top: box.top });
  };
  const hide = (): void => {
    setPlace(null);
  };
  return {
    hide,
    handlers: {
      onMouseEnter: show,
      onMouseLeave: hide,
      onFocus: show,
      onBlur: hide,
      onKeyDown: (event) => {
        if (event.key === 'Escape') hide();
      },
    },
    tip: (words) =>
      place ? (
        <span id={id} className="mq-tip" role="tooltip" style={place}>
          {words}
        </span>
      ) : null,
  };
}
