import { catalogue } from '../../../app/catalogue.fr.js';
import { frenchDate } from '../../../app/text/dates.js';
import { frenchNumber } from '../../../app/text/numbers.js';
import { typographic } from '../../../app/text/typography.js';
import type { ToolCallPartsFragment } from '../../../gql/graphql.js';

/** What the tool was given: titles and values. */
export function ToolInputs({ inputs }: { inputs: ToolCallPartsFragment['inputs'] }) {
  if (inputs.length === 0) return null;
  return (
    <>
      <h4 className="mq-tool__heading">{catalogue.reply.tool.inputs}</h4>
      <dl className="mq-tool__inputs">
        {inputs.map(({ label, value }) => (
          <div key={label}>
            <dt>{typographic(label)}</dt>
            <dd>{readableValue(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function readableValue(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? catalogue.reply.tool.yes : catalogue.reply.tool.no;
  }
  if (typeof value === 'number') return frenchNumber(value, 2);
  if (typeof value === 'string') {
    return typographic(value.replace(/\b\d{4}-\d{2}-\d{2}\b/g, frenchDate));
  }
  return '';
}
