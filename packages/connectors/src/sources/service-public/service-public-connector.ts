import { join } from 'node:path';

import type { CorpusRecord } from '@maroquin/assistant-kit';

import { zipEntries, type ZipEntry } from '../../archive/zip-entries.js';
import { ConnectorError } from '../../connector-error.js';
import type { ConnectorContext, SourceConnector, SourceItem } from '../../connector.js';
import { download } from '../../http/download.js';
import { readSheet, type Sheet } from './read-sheet.js';

/** The practical sheets of service-public, for people or for businesses. */
export interface ServicePublicSource {
  /** Address of the archive. */
  readonly url: string;
}

/** Where the DILA publishes the sheets; it keeps a version of their form for a year or so. */
export const SERVICE_PUBLIC_URLS = {
  particuliers: 'https://lecomarquage.service-public.gouv.fr/vdd/3.5/part/zip/vosdroits-latest.zip',
  professionnels:
    'https://lecomarquage.service-public.gouv.fr/vdd/3.5/pro/zip/vosdroits-latest.zip',
} as const;

/** Sheets: `F1234.xml`. Files of other letters are lists of links. */
const SHEET = /(?:^|\/)(F\d+)\.xml$/u;

/**
 * Every sheet of the archive of the day; a sheet whose bytes did not change is not parsed again. Each
 * situation and case is a record of its own, so that a citation shows for whom it is true.
 *
 * @example servicePublicConnector({ url: SERVICE_PUBLIC_URLS.particuliers })
 */
export function servicePublicConnector(source: ServicePublicSource): SourceConnector {
  return {
    complete: true,
    items: async function* (context) {
      const archive = join(context.workspace, 'vosdroits.zip');
      await download(context.http, source.url, archive, context.signal);
      const met = new Set<string>();
      for await (const entry of zipEntries(archive, (path) => SHEET.test(path))) {
        const key = SHEET.exec(entry.path)?.[1] ?? entry.path;
        // A sheet may be in several folders of the archive, one for each audience.
        if (met.has(key)) continue;
        met.add(key);
        yield await sheetItem(key, entry, context);
      }
      if (met.size === 0)
        throw new ConnectorError('BAD_SOURCE', 'L’archive de la source ne contient aucune fiche.');
    },
  };
}

async function sheetItem(
  key: string,
  entry: ZipEntry,
  context: ConnectorContext,
): Promise<SourceItem> {
  const fingerprint = entry.checksum;
  if (context.fingerprintOf(key) === fingerprint) return { kind: 'unchanged', key };
  const bytes = await entry.read();
  const sheet = bytes === null ? 'broken' : readSheet(bytes);
  if (sheet === 'broken')
    return { kind: 'failed', key, reason: 'Le fichier de la fiche est coupé ou abîmé.' };
  const records = sheet === null ? [] : recordsOf(sheet, context.today);
  return { kind: 'changed', key, fingerprint, records };
}

function recordsOf(sheet: Sheet, today: string): readonly CorpusRecord[] {
  return sheet.parts.map(({ conditions, text }, at) => ({
    id: at === 0 ? `sp/${sheet.id}` : `sp/${sheet.id}#${String(at + 1)}`,
    title: sheet.title.slice(0, 1000),
    path: [...sheet.path, ...conditions],
    text,
    url: sheet.url,
    asOf: sheet.date !== null && sheet.date <= today ? sheet.date : today,
    licence: 'Licence Ouverte 2.0 (DILA, service-public)',
    source: 'DILA, fiches pratiques de service-public',
  }));
}
