import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

import type { CorpusRecord } from '@maroquin/assistant-kit';

import { tarEntries } from '../../archive/tar-entries.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { download } from '../../http/download.js';
import { archivesAfter, dateOfMoment, listArchives, type LegiArchive } from './legi-archives.js';
import { readArticle, type LegiArticle } from './read-article.js';

/** Some codes or texts of the base LEGI of the DILA. */
export interface LegiSource {
  /** Ids of the texts: `LEGITEXT000006070716`. */
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

const ARTICLE = /\/(LEGITEXT\d{12})\/article\/.*\/(LEGIARTI\d{12})\.xml$/u;
const REMOVED = /(LEGIARTI\d{12})(?:\.xml)?\s*$/u;
const REMOVED_LIST = /liste_suppression_legi\.dat$/iu;

/** States of a version that never was, or was withdrawn: not law at any date. One moved elsewhere was. */
const NEVER_LAW = new Set(['ANNULE', 'DISJOINT', 'MODIFIE_MORT_NE']);

const LICENCE = 'Licence Ouverte 2.0 (base LEGI, DILA) ; texte officiel';

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
  const met = new Set<string>();
  const removed = new Set<string>();
  const wanted = (path: string): boolean =>
    texts.has(ARTICLE.exec(path)?.[1] ?? '') || REMOVED_LIST.test(path);
  for await (const { path, bytes } of tarEntries(file, wanted)) {
    if (REMOVED_LIST.test(path))
      for (const key of removedKeys(bytes.toString('utf8'))) removed.add(key);
    else {
      const key = ARTICLE.exec(path)?.[2] ?? path;
      met.add(key);
      yield articleItem(key, bytes, source, archive, context);
    }
  }
  // An article that only moved is removed where it was, and is in the archive where it is.
  for (const key of context.keys())
    if (key !== ARCHIVES && !met.has(key) && (archive.whole || removed.has(key)))
      yield { kind: 'gone', key };
}

function articleItem(
  key: string,
  bytes: Buffer,
  source: LegiSource,
  archive: LegiArchive,
  context: ConnectorContext,
): SourceItem {
  const fingerprint = createHash('sha256').update(bytes).digest('base64url');
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
function isKept(article: LegiArticle, source: LegiSource, today: string): boolean {
  if (NEVER_LAW.has(article.state)) return false;
  return source.history || article.end === null || article.end > today;
}

function recordOf(article: LegiArticle, asOf: string): CorpusRecord {
  return {
    id: `${article.textId}/${article.num}@${article.id}`,
    title: `${article.textTitle} - article ${article.num}`,
    path: [...article.path],
    text: article.text,
    url: `https://www.legifrance.gouv.fr/codes/article_lc/${article.id}`,
    status: article.state,
    dateStart: article.start,
    dateEnd: article.end,
    licence: LICENCE,
    source: 'DILA, base LEGI',
    code: article.textTitle,
    codeId: article.textId,
    num: article.num,
    asOf,
  };
}

/** What a daily archive removes: paths, one a line; those of sections and texts are left out. */
function removedKeys(list: string): readonly string[] {
  return list.split('\n').flatMap((line) => REMOVED.exec(line.trim())?.[1] ?? []);
}
