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
const FLAG = /\s[A-Z]$/u;

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

/**
 * What the lists of removals of an archive take away: one path a line, of an article or of a folder. An
 * article that was moved is removed where it was, sometimes days after: only the one that is at that
 * place is taken away.
 *
 * @example
 * const removals = new LegiRemovals(texts, (article) => known.has(article));
 * removals.add('legi/global/…/LEGIARTI000006410101 D');
 * removals.takeAway('LEGIARTI000006410101', home) // true
 */
export class LegiRemovals {
  readonly #articles = new Map<string, Set<string | null>>();
  /** What is removed under each folder of a text: beginnings of the numbers of its articles. */
  readonly #folders = new Map<string, Set<string>>();

  /**
   * A list names what goes from the whole base: only what the corpus may lose is kept in memory.
   *
   * @param texts those of the corpus. @param isKnown whether it holds an article.
   */
  constructor(
    private readonly texts: ReadonlySet<string>,
    private readonly isKnown: (article: string) => boolean,
  ) {}

  /** A line of a list. */
  add(text: string): void {
    const line = text.trim().replace(FLAG, '').trimEnd();
    const article = BARE.exec(line)?.[1];
    if (article !== undefined) {
      if (this.isKnown(article)) add(this.#articles, article, legiPlace(line)?.home ?? null);
      return;
    }
    const [, folder = '', home = '', within = ''] = FOLDER.exec(line) ?? [];
    if (this.texts.has(home)) add(this.#folders, `${folder}/${home}`, within.replaceAll('/', ''));
  }

  /** Whether an article that is at `home` goes; `null`: it is not known where it is. */
  takeAway(article: string, home: string | null): boolean {
    const homes = this.#articles.get(article);
    if (homes !== undefined && (home === null || homes.has(home) || homes.has(null))) return true;
    const number = article.slice('LEGIARTI'.length);
    const beginnings = home === null ? undefined : this.#folders.get(home);
    return beginnings !== undefined && [...beginnings].some((some) => number.startsWith(some));
  }
}

function add<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}
