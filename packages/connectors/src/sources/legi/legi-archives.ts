import { ConnectorError } from '../../connector-error.js';
import { boundedText } from '../../http/bounded-body.js';
import type { SourceHttp } from '../../http/source-http.js';

/** An archive of the base LEGI. */
export interface LegiArchive {
  readonly name: string;
  readonly url: string;
  /** `YYYYMMDD-HHMMSS`: archives are applied in this order. */
  readonly moment: string;
  /** The whole base, or what changed since the archive before. */
  readonly whole: boolean;
}

/** The name of an archive in the page. */
const ARCHIVE = /\b(Freemium_legi_global|LEGI)_(\d{8}-\d{6})\.tar\.gz/giu;

/** The address before its name, when the page gives one; no address is longer. */
const BEFORE = /[^\s"'<>=]*$/u;
const LONGEST_ADDRESS = 500;

/**
 * The archives that the page of the source lists, oldest first. However the page is made (a table of
 * links, a list of names), only the names count.
 *
 * @throws ConnectorError `BAD_SOURCE` when it lists none.
 * @example await listArchives(http, 'https://echanges.dila.gouv.fr/OPENDATA/LEGI/')
 */
export async function listArchives(http: SourceHttp, url: string): Promise<readonly LegiArchive[]> {
  const folder = url.endsWith('/') ? url : `${url}/`;
  const page = await boundedText(await http.fetch(folder));
  const archives = new Map<string, LegiArchive>();
  for (const { 0: name, 1: base = '', 2: moment = '', index } of page.matchAll(ARCHIVE)) {
    const before = BEFORE.exec(page.slice(Math.max(0, index - LONGEST_ADDRESS), index))?.[0] ?? '';
    const address = `${before}${name}`;
    const link = URL.parse(address, folder)?.href ?? new URL(name, folder).href;
    const whole = base.toLowerCase().startsWith('freemium');
    if (!archives.has(name)) archives.set(name, { name, url: link, moment, whole });
  }
  if (archives.size === 0)
    throw new ConnectorError('BAD_SOURCE', 'La page de la source ne liste aucune archive LEGI.');
  return [...archives.values()].sort((a, b) => a.moment.localeCompare(b.moment));
}

/**
 * The archives to apply after `last`, in their order. A whole base that is newer than `last` comes
 * first and makes what is before it useless: increments are kept for some months only, and after a
 * long stop there may be a hole between them.
 *
 * @param last moment of the last archive that was applied, `undefined` at the first run.
 */
export function archivesAfter(
  archives: readonly LegiArchive[],
  last: string | undefined,
): readonly LegiArchive[] {
  const base = archives.findLast(({ whole }) => whole);
  if (last === undefined && base === undefined)
    throw new ConnectorError('BAD_SOURCE', 'La source ne liste aucune archive complète de LEGI.');
  const from = base !== undefined && (last === undefined || base.moment > last) ? base : null;
  const increments = archives.filter(
    ({ whole, moment }) => !whole && moment > (from?.moment ?? last ?? ''),
  );
  return from === null ? increments : [from, ...increments];
}

/** The ISO date of an archive. @example dateOfMoment('20260901-211530') // '2026-09-01' */
export function dateOfMoment(moment: string): string {
  return `${moment.slice(0, 4)}-${moment.slice(4, 6)}-${moment.slice(6, 8)}`;
}
