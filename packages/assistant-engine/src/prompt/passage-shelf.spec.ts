import { passage } from '../../test/fixtures.js';
import { PassageShelf } from './passage-shelf.js';

describe('PassageShelf', () => {
  it('shows passages in the exact format of the prompt', () => {
    expect(new PassageShelf('2026-04-08', '2026-04-08').show([passage({ text: 'Un mois.' })])).toBe(
      [
        '<passages>',
        '<passage n="1" title="Code de procédure civile - article 538" date="2026-04-04">',
        'Un mois.',
        '</passage>',
        '</passages>',
      ].join('\n'),
    );
  });

  it('says where an article stands in its code', () => {
    const path = ['Code de procédure civile', 'Titre III : Le "tribunal" de commerce', 'Section I'];
    expect(new PassageShelf('2026-04-08', '2026-04-08').show([passage({ path })])).toContain(
      ' place="Titre III : Le &quot;tribunal&quot; de commerce › Section I" date="2026-04-04">',
    );
  });

  it('numbers on, and keeps the number of a passage it already has', () => {
    const shelf = new PassageShelf('2026-04-08', '2026-04-08');
    shelf.show([passage(), passage({ recordId: 'b' })]);
    const block = shelf.show([passage({ recordId: 'c' }), passage({ recordId: 'b' })]);
    expect([...block.matchAll(/ n="(\d)"/gu)].map((match) => match[1])).toEqual(['3', '2']);
    expect(shelf.passages).toHaveLength(3);
  });

  it('keeps one number for one article, found in part and then read whole', () => {
    const shelf = new PassageShelf('2026-04-08', '2026-04-08');
    const whole = passage({ text: 'Premier alinéa.\n\nSecond alinéa.' });
    shelf.show([passage({ text: 'Premier alinéa.' }), passage({ recordId: 'b' })]);
    expect(shelf.show([whole])).toMatch(/ n="1"[^>]*>\nPremier alinéa\.\n\nSecond alinéa\.\n/u);
    expect(shelf.passages.map(({ text }) => text)).toEqual([whole.text, passage().text]);
    expect(shelf.show([passage({ text: 'Second alinéa.' })])).toContain('Premier alinéa.');
    expect(shelf.numbersOf([passage({ text: 'Second alinéa.' }), whole])).toEqual([1]);
    const other = passage({ text: 'Premier alinéa.', dateStart: '2020-01-01' });
    expect(shelf.show([other])).toContain(' n="3"');
  });

  it('labels a version that is not the law at the date asked', () => {
    const shelf = new PassageShelf('2020-06-01', '2026-04-08');
    const titleOf = (change: Parameters<typeof passage>[0]): string =>
      / title="([^"]*)"/u.exec(shelf.show([passage(change)]))?.[1] ?? '';
    expect(titleOf({ recordId: 'a', dateEnd: '2020-01-01' })).toMatch(/plus en vigueur/u);
    expect(titleOf({ recordId: 'b', dateStart: '2021-01-01' })).toMatch(/version future/u);
    expect(titleOf({ recordId: 'c', undatedVersions: 2 })).toMatch(
      /plusieurs versions non datées/u,
    );
    expect(shelf.show([passage({ recordId: 'd', asOf: null })])).toContain('date="inconnue"');
  });

  it('holds a budget: a text is cut, a passage too many is left out', () => {
    const shelf = new PassageShelf('2026-04-08', '2026-04-08');
    const long = 'Une phrase de texte. '.repeat(2_000);
    const block = shelf.show(
      Array.from({ length: 10 }, (_, index) => passage({ recordId: String(index), text: long })),
    );
    expect(block.length).toBeLessThan(40_000);
    expect(shelf.passages.length).toBeLessThan(10);
    expect(shelf.passages[0]?.text).toBe(long);
  });
});
