import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { samplePassage } from '../../../testing/sample-passage.js';
import type { Passage } from '../../reply/index.js';
import { SourceFacts } from './source-facts.js';

const PASSAGE = samplePassage({
  recordId: 'C/L7',
  title: 'Code des jardins publics - article L7',
  asOf: '2026-04-04',
  code: 'Code des jardins publics',
  num: 'L7',
});

/** What stands beside *En vigueur*, with plain spaces. */
const inForce = (passage: Partial<Passage>): string | undefined => {
  const { unmount } = render(<SourceFacts passage={{ ...PASSAGE, ...passage }} />);
  const said = screen.getByText('En vigueur').nextElementSibling?.textContent;
  unmount();
  return said?.replaceAll(/[\u00A0\u202F]/g, ' ');
};

describe('SourceFacts', () => {
  it('says whose dates they are, or that there is none', () => {
    expect(inForce({})).toBe('date inconnue');
    expect(inForce({ dateStart: '2012-01-01', dateEnd: '2020-01-01' })).toBe(
      'du 1er janvier 2012 au 1er janvier 2020',
    );
    expect(inForce({ dateStart: '2020-01-01', datesFrom: 'table' })).toBe(
      'depuis le 1er janvier 2020 (dates d’après la table de l’éditeur)',
    );
  });
});
