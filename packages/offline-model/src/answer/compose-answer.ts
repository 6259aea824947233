import { contentStems } from '../french/analyse.js';
import type { Unit } from './passage-units.js';
import type { ScoredUnit } from './score-units.js';
import { nameOfSituation, unsaidShare } from './situation.js';

/** A sentence that has this share of the words of its case says it itself. */
const LEAST_UNSAID = 0.5;

/**
 * Writes the chosen units as Markdown, one paragraph or list per passage, best passage first. A
 * passage opens with the unit that was chosen first, the others follow in the order of the text. What
 * is true in one case is said with it: `Cas « VRP » : …`.
 *
 * @param question what it answers: a case that it states is not repeated
 */
export function composeAnswer(chosen: readonly ScoredUnit[], question: string): string {
  const passages = new Map<number, Unit[]>();
  for (const { unit } of chosen) {
    const { n } = unit.passage;
    passages.set(n, [...(passages.get(n) ?? []), unit]);
  }
  const asked = contentStems(question);
  return [...passages.values()].map((units) => writePassage(units, asked)).join('\n\n');
}

/** Units said in one breath: sentences of one case, or the items of one list. */
interface Block {
  readonly units: readonly Unit[];
  readonly situation: string;
  readonly list: Unit['list'];
}

function writePassage(units: readonly Unit[], asked: readonly string[]): string {
  const first = units[0]?.order ?? 0;
  const isBefore = ({ order }: Unit): number => Number(order < first);
  const ordered = units.toSorted((a, b) => isBefore(a) - isBefore(b) || a.order - b.order);
  const blocks: Block[] = [];
  for (const unit of ordered) {
    const situation = situationToSay(unit, asked);
    const last = blocks.at(-1);
    if (last !== undefined && last.list?.id === unit.list?.id && last.situation === situation)
      blocks.splice(-1, 1, { ...last, units: [...last.units, unit] });
    else blocks.push({ units: [unit], situation, list: unit.list });
  }
  return blocks.map(writeBlock).join('\n\n');
}

function writeBlock({ units, situation, list }: Block): string {
  const opening = situation === '' ? '' : `Cas «\u00A0${tidy(situation)}\u00A0»\u00A0: `;
  if (list === null)
    return opening + units.map(({ text, passage }) => cite(text, passage.n)).join(' ');
  const items = units.map(
    ({ text, passage }) => `- ${cite(text.replace(/^[-–—•*·▪]\s+/u, ''), passage.n)}`,
  );
  const lead = cite(list.lead, units[0]?.passage.n ?? 0);
  return `${opening}${lead}\n\n${items.join('\n')}`;
}

/** The case to state before a unit; empty when it is true of all, or when its words say the case. */
function situationToSay({ situation, text, list }: Unit, asked: readonly string[]): string {
  if (situation === null) return '';
  const name = nameOfSituation(situation);
  const said = new Set([...asked, ...contentStems(`${list?.lead ?? ''} ${text}`)]);
  return unsaidShare(name, said) >= LEAST_UNSAID ? name : '';
}

function cite(text: string, n: number): string {
  return `${tidy(text)} [${String(n)}]`;
}

/** The text without the spaces that its extraction left: `suspendu .`, `( CDI , CDD )`. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\u00A0\u202F]+(?=[.,)](?![\p{L}\d]))/gu, '')
    .replace(/(?<=\()\s+/gu, '')
    .replace(/[^\S\u00A0\u202F]{2,}/gu, ' ');
}
