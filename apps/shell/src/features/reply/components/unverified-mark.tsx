import { catalogue } from '../../../app/catalogue.fr.js';
import { typographic } from '../../../app/text/typography.js';
import { useTip } from './use-tip.js';

/** *non vérifié* after a claim, and why, for whoever points at it, tabs to it or hears it. */
export function UnverifiedMark({ reason }: { reason: string }) {
  const { handlers, tip } = useTip();
  const words = catalogue.reply;
  return (
    <span className="mq-cite-place">
      {'\u00A0'}
      <button
        type="button"
        className="mq-unverified-mark"
        aria-label={words.unverifiedReason(typographic(reason))}
        {...handlers}
      >
        {words.unverified}
      </button>
      {tip(typographic(reason))}
    </span>
  );
}
