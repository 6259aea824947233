import { openArchive, type Archive } from '../../archive/open-archive.js';
import { readXml, type XmlReader } from '../../archive/read-xml.js';
import { partOfKind, relationsOf, type Relation } from '../../archive/relations.js';
import { DocumentError } from '../../document-error.js';
import type { DocumentLimits } from '../../document-limits.js';
import { chartsOf } from '../office-chart.js';
import { pageEdges } from '../page-edges.js';
import { WordNotesReader } from './word-notes-reader.js';
import type { WordParts } from './word-parts.js';
import { WordNumbering } from './word-numbering.js';
import { WordStyles } from './word-styles.js';
import { WordTextReader } from './word-text-reader.js';

/** Pictures, fonts and macros stay in the archive. */
const WANTED = /\.(?:xml|rels)$/iu;

type Relations = ReadonlyMap<string, Relation>;

/**
 * The text of a Word file: headings, the numbers that Word writes by itself, lists, links, tables,
 * boxes, charts and notes, between what its headers and its footers say. Pictures, comments, hidden and
 * deleted text are left out.
 *
 * @throws DocumentError `DAMAGED`, or `TOO_LARGE` above the limits.
 * @example readDocx(bytes, DOCUMENT_LIMITS) // '# Objet\n\nTexte'
 */
export function readDocx(bytes: Uint8Array, limits: DocumentLimits): string {
  const archive = openArchive(bytes, limits, (path) => WANTED.test(path));
  const main = partOfKind(relationsOf(archive, ''), 'officeDocument') ?? 'word/document.xml';
  const document = archive.get(main);
  if (document === undefined) throw new DocumentError('DAMAGED');
  const relations = relationsOf(archive, main);
  const tools = {
    styles: readPart(archive, relations, 'styles', new WordStyles()),
    numbering: readPart(archive, relations, 'numbering', new WordNumbering()),
  };
  const edges = (kind: string): readonly string[] =>
    edgeTexts(archive, relations, kind, { ...tools, ...nothing() });
  const headers = edges('header');
  const notes = new Map(
    ['footnotes', 'endnotes'].flatMap((kind) => notesOf(archive, relations, kind, tools)),
  );
  const charts = chartsOf(archive, relations);
  const reader = new WordTextReader({ ...tools, relations, charts, notes });
  readXml(document, reader);
  reader.writer.endParagraph();
  return [...headers, reader.writer.toString(), ...edges('footer')]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Headers and notes have no links, charts or notes that are read. */
const nothing = (): Pick<WordParts, 'relations' | 'charts' | 'notes'> => ({
  relations: new Map(),
  charts: new Map(),
  notes: new Map(),
});

type Tools = Pick<WordParts, 'styles' | 'numbering'>;

function readPart<Reader extends XmlReader>(
  archive: Archive,
  relations: Relations,
  kind: string,
  reader: Reader,
): Reader {
  const part = archive.get(partOfKind(relations, kind) ?? '');
  if (part !== undefined) readXml(part, reader);
  return reader;
}

function notesOf(
  archive: Archive,
  relations: Relations,
  kind: string,
  tools: Tools,
): readonly (readonly [string, string])[] {
  const path = partOfKind(relations, kind) ?? '';
  const part = archive.get(path);
  if (part === undefined) return [];
  const parts = { ...tools, ...nothing(), relations: relationsOf(archive, path) };
  const reader = new WordNotesReader(parts);
  readXml(part, reader);
  return [...reader.notes];
}

/** What is printed at the top or at the foot of the pages, each text once. */
function edgeTexts(
  archive: Archive,
  relations: Relations,
  kind: string,
  parts: WordParts,
): readonly string[] {
  const texts: string[] = [];
  for (const relation of relations.values()) {
    const part = relation.kind === kind ? archive.get(relation.target) : undefined;
    if (part === undefined) continue;
    const reader = new WordTextReader(parts);
    readXml(part, reader);
    texts.push(reader.writer.toString());
  }
  return pageEdges(texts);
}
