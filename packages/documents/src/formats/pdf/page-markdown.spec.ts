import { pageLines, type PageLine } from './page-lines.js';
import { pageMarkdown } from './page-markdown.js';
import { textRuns } from './text-runs.js';
import { typeSizes } from './type-sizes.js';

interface Look {
  readonly size?: number;
  readonly font?: string;
  readonly angle?: number;
}

/** A run of pdf.js, about as wide as its letters. */
function item(text: string, x: number, y: number, look: Look = {}): unknown {
  const { size = 10, font = 'f1', angle = 0 } = look;
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * size, Math.sin(turn) * size];
  return {
    str: text,
    width: text.length * size * 0.5,
    height: size,
    hasEOL: false,
    fontName: font,
    transform: [cos, sin, -sin, cos, x, y],
  };
}

const linesOf = (...items: readonly unknown[]): readonly PageLine[] =>
  pageLines(textRuns(items, [0, 0, 595, 842]));

const BODY = 'Le corps du texte est en lettres de dix points, comme presque tout.';

/** A page in a document whose body is in letters of ten points. */
function markdown(lines: readonly PageLine[], bookmarks = new Map<string, number>()): string {
  const body = Array.from({ length: 20 }, (_, at) => item(BODY, 50, 800 - at * 12));
  return pageMarkdown(lines, { sizes: typeSizes([linesOf(...body), lines]), bookmarks });
}

describe('the lines of a page', () => {
  it('part words by their gaps, and the number of a heading from its words', () => {
    const [line] = linesOf(
      item('3', 50, 700, { size: 20 }),
      item('Prise', 62, 700, { size: 20 }),
      item('en', 120, 700, { size: 20 }),
    );
    expect(line?.text).toBe('3 Prise en');
  });

  it('show a note, and leave units and ordinals alone', () => {
    const note = (text: string, mark: string): string | undefined =>
      linesOf(item(text, 50, 700), item(mark, 50 + text.length * 5, 704, { size: 6 }))[0]?.text;
    expect(note('le télétravail', '1')).toBe('le télétravail[1]');
    expect(note('120 km', '2')).toBe('120 km2');
    expect(note('le 1', 'er')).toBe('le 1er');
  });

  it('leave out what is off the page or too small to be read', () => {
    expect(
      linesOf(
        item('vu', 50, 700),
        item('hors', 700, 700),
        item('dessous', 50, -50),
        item('minuscule', 50, 600, { size: 0.5 }),
      ).map(({ text }) => text),
    ).toEqual(['vu']);
  });

  it('are put straight on a page that is turned', () => {
    expect(
      linesOf(item('un', 100, 50, { angle: 90 }), item('deux', 100, 70, { angle: 90 })).map(
        ({ text }) => text,
      ),
    ).toEqual(['un deux']);
  });

  it('read what lies across the page last, and never as a heading', () => {
    const lines = linesOf(
      item('PROJET', 100, 300, { size: 60, angle: 45 }),
      item('Le texte de la page.', 50, 700),
    );
    expect(markdown(lines)).toBe('Le texte de la page.\n\nPROJET');
  });

  it('show the dots of a table of contents as one sign', () => {
    expect(linesOf(item('1.1 Objet . . . . . . . . 12', 50, 700))[0]?.text).toBe('1.1 Objet … 12');
  });
});

describe('paragraphs', () => {
  it('join cut words, with a hyphen of any kind', () => {
    for (const hyphen of ['-', '\u00ad', '\u2010'])
      expect(
        markdown(linesOf(item(`une admi${hyphen}`, 50, 700), item('nistration', 50, 688))),
      ).toBe('une administration');
  });

  it('end where a short line ends a sentence', () => {
    const lines = linesOf(item('Fin courte.', 50, 700), item(`Autre idée : ${BODY}`, 50, 688));
    expect(markdown(lines)).toBe(`Fin courte.\n\nAutre idée : ${BODY}`);
  });

  it('become items by their bullets, dashes, letters and numbers', () => {
    const lines = linesOf(
      ...['• un ;', '– deux ;', '1. trois ;', 'a) quatre.'].map((text, at) =>
        item(text, 50, 700 - at * 12),
      ),
    );
    expect(markdown(lines)).toBe('- un ;\n- deux ;\n1. trois ;\n- a) quatre.');
  });

  it('do not take a dash in the middle of a sentence for an item', () => {
    const lines = linesOf(
      item('Le délai court', 50, 700),
      item('– sauf accord – un mois.', 50, 688),
    );
    expect(markdown(lines)).toBe('Le délai court – sauf accord – un mois.');
  });
});

