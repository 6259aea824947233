import { MONTH_PATTERN } from '@maroquin/assistant-kit';

const FULL_DATE = new RegExp(
  String.raw`\b(?:\d{1,2}(?:\s*er)?\s+(?:${MONTH_PATTERN})\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})\b`,
  'giu',
);

/**
 * The question without its full dates (« le 28 février 2025 »): they are the facts of a case, and no
 * rule of law is about them. A year or a month alone stays.
 *
 * @example withoutDates('Signifié le 28 février 2025, quel délai ?') // 'Signifié le  , quel délai ?'
 */
export const withoutDates = (question: string): string => question.replace(FULL_DATE, ' ');
