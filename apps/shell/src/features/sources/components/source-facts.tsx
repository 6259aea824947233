import { catalogue } from '../../../app/catalogue.fr.js';
import { frenchDate } from '../../../app/text/dates.js';
import { typographic } from '../../../app/text/typography.js';
import { type Passage, sourceLabels, withOrigin } from '../../reply/index.js';

/** What must be known of a text before it is used: its dates first, or that they are unknown. */
export function SourceFacts({ passage }: { passage: Passage }) {
  const words = catalogue.sources;
  const labels = sourceLabels(passage);
  const facts: [string, string | null | undefined][] = [
    [words.inForce, withOrigin(inForce(passage), passage)],
    [words.state, passage.asOf == null ? null : words.stateOf(frenchDate(passage.asOf))],
    [words.status, labels.length === 0 ? statusName(passage.status) : labels.join(', ')],
    [words.corpus, passage.corpusTitle],
    [words.where, typographic(passage.path.join(' › '))],
    [words.origin, passage.source],
    [words.licence, passage.licence],
  ];
  return (
    <dl className="mq-facts">
      {facts.map(([name, value]) =>
        value == null || value === '' ? null : (
          <div key={name} className="mq-facts__row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** The states of the LEGI base, in words; another source's state is shown as it is. */
function statusName(status: string | null | undefined): string | null {
  if (status == null) return null;
  const names: Record<string, string> = catalogue.sources.statuses;
  return names[status] ?? status;
}

function inForce({ dateStart, dateEnd }: Passage): string {
  const words = catalogue.sources;
  // The sources write an open end as a date far away (2222, 2999).
  const end = dateEnd == null || dateEnd >= '2200' ? null : frenchDate(dateEnd);
  if (dateStart == null) return end === null ? words.unknownDate : words.until(end);
  const start = frenchDate(dateStart);
  return end === null ? words.since(start) : words.fromTo(start, end);
}
