import type { Unit } from './passage-units.js';
import type { ScoredUnit } from './score-units.js';

/**
 * Writes the chosen units as Markdown, one paragraph or list per passage, best passage first. A
 * passage opens with the unit that was chosen first, the others follow in the order of the text.
 */
export function composeAnswer(chosen: readonly ScoredUnit[]): string {
  const passages = new Map<number, ScoredUnit[]>();
  for (const scored of chosen) {
    const { n } = scored.unit.passage;
    passages.set(n, [...(passages.get(n) ?? []), scored]);
  }
  return [...passages.values()].map((units) => writePassage(units)).join('\n\n');
}

function writePassage(units: readonly ScoredUnit[]): string {
  const first = units[0]?.unit.order ?? 0;
  const isBefore = ({ order }: Unit): number => Number(order < first);
  const ordered = units
    .map((scored) => scored.unit)
    .sort((a, b) => isBefore(a) - isBefore(b) || a.order - b.order);
  const blocks: string[] = [];
  let sentences: string[] = [];
  const flush = (): void => {
    if (sentences.length > 0) blocks.push(sentences.join(' '));
    sentences = [];
  };
  for (const [index, unit] of ordered.entries()) {
    const cited = `${unit.text} [${String(unit.passage.n)}]`;
    if (unit.list === null) {
      sentences.push(cited);
      continue;
    }
    flush();
    const sameList = (other: (typeof ordered)[number] | undefined): boolean =>
      other?.list?.id === unit.list?.id;
    const item = `- ${cited.replace(/^[-–—•*·▪]\s+/u, '')}`;
    const starts = !sameList(ordered[index - 1]);
    if (starts) blocks.push(`${unit.list.lead} [${String(unit.passage.n)}]\n\n${item}`);
    else blocks.push(`${blocks.pop() ?? ''}\n${item}`);
  }
  flush();
  return blocks.join('\n\n');
}
