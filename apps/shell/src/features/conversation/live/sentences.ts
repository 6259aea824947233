const SENTENCE_END = /[.!?…](?:[\s»)]+)(?=[\p{Lu}«\d-])|\n+/gu;

/**
 * The sentences that are complete in a text that grows, after the first `from` characters, and
 * where they end. Abbreviations such as *art. 4* or *L. 121* may end one too early: what is read
 * aloud stays whole and in order all the same.
 *
 * @example completeSentences('Un mois. Puis', 0) // { sentences: ['Un mois.'], end: 9 }
 */
export function completeSentences(
  text: string,
  from: number,
): { sentences: string[]; end: number } {
  const sentences: string[] = [];
  let end = from;
  for (const match of text.slice(from).matchAll(SENTENCE_END)) {
    const stop = from + match.index + match[0].length;
    const sentence = text.slice(end, stop).trim();
    if (/\b[LRDA]\.$|\b(art|al|p)\.$/.test(sentence)) continue;
    if (sentence !== '') sentences.push(sentence);
    end = stop;
  }
  return { sentences, end };
}
