import { resolve } from 'node:path';

import { strToU8 } from 'fflate';

import { DocumentError, openDocumentParser, type DocumentParserOptions } from '../src/index.js';
import { archiveOf, openDocumentOf, pdfOf, type PdfLine } from '../src/testing/made-up-files.js';

// The process that parses is the compiled one.
const entry = resolve(__dirname, '../dist/isolation/parser-process.js');

type Outcome = { readonly markdown: string } | { readonly code: string };

async function parseAll(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  options: DocumentParserOptions = {},
): Promise<readonly Outcome[]> {
  const parser = openDocumentParser({ entry, ...options });
  try {
    return await Promise.all(
      files.map((file) =>
        parser.parse(file).then(
          ({ markdown }) => ({ markdown }),
          (error: unknown) => ({
            code: error instanceof DocumentError ? error.code : String(error),
          }),
        ),
      ),
    );
  } finally {
    await parser.close();
  }
}

const line = (text: string, y: number, size = 10): PdfLine => ({ text, size, y });

describe('PDF', () => {
  it('finds headings, paragraphs and cut words, and leaves out running titles', async () => {
    const page = (number: number): readonly PdfLine[] => [
      line('Rapport annuel', 820),
      line(`Chapitre ${'I'.repeat(number)}`, 780, 18),
      line('Les greffes ont recu plus de dos-', 740),
      line('siers que cette annee-la.', 728),
      line(`Paragraphe ${'abcd'.charAt(number - 1)}.`, 690),
      line(`Page ${String(number)} sur 4`, 20),
    ];
    const bytes = pdfOf([1, 2, 3, 4].map(page), '/Info << /Title (Rapport) >> ');
    const parser = openDocumentParser({ entry });
    const document = await parser.parse({ name: 'rapport.pdf', bytes });
    await parser.close();
    expect(document.pages.map(({ scanned }) => scanned)).toEqual([false, false, false, false]);
    expect(document.headings.map(({ title }) => title)).toEqual([
      'Chapitre I',
      'Chapitre II',
      'Chapitre III',
      'Chapitre IIII',
    ]);
    expect(document.markdown.slice(0, document.pages[1]?.offset)).toBe(
      '# Chapitre I\n\nLes greffes ont recu plus de dossiers que cette annee-la.\n\nParagraphe a.\n\n',
    );
    expect(document.markdown).not.toMatch(/Rapport annuel|sur 4/u);
  });

  it('reads 500 pages in less than a minute', async () => {
    const pages = Array.from({ length: 500 }, (_, at) =>
      Array.from({ length: 50 }, (_unused, row) =>
        line(
          `Page ${String(at)} ligne ${'abcdefghij'.charAt((at + row) % 10)}${String(row)} du rapport`,
          800 - row * 15,
        ),
      ),
    );
    const started = performance.now();
    const [outcome] = await parseAll([{ name: 'long.pdf', bytes: pdfOf(pages) }]);
    const last = outcome !== undefined && 'markdown' in outcome ? outcome.markdown.slice(-100) : '';
    expect(last).toContain('Page 499 ligne i49');
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 60_000);

  it('sends only pictures of text to the recognition, and puts its answer in their place', async () => {
    const bytes = pdfOf([[line('Une page avec assez de texte pour etre lue.', 700)], []]);
    const asked: (readonly number[])[] = [];
    const [outcome] = await parseAll([{ name: 'scan.pdf', bytes }], {
      recognise: (_pdf, pages) => {
        asked.push(pages);
        return Promise.resolve(new Map([[2, '# Page lue']]));
      },
    });
    expect(asked).toEqual([[2]]);
    expect(outcome).toEqual({
      markdown: 'Une page avec assez de texte pour etre lue.\n\n# Page lue',
    });
  });

  it('says that the recognition failed, for that file alone', async () => {
    const fine = pdfOf([[line('Une page avec assez de texte pour etre lue.', 700)]]);
    const outcomes = await parseAll(
      [
        { name: 'scan.pdf', bytes: pdfOf([[]]) },
        { name: 'texte.pdf', bytes: fine },
      ],
      { recognise: () => Promise.reject(new Error('503')) },
    );
    expect(outcomes).toEqual([
      { code: 'NOT_RECOGNISED' },
      { markdown: 'Une page avec assez de texte pour etre lue.' },
    ]);
  });

  it('says that a PDF of pictures is empty where nothing recognises text', async () => {
    expect(await parseAll([{ name: 'scan.pdf', bytes: pdfOf([[]]) }])).toEqual([{ code: 'EMPTY' }]);
  });

  it('says that a PDF is under a password, cut, or too long', async () => {
    const secret = pdfOf(
      [[line('secret', 700)]],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00><00>] `,
    );
    const whole = pdfOf([[line('texte', 700)], [line('texte', 700)]]);
    expect(
      await parseAll(
        [
          { name: 'secret.pdf', bytes: secret },
          { name: 'coupe.pdf', bytes: strToU8('%PDF-1.4\nrien') },
          { name: 'long.pdf', bytes: whole },
        ],
        { limits: { pages: 1 } },
      ),
    ).toEqual([{ code: 'ENCRYPTED' }, { code: 'DAMAGED' }, { code: 'TOO_LARGE' }]);
  });
});

describe('a file that breaks the process', () => {
  const fine = { name: 'bon.txt', bytes: strToU8('Un texte.') };

  it('fails alone when it takes too long', async () => {
    const slow = openDocumentOf('text', '<text:p>a</text:p>'.repeat(2_000_000));
    expect(
      await parseAll([{ name: 'lent.odt', bytes: slow }, fine], { limits: { time: 400 } }),
    ).toEqual([{ code: 'TOO_SLOW' }, { markdown: 'Un texte.' }]);
  });

  it('fails alone when it takes too much memory', async () => {
    const heavy = openDocumentOf('text', `<text:p>${'a'.repeat(80_000_000)}</text:p>`);
    const [outcome, next] = await parseAll([{ name: 'lourd.odt', bytes: heavy }, fine], {
      limits: { memory: 150 * 2 ** 20 },
    });
    expect(outcome).toEqual({ code: 'TOO_HEAVY' });
    expect(next).toEqual({ markdown: 'Un texte.' });
  });

  it('stops when it is no longer wanted', async () => {
    const parser = openDocumentParser({ entry });
    const stop = new AbortController();
    const slow = parser.parse(
      { name: 'lent.odt', bytes: openDocumentOf('text', '<text:p>a</text:p>'.repeat(2_000_000)) },
      stop.signal,
    );
    stop.abort(new Error('plus besoin'));
    await expect(slow).rejects.toThrow('plus besoin');
    await expect(parser.parse(fine)).resolves.toMatchObject({ markdown: 'Un texte.' });
    await parser.close();
  });
});

describe('a workbook of Excel', () => {
  it('is read sheet by sheet, numbers and texts', async () => {
    const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = archiveOf({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook ${space} xmlns:r="${office}"><sheets><sheet name="Crédits" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet ${space}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Année</t></is></c><c r="B1" t="inlineStr"><is><t>Montant</t></is></c></row><row r="2"><c r="A2"><v>2026</v></c><c r="B2"><v>12.5</v></c></row></sheetData></worksheet>`,
    });
    expect(await parseAll([{ name: 'credits.xlsx', bytes }])).toEqual([
      { markdown: '## Crédits\n\n| Année | Montant |\n| --- | --- |\n| 2026 | 12,5 |' },
    ]);
  });
});
