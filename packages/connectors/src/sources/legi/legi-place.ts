/** Where the file of a version of an article is in the base. */
export interface LegiPlace {
  /** `LEGIARTI…` */
  readonly article: string;
  /** `LEGITEXT…` of a code, most often `JORFTEXT…` of another text. */
  readonly text: string;
  /** Folder and text: the same version may be under several folders for a time. */
  readonly home: string;
}

/** `…/code_en_vigueur/LEGI/TEXT/00/…/LEGITEXT…/article/LEGI/ARTI/00/…/LEGIARTI….xml` */
const ARTICLE =
  /(?:^|\/)([^/]+)\/(?:(?:LEGI|JORF)\/TEXT\/(?:\d\d\/)*)?((?:LEGI|JORF)TEXT\d{12})\/article\/.*?(LEGIARTI\d{12})(?:\.xml)?$/u;

/** A folder of articles, or of a whole text. */
const FOLDER =
  /(?:^|\/)([^/]+)\/(?:LEGI|JORF)\/TEXT\/(?:\d\d\/)*((?:LEGI|JORF)TEXT\d{12})(?:\/article(?:\/LEGI\/ARTI((?:\/\d\d)*))?)?\/?$/u;

/** An article, when the path says no more of where it was. */
const BARE = /(LEGIARTI\d{12})(?:\.xml)?$/u;

/** The lists of removals end some of their lines with a letter. */
const FLAG = /\s+[A-Z]$/u;

/**
 * Where a file of an archive says that its article is; `null` for a file of something else.
 *
 * @example legiPlace('legi/global/…/LEGITEXT000006070716/article/…/LEGIARTI000006410101.xml')
 */
export function legiPlace(path: string): LegiPlace | null {
  // Most of the millions of files of the base are left out here, before the costly look.
  if (!path.includes('/article/')) return null;
  const [, folder = '', text = '', article = ''] = ARTICLE.exec(path) ?? [];
  return article === '' ? null : { article, text, home: `${folder}/${text}` };
}

/** What a list of removals takes away, asked of each article. */
export type LegiRemovals = (article: string, home: string | null) => boolean;

/**
 * Reads a list of removals: one path a line, of an article or of a folder. An article that was moved
 * is removed where it was, sometimes days after: only the one that is at that place is taken away.
 *
 * @example removalsOf('legi/global/…/LEGIARTI000006410101 D\n')('LEGIARTI000006410101', home) // true
 */
export function removalsOf(list: string): LegiRemovals {
  const articles = new Map<string, Set<string | null>>();
  const folders: { readonly home: string; readonly within: string }[] = [];
  for (const line of list.split(/\r?\n/u).map((text) => text.trim().replace(FLAG, ''))) {
    const [, folder, text, within = ''] = FOLDER.exec(line) ?? [];
    if (folder !== undefined && text !== undefined)
      folders.push({ home: `${folder}/${text}`, within: within.replaceAll('/', '') });
    const article = BARE.exec(line)?.[1];
    if (article !== undefined)
      articles.set(
        article,
        (articles.get(article) ?? new Set()).add(legiPlace(line)?.home ?? null),
      );
  }
  return (article, home) => {
    const homes = articles.get(article);
    if (homes !== undefined && (home === null || homes.has(home) || homes.has(null))) return true;
    return folders.some(
      (folder) =>
        folder.home === home && article.slice('LEGIARTI'.length).startsWith(folder.within),
    );
  };
}
