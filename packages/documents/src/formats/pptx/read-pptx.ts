import { entryOf, openArchive, type Archive } from '../../archive/open-archive.js';
import { readXml } from '../../archive/read-xml.js';
import { partOfKind, relationsOf } from '../../archive/relations.js';
import type { DocumentLimits } from '../../document-limits.js';
import { chartsOf } from '../office-chart.js';
import type { PartText } from '../part-text.js';
import { SlideReader } from './slide-reader.js';

const WANTED = /\.(?:xml|rels)$/iu;

/**
 * The text of the slides of a PowerPoint file, in the order of the presentation, each followed by the
 * notes of the speaker. Slides that are hidden from the show are left out.
 *
 * @throws DocumentError `DAMAGED`, or `TOO_LARGE` above the limits.
 * @example readPptx(bytes, DOCUMENT_LIMITS) // [{ number: 1, text: '## Bilan\n\n- Mille dossiers' }]
 */
export function readPptx(bytes: Uint8Array, limits: DocumentLimits): readonly PartText[] {
  const archive = openArchive(bytes, limits, (path) => WANTED.test(path));
  return slidesInOrder(archive).flatMap((path, at) => {
    const slide = read(archive, path);
    return slide.hidden ? [] : [{ number: at + 1, text: slideText(archive, path, slide) }];
  });
}

function read(archive: Archive, path: string): SlideReader {
  const reader = new SlideReader(chartsOf(archive, relationsOf(archive, path)));
  readXml(entryOf(archive, path), reader);
  return reader;
}

/** The title first, wherever its shape lies; then the rest, drawings made of text, and the notes. */
function slideText(archive: Archive, path: string, slide: SlideReader): string {
  const relations = relationsOf(archive, path);
  const drawings = [...relations.values()]
    .filter(({ kind, target }) => kind === 'diagramData' && archive.has(target))
    .map(({ target }) => read(archive, target).writer.toString());
  const notes = partOfKind(relations, 'notesSlide') ?? '';
  const spoken = archive.has(notes) ? read(archive, notes).writer.slice(0) : '';
  return [
    titleFirst(slide.writer.toString()),
    ...drawings,
    spoken === '' ? '' : `Notes de l’orateur\u00a0:\n\n${spoken.replaceAll(/^- /gmu, '')}`,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function titleFirst(text: string): string {
  const blocks = text.split('\n\n');
  const title = blocks.findIndex((block) => block.startsWith('## '));
  if (title <= 0) return text;
  return [...blocks.splice(title, 1), ...blocks].join('\n\n');
}

/** Files are numbered in the order of their making; the presentation has the order of the show. */
function slidesInOrder(archive: Archive): readonly string[] {
  const main = partOfKind(relationsOf(archive, ''), 'officeDocument') ?? 'ppt/presentation.xml';
  const relations = relationsOf(archive, main);
  const order: string[] = [];
  readXml(entryOf(archive, main), {
    open: (name, attributes) => {
      if (name === 'p:sldId') order.push(relations.get(attributes['r:id'] ?? '')?.target ?? '');
    },
  });
  return order.filter((path) => archive.has(path));
}
