import { catalogue } from '../../../app/catalogue.fr.js';
import { frenchDate } from '../../../app/text/dates.js';
import { frenchNumber } from '../../../app/text/numbers.js';

/** What the tool was given, as it was given: a list of names and values. */
export function ToolInputs({ input }: { input: unknown }) {
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  if (entries.length === 0) return null;
  return (
    <>
      <h4 className="mq-tool__heading">{catalogue.reply.tool.inputs}</h4>
      <dl className="mq-tool__inputs">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{readableName(name)}</dt>
            <dd>{readableValue(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** `dateSignification` reads *date signification*. */
function readableName(name: string): string {
  return name
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/(?<=[a-zà-ÿ])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

function readableValue(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? catalogue.reply.tool.yes : catalogue.reply.tool.no;
  }
  if (typeof value === 'number') return frenchNumber(value, 2);
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? frenchDate(value) : value;
  }
  return value === undefined ? '' : JSON.stringify(value);
}
