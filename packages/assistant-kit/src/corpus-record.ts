import { z } from 'zod';

const isoDate = z.iso.date();

/**
 * One line of a corpus file (JSON Lines, UTF-8, gzip accepted). It is the schema of the open French
 * legal corpora, so that a dump can be imported as it is; unknown keys are ignored.
 *
 * An id that ends in `~2`, `~3` is a further version of the same article, with no date to order
 * them: both are kept, and shown as several undated versions.
 *
 * @example
 * { "id": "LEGITEXT000006070716/641", "title": "Code de procédure civile - article 641",
 *   "path": ["Code de procédure civile", "Livre Ier"], "text": "…", "url": "https://…",
 *   "status": "VIGUEUR", "dateStart": null, "dateEnd": null, "licence": "Licence Ouverte 2.0",
 *   "source": "DILA, base LEGI", "code": "Code de procédure civile",
 *   "codeId": "LEGITEXT000006070716", "num": "641", "asOf": "2026-04-04" }
 */
export const corpusRecordSchema = z.object({
  id: z.string().min(1).max(300),
  title: z.string().min(1).max(1000),
  /** Breadcrumbs, from the code or the site down to the nearest section. */
  path: z.array(z.string()).default([]),
  text: z.string(),
  url: z.url().nullish(),
  status: z.string().nullish(),
  dateStart: isoDate.nullish(),
  dateEnd: isoDate.nullish(),
  licence: z.string().nullish(),
  source: z.string().nullish(),
  code: z.string().nullish(),
  codeId: z.string().nullish(),
  num: z.string().nullish(),
  /** Date of the snapshot. It does not promise that the text was in force on that day. */
  asOf: isoDate.nullish(),
});

/** A document as a corpus file gives it. */
export type CorpusRecord = z.infer<typeof corpusRecordSchema>;
