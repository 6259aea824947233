/** What is not the text of a page. */
const NOT_TEXT: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed svg math canvas audio video map nav aside dialog button select input textarea'.split(
    ' ',
  ),
);

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr legend li main ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Emphases that are kept, with their marks. */
export const MARKS: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['del', '~~'],
  ['s', '~~'],
  ['strike', '~~'],
  ['code', '`'],
  ['kbd', '`'],
  ['samp', '`'],
]);

/** Styles of what nobody sees; letters of `0.9em` are seen. */
const HIDDEN_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?:\.0+)?(?:px|pt|r?em|%)?\s*(?:[;!]|$))/iu;

/** A page that puts its text under a cover until its script runs: everybody sees it. */
const COVERED = new Set(['html', 'body', 'main']);

type Attributes = Readonly<Record<string, string>>;

/**
 * Whether an element and all that it holds is left out: no text, a menu, or hidden from the reader.
 *
 * @param parent name of the element around it.
 */
export function isUnread(name: string, attributes: Attributes, parent: string): boolean {
  if (NOT_TEXT.has(name)) return true;
  if (COVERED.has(name)) return false;
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true;
  if (HIDDEN_STYLE.test(attributes['style'] ?? '')) return true;
  const role = attributes['role'];
  if (role === 'navigation' || role === 'search') return true;
  if (name === 'header') return role === 'banner' || parent === 'body';
  if (name === 'footer') return role === 'contentinfo' || parent === 'body';
  return false;
}

/** Whether an element is said to be the main part of the page. */
export const isMain = (name: string, attributes: Attributes): boolean =>
  name === 'main' || attributes['role'] === 'main';

/** Level of a heading, 0 for another element. */
export const headingLevel = (name: string): number => Number(/^h([1-6])$/u.exec(name)?.[1] ?? 0);
