import type { Passage } from '@maroquin/assistant-kit';
import type { StoredRecord } from '../versions-table/stored-record.js';

/** Where a passage was found. */
export interface PassageOrigin {
  readonly corpus: string;
  readonly version: string;
  readonly undatedVersions: number;
  readonly score: number;
}

/** A passage of a document: the slice `text` of it, with all that a citation needs. */
export const toPassage = (record: StoredRecord, text: string, origin: PassageOrigin): Passage => ({
  corpus: origin.corpus,
  corpusVersion: origin.version,
  recordId: record.id,
  title: record.title,
  path: record.path,
  text,
  url: record.url ?? null,
  status: record.status ?? null,
  dateStart: record.dateStart ?? null,
  dateEnd: record.dateEnd ?? null,
  ...(record.datesFrom === undefined ? {} : { datesFrom: record.datesFrom }),
  asOf: record.asOf ?? null,
  licence: record.licence ?? null,
  source: record.source ?? null,
  code: record.code ?? null,
  num: record.num ?? null,
  undatedVersions: origin.undatedVersions,
  score: origin.score,
});
