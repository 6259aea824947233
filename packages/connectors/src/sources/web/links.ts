const LINK = /<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/giu;

/**
 * The addresses that a page leads to, without their fragment, in its order.
 *
 * @example linksOf('<a href="/b#c">', 'https://exemple.fr/a') // ['https://exemple.fr/b']
 */
export function linksOf(html: string, page: string): readonly string[] {
  const links = [...html.matchAll(LINK)].flatMap(([, quoted, single, bare]) => {
    const address = URL.parse(
      (quoted ?? single ?? bare ?? '').replaceAll('&amp;', '&').trim(),
      page,
    );
    if (address === null || !address.protocol.startsWith('http')) return [];
    address.hash = '';
    return [address.href];
  });
  return [...new Set(links)];
}
