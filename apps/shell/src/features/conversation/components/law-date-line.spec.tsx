import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import type { ReplyPartsFragment } from '../../../gql/graphql.js';
import { LawDateLine } from './law-date-line.js';

const WARNING = 'Aucune source citée n’a de date qui le prouve.';

/** What stands above an answer of 24 November 2026. */
function said(reply: Partial<ReplyPartsFragment>, asked: string | null = null): string | null {
  const given = { createdAt: '2026-11-24T10:00:00Z', lawDate: null, lawDateWarning: null };
  const whole = { ...given, ...reply } as ReplyPartsFragment;
  return render(<LawDateLine reply={whole} asked={asked} />).container.textContent;
}

describe('LawDateLine', () => {
  it('says whose law an answer gives when the question said it in words', () => {
    expect(said({ lawDate: '2015-03-01' })).toMatch(/^Droit au 1er\smars\s2015$/);
  });

  it('does not repeat the day that stands under the question, nor the day of the answer', () => {
    expect(said({ lawDate: '2015-03-01' }, '2015-03-01')).toBe('');
    expect(said({ lawDate: '2026-11-24' })).toBe('');
    expect(said({})).toBe('');
  });

  it('says what the sources cannot prove, whoever said the day', () => {
    expect(said({ lawDate: '2015-03-01', lawDateWarning: WARNING }, '2015-03-01')).toBe(WARNING);
  });
});
