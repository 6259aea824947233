/** A result that is the text of an article: what announces it, and the words themselves. */
export interface QuotedAnswer {
  readonly lead: string;
  /** With its guillemets. */
  readonly quote: string;
}

/** Ends with all of what it announces, between guillemets. */
const QUOTED = /^([^«»]+:)\s*(«[^«]*(?:«[^«»]*»[^«]*)*»)$/u;

/**
 * The text that a tool read, apart from the sentence that announces it; `null` when the result is the
 * tool's own words.
 *
 * @example quotedAnswer('L’article 1240 (état du 4 avril 2026) : « Tout fait quelconque… »')
 * // { lead: 'L’article 1240 (état du 4 avril 2026) :', quote: '« Tout fait quelconque… »' }
 */
export function quotedAnswer(answer: string): QuotedAnswer | null {
  const [, lead, quote] = QUOTED.exec(answer.trim()) ?? [];
  return lead === undefined || quote === undefined ? null : { lead, quote };
}
