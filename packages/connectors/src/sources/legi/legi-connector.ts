import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { CorpusRecord } from '@maroquin/assistant-kit';

import { tarEntries, type TarEntry } from '../../archive/tar-entries.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { download } from '../../http/download.js';
import { archivesAfter, dateOfMoment, listArchives, type LegiArchive } from './legi-archives.js';
import { LegiRemovals, legiPlace, type LegiPlace } from './legi-place.js';
import { readArticle, type LegiArticle } from './read-article.js';

/** Some codes or texts of the base LEGI of the DILA. */
export interface LegiSource {
  /** Ids of the texts, as folders of the base: `LEGITEXT…` of a code, most often `JORFTEXT…` of a law. */
  readonly texts: readonly string[];
  /** Page that lists the archives. */
  readonly url: string;
  /** Whether versions that are no longer in force are kept, for questions about the past. */
  readonly history: boolean;
}

/** Where the DILA publishes the base. */
export const LEGI_URL = 'https://echanges.dila.gouv.fr/OPENDATA/LEGI/';

/** The item that remembers the last archive applied. */
const ARCHIVES = '@archives';

const REMOVED_LIST = /liste_suppression_legi[^/]*\.dat$/iu;

/** States of a version that never was, or was withdrawn: not law at any date. One moved elsewhere was. */
const NEVER_LAW = new Set(['ANNULE', 'DISJOINT', 'MODIFIE_MORT_NE']);

const LICENCE = 'Licence Ouverte 2.0 (base LEGI, DILA)\u00a0; texte officiel';

/**
 * Articles of the base LEGI: the newest whole archive, then each daily one in its order. An archive is
 * read as a stream and never unpacked; what a daily one removes is gone.
 *
 * @example legiConnector({ texts: ['LEGITEXT000006070716'], url: LEGI_URL, history: false })
 */
export function legiConnector(source: LegiSource): SourceConnector {
  return {
    complete: false,
    items: async function* (context) {
      const archives = await listArchives(context.http, source.url);
      for (const archive of archivesAfter(archives, context.fingerprintOf(ARCHIVES))) {
        const file = join(context.workspace, basename(archive.name));
        await download(context.http, archive.url, file, context.signal);
        yield* archiveItems(source, archive, file, context);
        yield { kind: 'changed', key: ARCHIVES, fingerprint: archive.moment, records: [] };
        await rm(file, { force: true });
      }
    },
  };
}

async function* archiveItems(
  source: LegiSource,
  archive: LegiArchive,
  file: string,
  context: ConnectorContext,
): AsyncGenerator<SourceItem> {
  const texts = new Set(source.texts);
  const absent = new Set(archive.whole ? texts : []);
  /** The articles of the archive, with the date of the file that was read. */
  const met = new Map<string, number>();
  const isKnown = (article: string): boolean => context.fingerprintOf(article) !== undefined;
  const removals = new LegiRemovals(texts, isKnown);
  const entries = tarEntries(file, {
    wanted: (path) => texts.has(legiPlace(path)?.text ?? ''),
    isList: (path) => REMOVED_LIST.test(path),
    onLine: (line) => {
      removals.add(line);
    },
  });
  for await (const entry of entries) {
    const place = legiPlace(entry.path);
    if (place === null) continue;
    absent.delete(place.text);
    // A version that is in two folders is the one of the newest file.
    if (entry.modified < (met.get(place.article) ?? 0)) continue;
    met.set(place.article, entry.modified);
    yield articleItem(place, entry, source, archive, context);
  }
  const reason = 'La base ne contient aucun article de ce texte\u00a0: vérifiez son identifiant.';
  for (const key of absent) yield { kind: 'failed', key, reason };
  for (const key of context.keys()) {
    if (key === ARCHIVES || met.has(key)) continue;
    const home = context.fingerprintOf(key)?.split('@')[1] ?? null;
    if (archive.whole || removals.takeAway(key, home)) yield { kind: 'gone', key };
  }
}

function articleItem(
  { article: key, home }: LegiPlace,
  { bytes }: TarEntry,
  source: LegiSource,
  archive: LegiArchive,
  context: ConnectorContext,
): SourceItem {
  if (bytes === null)
    return { kind: 'failed', key, reason: 'Le fichier de l’article est démesuré.' };
  const fingerprint = `${createHash('sha256').update(bytes).digest('base64url')}@${home}`;
  if (context.fingerprintOf(key) === fingerprint) return { kind: 'unchanged', key };
  const article = readArticle(bytes);
  if (article === 'broken')
    return { kind: 'failed', key, reason: 'Le fichier de l’article est coupé ou abîmé.' };
  const asOf = dateOfMoment(archive.moment);
  const kept = article !== null && isKept(article, source, context.today);
  const records = kept ? [recordOf(article, asOf)] : [];
  return { kind: 'changed', key, fingerprint, records };
}

/** Dates decide, not the state: a state says nothing of another day (a version to come, one past). */
function isKept({ state, start, end }: LegiArticle, source: LegiSource, today: string): boolean {
  if (state !== null && NEVER_LAW.has(state)) return false;
  if (start !== null && end !== null && end <= start) return false;
  return source.history || end === null || end > today;
}

/** No title of a record is longer; that of an order of a ministry may be. */
const LONGEST_TITLE = 900;

function recordOf(article: LegiArticle, asOf: string): CorpusRecord {
  const { id, num, textId } = article;
  const title = article.textTitle.slice(0, LONGEST_TITLE);
  return {
    // Articles without a number are not versions of one another.
    id: `${textId}/${num ?? id}@${id}`,
    title: num === null ? `${title} - article sans numéro` : `${title} - article ${num}`,
    path: [...article.path],
    text: article.text,
    url: `https://www.legifrance.gouv.fr/${article.isCode ? 'codes' : 'loda'}/article_lc/${id}`,
    status: article.state,
    dateStart: article.start,
    dateEnd: article.end,
    licence: LICENCE,
    source: 'DILA, base LEGI',
    code: article.textTitle,
    codeId: textId,
    num,
    asOf,
  };
}
