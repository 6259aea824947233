import type { OfferedTool } from '../wire/request-schema.js';
import { fillProperties } from './fill-properties.js';
import { readProperties, type Property } from './read-properties.js';
import type { Question } from './question.js';
import { describedStems, identifierWords, stemsOf } from './vocabulary.js';

/** A call that the question fills. */
export interface ChosenCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Words of the subject that a tool must share, and their share of the subject. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.25;
const LEAST_SHARE_WITHOUT_VALUE = 0.5;

/**
 * The tool that the question is about and fills best; `null` when there is none. A tool is read by
 * its JSON Schema and its own words alone, so one never seen before is called like any other.
 *
 * @param forced the tool must be called when its schema can be filled, whatever its words
 */
export function chooseCall(
  tools: readonly OfferedTool[],
  question: Question,
  forced: boolean,
): ChosenCall | null {
  const candidates = tools.flatMap((tool) => {
    const properties = readProperties(tool.parameters ?? {});
    const filled = fillProperties(properties, question);
    const about = aboutness(tool, properties, question);
    if (filled === null) return [];
    const needed = filled.affinity > 0 ? LEAST_SHARE : LEAST_SHARE_WITHOUT_VALUE;
    const isAbout =
      about.shared >= Math.min(LEAST_SHARED, question.subject.size) && about.share >= needed;
    if (!forced && (!isAbout || (filled.stated === 0 && properties.length > 0))) return [];
    const score = about.share * 3 + Math.min(filled.affinity, 6) * 0.4 + filled.stated * 0.2;
    return [{ name: tool.name, input: filled.input, score }];
  });
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates[0];
  return best === undefined ? null : { name: best.name, input: best.input };
}

/** How much of the subject of the question the words of a tool cover. */
function aboutness(
  tool: OfferedTool,
  properties: readonly Property[],
  question: Question,
): { readonly shared: number; readonly share: number } {
  const words = new Set([
    ...stemsOf(identifierWords(tool.name)),
    ...describedStems(tool.description ?? ''),
    ...properties.flatMap((property) => [...property.stems, ...enumStems(property)]),
  ]);
  const shared = [...question.subject].filter((word) => words.has(word)).length;
  return { shared, share: question.subject.size === 0 ? 0 : shared / question.subject.size };
}

function enumStems({ accepts }: Property): string[] {
  return accepts.type === 'enum'
    ? accepts.values.flatMap((value) => [...stemsOf(`${value.name} ${value.meaning}`)])
    : [];
}
