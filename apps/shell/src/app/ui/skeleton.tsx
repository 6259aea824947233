import { catalogue } from '../catalogue.fr.js';

/** Grey lines in the place of a text that is on its way; shown only when it takes more than a moment. */
export function Skeleton({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <div className="mq-skeleton" role="status">
      <span className="fr-sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="mq-skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** The first screen, the same as the one that `index.html` draws before any script has run. */
export function BootSkeleton() {
  return (
    <div className="boot" role="status" aria-label={catalogue.loading.page}>
      <div className="boot__header" />
      <div className="boot__line boot__line--title" />
      <div className="boot__line" />
      <div className="boot__line boot__line--short" />
    </div>
  );
}
