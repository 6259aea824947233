/**
 * Markdown without what only a machine sees: control and invisible characters (they hide orders to a
 * model), spaces at the end of lines, more than one empty line.
 *
 * @example tidy('Titre \u200b\n\n\n\nTexte') // 'Titre\n\nTexte'
 */
export function tidy(markdown: string): string {
  return markdown
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(INVISIBLE, '')
    .split('\n')
    .map(withoutEnd)
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** A line without the spaces at its end, in one pass: an expression would try each run of spaces. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1;
  return line.slice(0, end);
}

/** Controls but tab and line feed, soft hyphens, zero-width and direction marks, tag characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
