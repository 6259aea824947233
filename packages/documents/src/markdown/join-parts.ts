/**
 * Pages as one text, an empty line between two; an empty page takes no room.
 *
 * @returns where each page begins, in UTF-16 units.
 * @example joinParts(['un', '', 'deux']) // { markdown: 'un\n\ndeux', offsets: [0, 4, 4] }
 */
export function joinParts(parts: readonly string[]): {
  readonly markdown: string;
  readonly offsets: readonly number[];
} {
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    offsets.push(offset);
    if (part !== '') offset += part.length + 2;
  }
  const markdown = parts.filter((part) => part !== '').join('\n\n');
  return { markdown, offsets: offsets.map((at) => Math.min(at, markdown.length)) };
}
