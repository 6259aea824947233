import type { OfferedTool } from '../wire/request-schema.js';
import type { ChosenCall } from './chosen-call.js';
import { fillProperties } from './fill-properties.js';
import { readProperties, type Property } from './read-properties.js';
import type { Question } from './question.js';

const LEANING =
  /^\s*(?:et|mais|ou|alors|sinon)(?=[\s,])(?!\s+(?:quel|quelle|quels|quelles|que|qui|comment)\s.{40})/iu;

/** Whether a question only makes sense after the one before: `Et si elle est notifiée le 3 mars ?` */
export function leansOnEarlier({ text }: Question): boolean {
  return LEANING.test(text);
}

/**
 * The call of the question before, with what this one changes; `null` when it changes nothing.
 * Nothing is asked of the words: they are those of the question before.
 */
export function callAgain(
  before: ChosenCall,
  tools: readonly OfferedTool[],
  question: Question,
): ChosenCall | null {
  const tool = tools.find(({ name }) => name === before.name);
  if (tool === undefined) return null;
  const properties = readProperties(tool.parameters ?? {});
  const changed = Object.fromEntries(
    properties.flatMap((property) => {
      const value = changeOf(property, properties, question);
      return value === undefined ? [] : [[property.name, value]];
    }),
  );
  const input = { ...before.input, ...changed };
  const isSame = JSON.stringify(input) === JSON.stringify(before.input);
  return isSame ? null : { name: before.name, input };
}

/** What a question says of one property, the others being free to take their own. */
function changeOf(
  property: Property,
  properties: readonly Property[],
  question: Question,
): unknown {
  const optional = properties.map((other) => ({ ...other, required: false, fallback: undefined }));
  const whole = fillProperties(optional, question)?.input[property.name];
  if (whole !== undefined || !property.required) return whole;
  return fillProperties([property], question)?.input[property.name];
}
