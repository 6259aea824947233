import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { render } from '@testing-library/react';
import { samplePassage } from '../../../testing/sample-passage.js';
import type { Citation, CitationMark } from '../../reply/index.js';
import { openedMark } from '../opened-mark.js';
import { PassageText } from './passage-text.js';

const TEXT = 'Un mois au contentieux. Il court.\n\nQuinze jours en gracieux. Il court.';

function mark(verified: boolean, ...quotes: CitationMark['quotes']): CitationMark {
  const reason = verified ? null : 'Le nombre « trois ans » ne figure dans aucun des passages.';
  return { start: 0, end: 3, verified, reason, quotes };
}

const unsaid = mark(false, { text: 'Il court.', start: 24 });
const first = mark(true, { text: 'Un mois au contentieux.', start: 0 });
const both = mark(
  true,
  { text: 'Un mois au contentieux.', start: 0 },
  { text: 'Il court.', start: TEXT.length - 9 },
);

const citation: Citation = {
  number: 1,
  verified: true,
  quote: 'Un mois au contentieux.',
  marks: [unsaid, first, both],
  passage: samplePassage({ text: TEXT }),
};

describe('PassageText', () => {
  const scrolled = jest.fn();

  beforeAll(() => {
    // jsdom lays nothing out: it cannot scroll.
    Element.prototype.scrollIntoView = scrolled;
  });

  const passage = (clicked: CitationMark | undefined, of = citation) => (
    <PassageText text={TEXT} quotes={openedMark(of, clicked).quotes} opened={clicked} />
  );
  const highlighted = (container: Element): string[] =>
    [...container.querySelectorAll('mark')].map(
      ({ textContent, parentElement }) => `${textContent} / ${parentElement?.textContent ?? ''}`,
    );

  it('highlights what the place that was clicked rests on, where the text has it', () => {
    const { container, rerender } = render(passage(first));
    expect(highlighted(container)).toEqual([
      'Un mois au contentieux. / Un mois au contentieux. Il court.',
    ]);
    rerender(passage(both));
    expect(highlighted(container)).toEqual([
      'Un mois au contentieux. / Un mois au contentieux. Il court.',
      'Il court. / Quinze jours en gracieux. Il court.',
    ]);
  });

  it('shows no sign of Markdown, around what is highlighted or inside', () => {
    const text = '# Congé\nLe délai est de **31 jours** ouvrés.';
    const quote = 'Le délai est de **31 jours** ouvrés.';
    const quotes = [{ text: quote, start: text.indexOf(quote) }];
    const { container } = render(<PassageText text={text} quotes={quotes} opened={{}} />);
    expect(container.textContent).toBe('CongéLe délai est de 31 jours ouvrés.');
    expect(highlighted(container)).toEqual([
      'Le délai est de 31 jours ouvrés. / Le délai est de 31 jours ouvrés.',
    ]);
  });

  it('brings it into view again when the same place is clicked again', () => {
    const { rerender } = render(<PassageText text={TEXT} quotes={first.quotes} opened={{}} />);
    const before = scrolled.mock.calls.length;
    rerender(<PassageText text={TEXT} quotes={first.quotes} opened={{}} />);
    expect(scrolled.mock.calls.length).toBe(before + 1);
  });

  it('opens an answer from before places were kept at its one quote', () => {
    const { container } = render(passage(undefined, { ...citation, marks: [] }));
    expect(highlighted(container)).toEqual([
      'Un mois au contentieux. / Un mois au contentieux. Il court.',
    ]);
  });
});

describe('openedMark', () => {
  it('is the place that was clicked, with its reason, although another is verified', () => {
    expect(openedMark(citation, unsaid)).toEqual({
      verified: false,
      reason: unsaid.reason,
      quotes: unsaid.quotes,
    });
  });

  it('is the first verified place when none was clicked', () => {
    expect(openedMark(citation, undefined).quotes).toEqual(first.quotes);
  });

  it('is the verdict of an older answer when it has no place', () => {
    const older = { ...citation, marks: [], verified: false, quote: '' };
    expect(openedMark(older, undefined)).toEqual({ verified: false, reason: null, quotes: [] });
  });
});
