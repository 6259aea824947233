import { ConnectorError } from '../../connector-error.js';
import type { SourceHttp } from '../../http/source-http.js';

/** An archive of the base LEGI. */
export interface LegiArchive {
  readonly name: string;
  /** `YYYYMMDD-HHMMSS`: archives are applied in this order. */
  readonly moment: string;
  /** The whole base, or what changed since the archive before. */
  readonly whole: boolean;
}

const WHOLE = /^Freemium_legi_global_(\d{8}-\d{6})\.tar\.gz$/iu;
const INCREMENT = /^LEGI_(\d{8}-\d{6})\.tar\.gz$/iu;
const LINK = /href="(?:[^"]*\/)?([^"/]+\.tar\.gz)"/giu;

/** The archives that the page of the source lists, oldest first. */
export async function listArchives(http: SourceHttp, url: string): Promise<readonly LegiArchive[]> {
  const page = await (await http.fetch(url)).text();
  const names = new Set([...page.matchAll(LINK)].map(([, name = '']) => name));
  const archives = [...names].flatMap((name) => archiveOf(name) ?? []);
  if (archives.length === 0)
    throw new ConnectorError('BAD_SOURCE', 'La page de la source ne liste aucune archive LEGI.');
  return archives.sort((a, b) => a.moment.localeCompare(b.moment));
}

function archiveOf(name: string): LegiArchive | null {
  const whole = WHOLE.exec(name)?.[1];
  if (whole !== undefined) return { name, moment: whole, whole: true };
  const moment = INCREMENT.exec(name)?.[1];
  return moment === undefined ? null : { name, moment, whole: false };
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
