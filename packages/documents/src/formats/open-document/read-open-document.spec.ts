import { strToU8, zipSync } from 'fflate';

import { DOCUMENT_LIMITS } from '../../document-limits.js';
import { openDocumentOf } from '../../testing/made-up-files.js';
import type { PartText } from '../part-text.js';
import { readOpenDocument } from './read-open-document.js';

const NAMES = ['office', 'style', 'text', 'table', 'draw', 'presentation', 'fo'];

/** A file with styles of its own. */
function fileOf(
  kind: string,
  parts: { styles?: string; automatic?: string; body: string },
): Uint8Array {
  const spaces = NAMES.map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'styles.xml': strToU8(
      `<office:document-styles ${spaces}>${parts.styles ?? ''}</office:document-styles>`,
    ),
    'content.xml': strToU8(
      `<office:document-content ${spaces}><office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:body><office:${kind}>${parts.body}</office:${kind}></office:body></office:document-content>`,
    ),
  });
}

const text = (parts: { styles?: string; automatic?: string; body: string }): string =>
  readOpenDocument(fileOf('text', parts), 'odt', DOCUMENT_LIMITS)[0]?.text ?? '';

const p = (inside: string, style = ''): string =>
  `<text:p text:style-name="${style}">${inside}</text:p>`;
const h = (level: number, inside: string): string =>
  `<text:h text:outline-level="${String(level)}">${inside}</text:h>`;
const item = (...inside: readonly string[]): string =>
  `<text:list-item>${inside.join('')}</text:list-item>`;

describe('an OpenDocument text', () => {
  it('has the numbers that the program writes before headings and articles', () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>
      <text:list-style style:name="Art"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Article " style:num-suffix=" –"/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`;
    const list = (inside: string, more = ''): string =>
      `<text:list text:style-name="Art" ${more}>${inside}</text:list>`;
    expect(
      text({
        styles,
        body: [
          h(1, 'Objet'),
          h(2, 'Champ'),
          h(1, 'Suite'),
          h(2, 'Fin'),
          list(
            item(p('Le texte.'), `<text:list>${item(p('un ;'))}${item(p('deux.'))}</text:list>`),
          ),
          p('Entre les deux.'),
          list(item(p('La suite.')), 'text:continue-numbering="true"'),
          list(item(p('Autre liste.'))),
        ].join(''),
      }),
    ).toBe(
      '# I. Objet\n\n## I.1 Champ\n\n# II. Suite\n\n## II.1 Fin\n\nArticle 1 – Le texte.\n\n  - a) un ;\n  - b) deux.\n\nEntre les deux.\n\nArticle 2 – La suite.\n\nArticle 1 – Autre liste.',
    );
  });

  it('hides what the program hides, and keeps what is around', () => {
    const automatic =
      '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>';
    expect(
      text({
        automatic,
        body: `<text:section text:display="none">${p('section')}</text:section>${p('Un <text:span text:style-name="H">caché</text:span>mot<text:line-break/>suite')}${p('caché', 'H')}`,
      }),
    ).toBe('Un mot\nsuite');
  });

  it('gives its headers and footers once, and its boxes before their paragraph', () => {
    const styles = `<office:master-styles><style:master-page><style:header>${p('Ministère – réf. 2026-014')}</style:header><style:footer>${p('Page <text:page-number>1</text:page-number>')}</style:footer></style:master-page></office:master-styles>`;
    const box = `<draw:frame><draw:text-box>${p('Boîte')}</draw:text-box></draw:frame>`;
    expect(text({ styles, body: p(`Autour ${box}du texte`) })).toBe(
      'Ministère – réf. 2026-014\n\nBoîte\n\nAutour du texte',
    );
  });
});

describe('an OpenDocument workbook', () => {
  const cell = (inside: string, more = ''): string =>
    `<table:table-cell ${more}>${inside === '' ? '' : p(inside)}</table:table-cell>`;
  const row = (inside: string, more = ''): string =>
    `<table:table-row ${more}>${inside}</table:table-row>`;
  const sheets = (automatic: string, body: string): readonly PartText[] =>
    readOpenDocument(fileOf('spreadsheet', { automatic, body }), 'ods', DOCUMENT_LIMITS);

  it('leaves out hidden sheets, rows and columns, and fills merged and repeated cells', () => {
    const automatic =
      '<style:style style:name="X"><style:table-properties table:display="false"/></style:style>';
    const body = `<table:table table:name="Secret" table:style-name="X">${row(cell('secret'))}</table:table>
      <table:table table:name="Vue"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>
      ${row(cell('Année', 'table:number-rows-spanned="2"') + cell('caché') + cell('A'))}
      ${row(`<table:covered-table-cell/>${cell('caché')}${cell('B')}`)}
      ${row(cell('x') + cell('caché') + cell('y'), 'table:number-rows-repeated="2"')}
      ${row(cell('z') + cell('') + cell('z'), 'table:visibility="collapse"')}
      ${row(cell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')}</table:table>`;
    expect(sheets(automatic, body)).toEqual([
      {
        number: 2,
        text: '## Vue\n\n| Année | A |\n| --- | --- |\n| Année | B |\n| x | y |\n| x | y |',
      },
    ]);
  });
});

describe('an OpenDocument presentation', () => {
  it('leaves out hidden slides and what each slide repeats, and says whose the notes are', () => {
    const frame = (kind: string, inside: string): string =>
      `<draw:frame presentation:class="${kind}"><draw:text-box>${inside}</draw:text-box></draw:frame>`;
    const automatic =
      '<style:style style:name="X"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>';
    const body = `<draw:page draw:style-name="X">${frame('title', p('Cachée'))}</draw:page>
      <draw:page>${frame('title', p('Bilan'))}${frame('outline', `<text:list>${item(p('Mille dossiers'))}</text:list>`)}${frame('page-number', p('2'))}<presentation:notes>${frame('notes', p('Dire merci.'))}</presentation:notes></draw:page>`;
    expect(
      readOpenDocument(fileOf('presentation', { automatic, body }), 'odp', DOCUMENT_LIMITS),
    ).toEqual([
      {
        number: 2,
        text: '## Bilan\n\n- Mille dossiers\n\nNotes de l’orateur\u00a0:\n\nDire merci.',
      },
    ]);
  });

  it('is read even from a file with nothing but text', () => {
    const bytes = openDocumentOf('presentation', `<draw:page>${p('Seul')}</draw:page>`);
    expect(readOpenDocument(bytes, 'odp', DOCUMENT_LIMITS)).toEqual([{ number: 1, text: 'Seul' }]);
  });
});
