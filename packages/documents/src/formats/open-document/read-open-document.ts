import { entryOf, openArchive, type Archive } from '../../archive/open-archive.js';
import { readXml } from '../../archive/read-xml.js';
import { DocumentError } from '../../document-error.js';
import type { DocumentLimits } from '../../document-limits.js';
import { pageEdges } from '../page-edges.js';
import type { PartText } from '../part-text.js';
import { OdfEdgesReader } from './odf-edges.js';
import { OdfStyles } from './odf-styles.js';
import { OpenDocumentReader, PAGE_ELEMENTS } from './open-document-reader.js';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** The whole file, encrypted as one part by recent programs. */
const WHOLE = 'encrypted-package';

const WANTED: ReadonlySet<string> = new Set([CONTENT, STYLES, MANIFEST, WHOLE]);

/**
 * The text of an OpenDocument file: one part for a text, between its headers and its footers; one for
 * each slide or sheet that is not hidden.
 *
 * @throws DocumentError `ENCRYPTED`, `DAMAGED`, or `TOO_LARGE` above the limits.
 * @example readOpenDocument(bytes, 'odt', DOCUMENT_LIMITS) // [{ number: 1, text: '# Objet\n\nTexte' }]
 */
export function readOpenDocument(
  bytes: Uint8Array,
  format: 'odt' | 'ods' | 'odp',
  limits: DocumentLimits,
): readonly PartText[] {
  const archive = openArchive(bytes, limits, (path) => WANTED.has(path));
  if (isEncrypted(archive)) throw new DocumentError('ENCRYPTED');
  const styles = new OdfStyles();
  const edges = new OdfEdgesReader(styles);
  const stylesPart = archive.get(STYLES);
  if (stylesPart !== undefined) readXml(stylesPart, edges);
  const reader = new OpenDocumentReader(PAGE_ELEMENTS[format], styles);
  readXml(entryOf(archive, CONTENT), reader);
  if (format !== 'odt') return reader.parts;
  const texts = [...pageEdges(edges.headers), reader.toString(), ...pageEdges(edges.footers)];
  return [{ number: 1, text: texts.filter((text) => text !== '').join('\n\n') }];
}

/** Under a password, the list of the parts says how each is encrypted (part 2, section 3.4). */
function isEncrypted(archive: Archive): boolean {
  if (archive.has(WHOLE)) return true;
  let encrypted = false;
  const manifest = archive.get(MANIFEST);
  if (manifest !== undefined)
    readXml(manifest, {
      open: (name) => {
        if (name.endsWith('encryption-data')) encrypted = true;
      },
    });
  return encrypted;
}
