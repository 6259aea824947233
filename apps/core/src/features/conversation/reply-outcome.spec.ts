import { ReplyOutcome } from './reply-outcome.js';

/** An answer of which only the beginning was written. */
function cutShort(...texts: readonly string[]): ReplyOutcome {
  const outcome = new ReplyOutcome(true);
  for (const text of texts) outcome.add({ type: 'text', text });
  return outcome;
}

describe(ReplyOutcome.name, () => {
  it('keeps what was written of a stopped answer, without citations that nothing checked', () => {
    const { status, text, citations, claims } = cutShort(
      'Un mois. [1] Trois',
      ' mois. [2',
    ).stopped();
    expect({ status, text, citations, claims }).toEqual({
      status: 'stopped',
      text: 'Un mois. Trois mois.',
      citations: [],
      claims: null,
    });
  });

  it('keeps what was written of an answer that failed', () => {
    expect(cutShort('Un mois. [1] Tro\u0000is').failed('CUT')).toMatchObject({
      status: 'failed',
      failureCode: 'CUT',
      text: 'Un mois. Trois',
    });
  });

  it('is an internal failure when the turn ends on nothing', () => {
    expect(cutShort('Un mois.').result()).toMatchObject({
      status: 'failed',
      failureCode: 'INTERNAL',
    });
  });
});
