import { DOCUMENT_LIMITS } from '../../document-limits.js';
import { docxOf, type WordPart } from '../../testing/made-up-files.js';
import { readDocx } from './read-docx.js';

const read = (body: string, parts: Partial<Record<WordPart, string>> = {}): string =>
  readDocx(docxOf(body, parts), DOCUMENT_LIMITS);

const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, shape = ''): string =>
  `<w:p><w:pPr>${shape}</w:pPr>${run(text)}</w:p>`;
const cell = (inside: string, shape = ''): string =>
  `<w:tc><w:tcPr>${shape}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, definition: number, more = ''): string =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(definition)}"/>${more}</w:num>`;
const item = (text: string, id: number, at = 0): string =>
  paragraph(
    text,
    `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(id)}"/></w:numPr>`,
  );

describe('headings', () => {
  const styles = [
    '<w:style w:styleId="T1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:styleId="T2"><w:name w:val="Titre 2"/><w:basedOn w:val="T1"/></w:style>',
    '<w:style w:styleId="Perso"><w:name w:val="Mon titre"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
    '<w:style w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style>',
  ].join('');

  it('knows them by their French or English style, by outline level, and by style of a style', () => {
    expect(
      read(
        paragraph('Un', '<w:pStyle w:val="T1"/>') +
          paragraph('Deux', '<w:pStyle w:val="T2"/>') +
          paragraph('Trois', '<w:pStyle w:val="Perso"/>') +
          paragraph('Direct', '<w:outlineLvl w:val="1"/>') +
          paragraph('Texte', '<w:pStyle w:val="Rond"/>'),
        { styles },
      ),
    ).toBe('# Un\n\n## Deux\n\n### Trois\n\n## Direct\n\nTexte');
  });

  it('writes the numbers that Word counts by itself', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="T1"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="T2"/>')}</w:abstractNum>` +
      list(1, 0);
    const titles = ['T1', 'T2', 'T2', 'T1', 'T2'].map((style, at) =>
      paragraph(String.fromCharCode(65 + at), `<w:pStyle w:val="${style}"/>`),
    );
    expect(read(titles.join(''), { styles, numbering })).toBe(
      '# I. A\n\n## I.1 B\n\n## I.2 C\n\n# II. D\n\n## II.1 E',
    );
  });
});

describe('lists', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Article %1')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>` +
    list(1, 0) +
    list(2, 1) +
    list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');

  it('keeps the numbers of articles and letters, and begins anew where the file says so', () => {
    expect(
      read(
        item('Le ministre décide.', 1) +
          item('premier', 1, 1) +
          item('second', 1, 1) +
          item('La suite.', 1) +
          item('puce', 2) +
          item('Reprise.', 3),
        { numbering },
      ),
    ).toBe(
      'Article 1 Le ministre décide.\n\n  - a) premier\n  - b) second\n\nArticle 2 La suite.\n\n- puce\n\nArticle 7 Reprise.',
    );
  });
});

describe('what a reader sees, and what not', () => {
  it('leaves out deleted, moved and hidden text, and joins what a deletion joins', () => {
    const styles = '<w:style w:styleId="C"><w:name w:val="C"/><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(
      read(
        `<w:p>${run('Texte ')}<w:del><w:r><w:delText>supprimé</w:delText></w:r></w:del><w:ins>${run('inséré')}</w:ins><w:moveFrom>${run('déplacé')}</w:moveFrom>${run('caché', '<w:vanish/>')}${run('caché', '<w:rStyle w:val="C"/>')}${run('visible', '<w:vanish w:val="0"/>')}</w:p>` +
          `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Début ')}</w:p>${paragraph('et fin.')}` +
          table(
            row(cell(paragraph('a')), cell(paragraph('b'))),
            `<w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph('supprimée'))}${cell(paragraph('x'))}</w:tr>`,
            row(cell(paragraph('c')), cell(paragraph('d'))),
          ),
        { styles },
      ),
    ).toBe('Texte insérévisible\n\nDébut et fin.\n\n| a | b |\n| --- | --- |\n| c | d |');
  });

  it('leaves out a hidden row with the table inside it, and goes on after it', () => {
    const merged = '<w:vMerge/>';
    const inner = table(row(cell(paragraph('dedans')), cell(paragraph('x'))));
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${cell(paragraph(''), merged)}${cell(inner + paragraph('cachée'))}</w:tr>`;
    expect(
      read(
        table(
          row(cell(paragraph('a'), '<w:vMerge w:val="restart"/>'), cell(paragraph('b'))),
          hidden,
          row(cell(paragraph(''), merged), cell(paragraph('d'))),
        ) + paragraph('Suite'),
      ),
    ).toBe('| a | b |\n| --- | --- |\n| a | d |\n\nSuite');
  });

  it('reads a box once, before its paragraph, and each sign', () => {
    const box = `<w:txbxContent>${paragraph('Dans la boîte')}</w:txbxContent>`;
    expect(
      read(
        `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('Autour')}<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:br/><w:t>ligne</w:t></w:r></w:p>`,
      ),
    ).toBe('Dans la boîte\n\nAutour a-b☑\nligne');
  });

  it('gives the headers and the footers once, but for the numbers of pages', () => {
    expect(
      read(paragraph('Texte'), {
        header: paragraph('Préfecture – réf. 2026-014'),
        footer: paragraph('Page 1 sur 3'),
      }),
    ).toBe('Préfecture – réf. 2026-014\n\nTexte');
  });

  it('puts notes and links where they are', () => {
    expect(
      read(
        `<w:p>${run('Voir')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' et ')}<w:hyperlink r:id="web">${run('le site')}</w:hyperlink>${run('.')}</w:p>`,
        {
          footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('trait')}</w:footnote><w:footnote w:id="2">${paragraph('Décret n° 2016-151.')}</w:footnote>`,
        },
      ),
    ).toBe('Voir[1] et [le site](https://exemple.fr/x).\n\n[1] Décret n° 2016-151.');
  });

  it('does not take text for a tag', () => {
    expect(read(paragraph('&lt;nom&gt; de l’agent, 3 &lt; 4'))).toBe('\\<nom> de l’agent, 3 < 4');
  });
});

describe('tables', () => {
  it('fills merged cells: a row is read alone', () => {
    expect(
      read(
        table(
          row(
            cell(paragraph('Année'), '<w:vMerge w:val="restart"/>'),
            cell(paragraph('Montants'), '<w:gridSpan w:val="2"/>'),
          ),
          row(cell(paragraph(''), '<w:vMerge/>'), cell(paragraph('AE')), cell(paragraph('CP'))),
        ),
      ),
    ).toBe('| Année | Montants |  |\n| --- | --- | --- |\n| Année | AE | CP |');
  });

  it('takes a table that only places text for what it places', () => {
    const inner = table(
      row(cell(paragraph('a')), cell(paragraph('b'))),
      row(cell(paragraph('c')), cell(paragraph('d'))),
    );
    expect(read(table(row(cell(inner), cell(paragraph('à côté')))))).toBe(
      '| a | b |\n| --- | --- |\n| c | d |\n\nà côté',
    );
    expect(read(table(row(cell(paragraph('Encadré') + paragraph('Suite')))))).toBe(
      'Encadré\n\nSuite',
    );
  });
});
