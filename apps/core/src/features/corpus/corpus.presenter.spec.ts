import { presentFreshness } from './corpus.presenter.js';
import type { CorpusView } from './corpus.service.js';

const view: CorpusView = {
  id: 'justice/codes',
  title: 'Codes',
  licence: 'Licence Ouverte 2.0',
  documents: 6,
  states: [
    { asOf: '2027-12-31', documents: 1 },
    { asOf: '2026-04-04', documents: 3 },
    { asOf: null, documents: 2 },
  ],
  importedAt: null,
  lastError: null,
};

describe('presentFreshness', () => {
  it('never says that a text is up to date on a day to come', () => {
    expect(presentFreshness(view, '2026-11-23').asOf).toBe('2026-04-04');
    expect(presentFreshness(view, '2028-01-01').asOf).toBe('2027-12-31');
  });

  it('has no date where the sources give none', () => {
    const undated = { ...view, states: [{ asOf: null, documents: 6 }] };
    expect(presentFreshness(undated, '2026-11-23').asOf).toBeNull();
  });
});
