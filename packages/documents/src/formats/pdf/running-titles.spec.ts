import type { PageLine } from './page-lines.js';
import { withoutRunningTitles } from './running-titles.js';

const line = (text: string, y: number): PageLine => ({
  text,
  y,
  size: 10,
  x: 50,
  end: 200,
  font: 'f',
  cells: [],
  slanted: false,
});

/** The texts of the pages, without those that run over them. */
const kept = (...pages: readonly (readonly PageLine[])[]): readonly string[] =>
  withoutRunningTitles(pages, 10).map((lines) => lines.map(({ text }) => text).join('|'));

const bodies = ['alpha', 'bêta', 'gamma', 'delta', 'epsilon', 'dzêta'];
const page = (at: number, ...edges: readonly PageLine[]): readonly PageLine[] => [
  ...edges,
  line(`Texte ${String(bodies[at])} un`, 600),
  line(`Texte ${String(bodies[at])} deux`, 500),
  line(`Texte ${String(bodies[at])} trois`, 400),
  line(`Texte ${String(bodies[at])} quatre`, 300),
];

describe('running titles', () => {
  it('are left out; what is said nowhere else stays once', () => {
    const pages = bodies.map((_, at) =>
      page(at, line('Circulaire JUSB2600012C', 820), line(`Page ${String(at + 1)} sur 6`, 20)),
    );
    const texts = kept(...pages);
    expect(texts[0]).toBe(
      'Circulaire JUSB2600012C|Texte alpha un|Texte alpha deux|Texte alpha trois|Texte alpha quatre',
    );
    expect(texts.slice(1).join()).not.toMatch(/Circulaire|Page/u);
  });

  it('may change with the chapter, and be numbered in Roman', () => {
    const titles = ['i', 'ii', 'iii', '4', '5', '6'].map((number) => `Rapport annuel ${number}`);
    const texts = kept(...bodies.map((_, at) => page(at, line(titles[at] ?? '', 820))));
    expect(texts.join().match(/Rapport/gu)).toHaveLength(1);
    const numbers = kept(...bodies.map((_, at) => page(at, line(String(at + 7), 20))));
    expect(numbers.join()).not.toMatch(/\d/u);
  });

  it('are known by the number of the page, in a chapter of two pages too', () => {
    const chapters = ['Un 1', 'Un 2', 'Deux 3', 'Deux 4', 'Trois 5', 'Trois 6'];
    const texts = kept(
      ...bodies.map((_, at) => page(at, line(`Chapitre ${String(chapters[at])}`, 820))),
    );
    expect(texts[1]).toBe('Texte bêta un|Texte bêta deux|Texte bêta trois|Texte bêta quatre');
  });

  it('are not what the text says by chance, nor what a short file repeats', () => {
    const texts = kept(...bodies.map((word, at) => page(at, line(`Début ${word}`, 820 - at * 20))));
    expect(texts.map((text) => text.split('|')[0])).toEqual(bodies.map((word) => `Début ${word}`));
    const rows = kept(...bodies.map((_, at) => page(at, line(`12 3${String(at)}5 678`, 200))));
    expect(rows.every((text) => /678/u.test(text))).toBe(true);
    const chapters = bodies.map((_, at) => ({
      ...line(`Chapitre ${String(at + 1)}`, 820),
      size: 18,
    }));
    expect(kept(...chapters.map((one, at) => page(at, one))).join()).toMatch(/Chapitre 6/u);
    const short = [0, 1].map((at) => page(at, line('Note', 820)));
    expect(kept(...short).join()).toMatch(/Note.*Note/u);
  });
});
