import { z } from 'zod';
import { corpusRecordSchema, type CorpusRecord } from '@maroquin/assistant-kit';
import type { VersionsRow } from './versions-table.js';

/**
 * A document as a version keeps it. Where the publisher's table dates it, `dateStart`, `dateEnd` and
 * `status` are those of the table, and `fromSource` what the source said: a row that goes gives it back.
 */
export const storedRecordSchema = corpusRecordSchema.extend({
  datesFrom: z.literal('table').optional(),
  fromSource: corpusRecordSchema.pick({ dateStart: true, dateEnd: true, status: true }).optional(),
});

/** A document as a version keeps it. */
export type StoredRecord = z.infer<typeof storedRecordSchema>;

/** States that are nothing but a word for dates: those of the table say it, and may say otherwise. */
const SAID_BY_DATES = /^VIGUEUR/u;

/** A document with the dates of its row. */
export const datedBy = (record: CorpusRecord, { from, to }: VersionsRow): StoredRecord => {
  const { dateStart, dateEnd, status } = record;
  // Parsed, so that its keys are in the order in which they are read back: its hash is made of them.
  return storedRecordSchema.parse({
    ...record,
    dateStart: from,
    dateEnd: to,
    status: SAID_BY_DATES.test(status ?? '') ? null : status,
    datesFrom: 'table',
    fromSource: { dateStart, dateEnd, status },
  });
};

/** A document as its source gave it. */
export const asImported = (stored: StoredRecord): CorpusRecord => {
  const { datesFrom, fromSource = {}, ...record } = stored;
  if (datesFrom === undefined) return record;
  const undated = { dateStart: undefined, dateEnd: undefined, status: undefined };
  return corpusRecordSchema.parse({ ...record, ...undated, ...fromSource });
};
