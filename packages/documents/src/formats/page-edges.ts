/** An edge that only holds the number of the page says nothing. */
const SAYS_SOMETHING = /\p{L}{3}/u;
const PAGE_NUMBER = /^(?:page\s*)?\d*\s*(?:(?:sur|\/|de)\s*\d*)?$/iu;

/**
 * The headers or the footers of a file, each text once, without those that only number the pages.
 *
 * @example pageEdges(['Direction des affaires', 'Page 2 sur 7', 'Direction des affaires'])
 * // ['Direction des affaires']
 */
export function pageEdges(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter(
    (text) => SAYS_SOMETHING.test(text) && !PAGE_NUMBER.test(text.trim()),
  );
}
