import type { ChosenCall } from './chosen-call.js';
import type { OfferedTool } from '../wire/request-schema.js';
import { callAgain, leansOnEarlier } from './follow-up.js';
import { enumStems, fillProperties, type Filled } from './fill-properties.js';
import { readProperties, type Property } from './read-properties.js';
import { respelt, type Question } from './question.js';
import { knownWords } from './spelling.js';
import { describedStems, identifierWords, stemsOf } from './vocabulary.js';

/** Words of the subject that a tool must share, and their share of the subject. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.25;
const LEAST_SHARE_WITHOUT_VALUE = 0.5;

/** Calls that one question may make: what it names beside the first, and no more. */
const MOST_CALLS = 4;

/**
 * The calls that the question fills, on the tool that it is about and fills best; none when there is
 * no such tool. There are several when the question names several values for one property (two
 * dates, two articles). A tool is read by its JSON Schema and its own words alone, so one never seen
 * before is called like any other.
 *
 * @param forced the tool must be called when its schema can be filled, whatever its words
 * @param earlier questions asked before this one, the last one last: `Et si c’est le 3 mars ?` leans on them
 */
export function chooseCalls(
  tools: readonly OfferedTool[],
  asked: Question,
  forced: boolean,
  earlier: readonly Question[] = [],
): readonly ChosenCall[] {
  const question = respelt(asked, knownWords(tools.flatMap(textsOf)));
  if (leansOnEarlier(question)) {
    const before = earlier.at(-1);
    const [last] =
      before === undefined ? [] : chooseCalls(tools, before, false, earlier.slice(0, -1));
    const again = last === undefined ? null : callAgain(last, tools, question);
    if (again !== null) return [again];
    if (!forced && before !== undefined) return [];
  }
  const candidates = tools.flatMap((tool) => candidateOf(tool, question, forced));
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (best === undefined) return [];
  const inputs = [best.filled.input, ...best.filled.others].slice(0, MOST_CALLS);
  return inputs.map((input) => ({ name: best.name, input }));
}

interface Candidate {
  readonly name: string;
  readonly filled: Filled;
  readonly score: number;
}

function candidateOf(tool: OfferedTool, question: Question, forced: boolean): Candidate[] {
  const properties = readProperties(tool.parameters ?? {});
  const filled = fillProperties(properties, question);
  if (filled === null) return [];
  const about = aboutness(tool, properties, question);
  if (question.subject.size === 0 && filled.affinity >= 1 && filled.stated > 0)
    return [{ name: tool.name, filled, score: filled.affinity }];
  const needed = filled.affinity > 0 ? LEAST_SHARE : LEAST_SHARE_WITHOUT_VALUE;
  const isAbout =
    about.shared >= Math.min(LEAST_SHARED, question.subject.size) && about.share >= needed;
  if (!forced && (!isAbout || (filled.stated === 0 && properties.length > 0))) return [];
  const score = about.share * 3 + Math.min(filled.affinity, 6) * 0.4 + filled.stated * 0.2;
  return [{ name: tool.name, filled, score }];
}

/** The words of a tool, as they are written. */
function textsOf(tool: OfferedTool): string[] {
  return [tool.description ?? '', JSON.stringify(tool.parameters ?? {})];
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