describe('headings', () => {
  it('are those of the bookmarks, whatever their letters', () => {
    const lines = linesOf(item('1.2 Bénéficiaires', 50, 700), item(BODY, 50, 688));
    expect(markdown(lines, new Map([['bénéficiaires', 3]]))).toBe(
      `### 1.2 Bénéficiaires\n\n${BODY}`,
    );
  });

  it('are larger than the text; two sizes are two headings', () => {
    const lines = linesOf(
      item('Rapport', 50, 700, { size: 20 }),
      item('Objet', 50, 675, { size: 14 }),
      item(BODY, 50, 650),
    );
    expect(markdown(lines)).toBe(`# Rapport\n\n## Objet\n\n${BODY}`);
  });

  it('may be in the size of the text: numbered and in a font of their own, or by a word of law', () => {
    const alone = (text: string, font: string): string =>
      markdown(linesOf(item(text, 50, 700, { font }), item(BODY, 50, 670)));
    expect(alone('3.1.1 Configuration', 'f2')).toMatch(/^# 3.1.1 Configuration\n/u);
    expect(alone('Article 12', 'f1')).toMatch(/^# Article 12\n/u);
    expect(alone('3.1 Un début de phrase', 'f1')).not.toMatch(/^#/u);
    expect(alone('Article 12 du code, abrogé.', 'f1')).not.toMatch(/^#/u);
    expect(alone('Tableau 3', 'f2')).not.toMatch(/^#/u);
  });
});

describe('tables and columns', () => {
  const row = (y: number, ...cells: readonly (readonly [string, number])[]): readonly unknown[] =>
    cells.map(([text, x]) => item(text, x, y));

  it('makes a table of cells that stand one under the other', () => {
    const lines = linesOf(
      ...row(700, ['Direction', 50], ['Agents', 300]),
      ...row(680, ['Services judiciaires', 50], ['31 250', 310]),
      ...row(660, ['Pénitentiaire', 50], ['44 080', 310]),
      item('Tableau 1 – Effectifs', 50, 620),
    );
    expect(markdown(lines)).toBe(
      '| Direction | Agents |\n| --- | --- |\n| Services judiciaires | 31 250 |\n| Pénitentiaire | 44 080 |\n\nTableau 1 – Effectifs',
    );
  });

  it('puts the lines of a cell together, beside a cell that is centred or at the top', () => {
    const centred = linesOf(
      ...row(700, ['Nom', 50], ['Usage', 300]),
      ...row(670, ['Configuration réseau', 50]),
      ...row(658, ['des machines', 50]),
      ...row(664, ['DHCP', 300]),
      ...row(634, ['Messagerie', 50], ['IMAP', 300]),
      ...row(604, ['Horloge', 50], ['NTP, pour toutes', 300]),
      ...row(592, ['les machines', 300]),
    );
    expect(markdown(centred)).toBe(
      '| Nom | Usage |\n| --- | --- |\n| Configuration réseau des machines | DHCP |\n| Messagerie | IMAP |\n| Horloge | NTP, pour toutes les machines |',
    );
  });

  it('reads columns of prose one after the other', () => {
    const lines = linesOf(
      ...Array.from({ length: 6 }, (_, at) =>
        row(
          700 - at * 12,
          [`la colonne de gauche, à la ligne ${String(at)}`, 50],
          [`la colonne de droite, à la ligne ${String(at)}`, 320],
        ),
      ).flat(),
    );
    const text = markdown(lines);
    expect(text).not.toContain('|');
    expect(text.indexOf('gauche, à la ligne 5')).toBeLessThan(text.indexOf('droite, à la ligne 0'));
  });

  it('does not make a table of a table of contents', () => {
    const lines = linesOf(
      ...row(700, ['Première partie', 50], ['3', 500]),
      ...row(680, ['Deuxième partie', 50], ['12', 500]),
      ...row(660, ['Troisième partie', 50], ['40', 500]),
    );
    expect(markdown(lines)).not.toContain('|');
  });
});
