import { strToU8, zipSync } from 'fflate';

/** An archive of texts, as office files are. */
export function archiveOf(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)])),
  );
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts that a Word file may have beside its text, by what they are to it. */
export type WordPart = 'styles' | 'numbering' | 'header' | 'footer' | 'footnotes';

/** The root element of each. */
const ROOTS: Readonly<Record<string, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  header: 'w:hdr',
  footer: 'w:ftr',
  footnotes: 'w:footnotes',
};

const HEADING =
  '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>';

/**
 * A Word file.
 *
 * @param body WordprocessingML of the body. @param parts the same of its other parts.
 */
export function docxOf(body: string, parts: Partial<Record<WordPart, string>> = {}): Uint8Array {
  const beside = Object.entries({ styles: HEADING, ...parts });
  return archiveOf({
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}">${beside.map(([kind]) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`).join('')}<Relationship Id="web" Type="${OFFICE}/hyperlink" Target="https://exemple.fr/x" TargetMode="External"/></Relationships>`,
    ...Object.fromEntries(
      beside.map(([kind, xml]) => {
        const root = ROOTS[kind] ?? kind;
        return [`word/${kind}.xml`, `<${root} ${W}>${xml}</${root}>`];
      }),
    ),
  });
}

/** A sheet of a made-up workbook: the XML inside its `worksheet`. */
export interface MadeUpSheet {
  readonly name: string;
  readonly state?: string;
  readonly xml: string;
}

/** An Excel file. @param styles the XML inside its `styleSheet`. */
export function xlsxOf(sheets: readonly MadeUpSheet[], styles = ''): Uint8Array {
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return archiveOf({
    '[Content_Types].xml': `<Types xmlns="${TYPES}"/>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${space} xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name, state = 'visible' }, at) => `<sheet name="${name}" sheetId="${String(at + 1)}" state="${state}" r:id="r${String(at)}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${sheets.map((_, at) => `<Relationship Id="r${String(at)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(at)}.xml"/>`).join('')}<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${space}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [
        `xl/worksheets/sheet${String(at)}.xml`,
        `<worksheet ${space}>${xml}</worksheet>`,
      ]),
    ),
  });
}

/** An OpenDocument file. @param kind end of its media type: `text`, `spreadsheet`, `presentation`. */
export function openDocumentOf(kind: string, content: string): Uint8Array {
  const spaces = ['office', 'text', 'table', 'draw', 'presentation']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return zipSync({
    // Stored first and not compressed, so that the type is read from the first bytes.
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${spaces}><office:body><office:${kind}>${content}</office:${kind}></office:body></office:document-content>`,
    ),
  });
}

/** A PowerPoint file. @param slides DrawingML of each slide, in the order of the show. */
export function pptxOf(slides: readonly string[]): Uint8Array {
  const names = slides.map((_, at) => slides.length - at);
  const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  return archiveOf({
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    'ppt/presentation.xml': `<p:presentation ${p} xmlns:r="${OFFICE}"><p:sldIdLst>${names.map((name) => `<p:sldId r:id="r${String(name)}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="${RELATIONS}">${names.map((name) => `<Relationship Id="r${String(name)}" Type="${OFFICE}/slide" Target="slides/slide${String(name)}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      slides.map((slide, at) => [
        `ppt/slides/slide${String(names[at])}.xml`,
        `<p:sld ${p} ${a}><p:cSld><p:spTree>${slide}</p:spTree></p:cSld></p:sld>`,
      ]),
    ),
  });
}

/** A line of a PDF: its text, its size and its distance to the bottom of the page. */
export interface PdfLine {
  readonly text: string;
  readonly size: number;
  readonly y: number;
}

/** A PDF 1.4 with one font, a page for each list of lines. Texts in ASCII. */
export function pdfOf(pages: readonly (readonly PdfLine[])[], extra = ''): Uint8Array {
  const kids = pages.map((_, at) => `${String(4 + at * 2)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, at) => {
      const content = lines
        .map(({ text, size, y }) => `BT /F1 ${String(size)} Tf 50 ${String(y)} Td (${text}) Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + at * 2)} 0 R >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return pdfOfObjects(objects, extra);
}

/**
 * A PDF 1.4 of objects, numbered from 1; the first is its catalogue. In ASCII.
 *
 * @param extra what the trailer says more.
 */
export function pdfOfObjects(objects: readonly string[], extra = ''): Uint8Array {
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}`;
  body += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${extra}>>\nstartxref\n${String(start)}\n%%EOF`;
  return strToU8(body);
}
