import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { strToU8 } from 'fflate';

import { DocumentError, openDocumentParser, type DocumentParserOptions } from '../src/index.js';
import {
  archiveOf,
  openDocumentOf,
  pdfOf,
  pdfOfObjects,
  type PdfLine,
} from '../src/testing/made-up-files.js';

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
    // The title of the report is said nowhere else: it stays once.
    expect(document.markdown.slice(0, document.pages[1]?.offset)).toBe(
      'Rapport annuel\n\n# Chapitre I\n\nLes greffes ont recu plus de dossiers que cette annee-la.\n\nParagraphe a.\n\n',
    );
    expect(document.markdown.match(/Rapport annuel/gu)).toHaveLength(1);
    expect(document.markdown).not.toMatch(/sur 4/u);
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
      await parseAll([{ name: 'lent.odt', bytes: slow }, fine], { limits: { time: 1_000 } }),
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

describe('what is filled in a PDF', () => {
  const objects = (fields: readonly string[], more = ''): readonly string[] => {
    const names = fields.map((_, at) => `${String(6 + at)} 0 R`).join(' ');
    const content = 'BT /F1 12 Tf 50 700 Td (Nom de naissance :) Tj 0 -30 Td (Francais) Tj ET';
    return [
      `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${names}] ${more} /DA (/F1 10 Tf 0 g) /DR << /Font << /F1 4 0 R >> >> >> >>`,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R /Annots [${names}] >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ...fields,
    ];
  };
  const widget = '/Type /Annot /Subtype /Widget';

  it('is on the line of its question, but for hidden fields', async () => {
    const bytes = pdfOfObjects(
      objects([
        `<< ${widget} /FT /Tx /T (nom) /V (DURAND) /Rect [180 695 400 712] /F 4 >>`,
        `<< ${widget} /FT /Btn /T (fr) /V /Oui /AS /Oui /Rect [180 665 195 680] /F 4 /AP << /N << /Oui 5 0 R /Off 5 0 R >> >> >>`,
        `<< ${widget} /FT /Tx /T (x) /V (SECRET) /Rect [180 600 400 612] /F 2 >>`,
      ]),
    );
    expect(await parseAll([{ name: 'cerfa.pdf', bytes }])).toEqual([
      { markdown: 'Nom de naissance : DURAND\n\nFrancais ☒' },
    ]);
  });
});

describe('a form that only one program can draw', () => {
  it('is refused: its pages only ask to wait', async () => {
    const content = 'BT /F1 12 Tf 50 700 Td (Please wait while the form is loaded.) Tj ET';
    const bytes = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /Fields [] /XFA 6 0 R >> >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      '<< /Length 12 >>\nstream\n<xdp:xdp/>  \nendstream',
    ]);
    expect(await parseAll([{ name: 'xfa.pdf', bytes }])).toEqual([{ code: 'UNSUPPORTED' }]);
  });
});

describe('many bad files', () => {
  const children = async (): Promise<number> => {
    const pids = await readdir('/proc');
    const parents = await Promise.all(
      pids
        .filter((pid) => /^\d+$/u.test(pid))
        .map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
    );
    const parent = new RegExp(`\\) \\S ${String(process.pid)} `, 'u');
    return parents.filter((stat) => parent.test(stat)).length;
  };

  it('leave no process behind, and the next file is read', async () => {
    const bomb = openDocumentOf('text', `<text:p>${' '.repeat(3_000_000)}</text:p>`);
    const kinds = [
      { name: 'bombe.odt', bytes: bomb },
      { name: 'profond.html', bytes: strToU8(`<!doctype html>${'<div>'.repeat(200_000)}`) },
      { name: 'coupe.pdf', bytes: strToU8('%PDF-1.4\nrien') },
      { name: 'long.odt', bytes: openDocumentOf('text', '<text:p>a</text:p>'.repeat(60_000)) },
      { name: 'coupe.docx', bytes: archiveOf({ 'word/document.xml': '<w:document>' }) },
    ];
    const files = Array.from({ length: 50 }, (_, at) => kinds[at % kinds.length]).flatMap((file) =>
      file === undefined ? [] : [file],
    );
    const before = await children();
    const outcomes = await parseAll([...files, { name: 'bon.txt', bytes: strToU8('Un texte.') }], {
      limits: { inflatedBytes: 2_000_000, characters: 100_000 },
    });
    const expected = ['TOO_LARGE', 'TOO_LARGE', 'DAMAGED', 'TOO_LARGE', 'DAMAGED'];
    expect(outcomes).toEqual([
      ...files.map((_, at) => ({ code: expected[at % expected.length] })),
      { markdown: 'Un texte.' },
    ]);
    expect(await children()).toBe(before);
  }, 60_000);
});
