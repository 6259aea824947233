/** Tags hold no `<` and are looked at within a bounded length: a page that never closes them must not cost its square. */
const LINK =
  /<a\s[^<>]{0,2000}?\bhref\s{0,9}=\s{0,9}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s>"']{1,4000}))/giu;
const BASE = /<base\s[^<>]{0,2000}?\bhref\s{0,9}=\s{0,9}["']?([^"'\s>]{1,4000})/iu;
const META = /<meta\s[^<>]{0,2000}>/giu;

/**
 * The addresses that a page leads to, without their fragment, in its order.
 *
 * @example linksOf('<a href="/b#c">', 'https://exemple.fr/a') // ['https://exemple.fr/b']
 */
export function linksOf(html: string, page: string): readonly string[] {
  const base = URL.parse(BASE.exec(html)?.[1] ?? '', page)?.href ?? page;
  const links = [...html.matchAll(LINK)].flatMap(([, quoted, single, bare]) => {
    const address = URL.parse(
      (quoted ?? single ?? bare ?? '').replaceAll('&amp;', '&').trim(),
      base,
    );
    if (address === null || !/^https?:$/u.test(address.protocol)) return [];
    address.hash = '';
    return [address.href];
  });
  return [...new Set(links)];
}

/** What a page asks of machines, beside robots.txt. */
export interface PageRules {
  readonly keep: boolean;
  readonly follow: boolean;
}

/**
 * What a page says of itself to machines, in its head or in the `X-Robots-Tag` of its answer.
 *
 * @example pageRules('<meta name="robots" content="noindex">', null) // { keep: false, follow: true }
 */
export function pageRules(html: string, header: string | null): PageRules {
  const said = [...html.matchAll(META)]
    .map(([tag]) => tag)
    .filter((tag) => /\bname\s*=\s*["']?robots\b/iu.test(tag))
    .concat(header ?? '')
    .join(' ');
  return {
    keep: !/\b(?:noindex|none)\b/iu.test(said),
    follow: !/\b(?:nofollow|none)\b/iu.test(said),
  };
}
