import type { DocumentHeading } from '../parsed-document.js';

const HEADING = /^(#{1,6}) +(?=\S)/u;
const CLOSING_MARKS = /(?<! ) {1,9}#{1,9}$/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;

/**
 * The headings of a Markdown text, with the place of each. Lines inside a fenced block are code.
 *
 * @example headingsOf('# Titre\n\nTexte') // [{ level: 1, title: 'Titre', offset: 0 }]
 */
export function headingsOf(markdown: string): readonly DocumentHeading[] {
  const found: DocumentHeading[] = [];
  let offset = 0;
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    const [start, marks] = fenced ? [] : (HEADING.exec(line) ?? []);
    if (start !== undefined && marks !== undefined) {
      const title = line.slice(start.length).replace(CLOSING_MARKS, '');
      found.push({ level: marks.length, title: withoutMarks(title), offset });
    }
    offset += line.length + 1;
  }
  return found;
}

/** A heading as it is read: no emphasis, no escape. */
function withoutMarks(title: string): string {
  return title
    .replaceAll(/(\*\*|__|(?<!\\)\*|`)/gu, '')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!|<>])/gu, '$1')
    .trim();
}
