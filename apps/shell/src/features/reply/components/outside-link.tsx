import { useState, type ReactNode } from 'react';
import { catalogue } from '../../../app/catalogue.fr.js';
import { Dialog } from '../../../app/ui/dialog.js';
import type { SafeAddress } from '../text/nodes.js';

/** A link that a machine wrote: its real host is shown, and it opens only after the reader has seen it. */
export function OutsideLink({ address, children }: { address: SafeAddress; children: ReactNode }) {
  const [asking, setAsking] = useState(false);
  const { outsideLink } = catalogue;
  return (
    <>
      <a
        href={address.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        referrerPolicy="no-referrer"
        className="mq-outside"
        onClick={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        {children}
        <span className="mq-outside__host"> ({address.host})</span>
      </a>
      <Dialog
        open={asking}
        title={outsideLink.title}
        onClose={() => {
          setAsking(false);
        }}
        actions={
          <a
            className="fr-btn"
            href={address.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            referrerPolicy="no-referrer"
            onClick={() => {
              setAsking(false);
            }}
          >
            {outsideLink.open}
          </a>
        }
      >
        <p>{outsideLink.body}</p>
        <p>
          <strong>{outsideLink.host(address.host)}</strong>
        </p>
        <p className="mq-outside__address">{address.href}</p>
      </Dialog>
    </>
  );
}
