import { unzipSync } from 'fflate';

import { decodeText } from './formats/plain-text.js';
import type { DocumentFormat } from './parsed-document.js';

/** Text has no signature: the name may tell which kind it is, as long as the bytes are text. */
const BY_EXTENSION: ReadonlyMap<string, DocumentFormat> = new Map([
  ['md', 'md'],
  ['markdown', 'md'],
  ['csv', 'csv'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['eml', 'eml'],
]);

/** An office file of Microsoft is known by the folder of its parts (ECMA-376). */
const FOLDERS: Readonly<Record<string, DocumentFormat>> = { word: 'docx', xl: 'xlsx', ppt: 'pptx' };
const PART = /^(word|xl|ppt)\/[^/]+\.xml$/u;

/** An OpenDocument file begins with its media type, stored as it is (ISO/IEC 26300, part 3). */
const OPEN_DOCUMENT =
  /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/u;
const OPEN_DOCUMENT_KINDS = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' } as const;

/** A comment ends at its first mark: one that could go on beyond makes the search of the end endless. */
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body)\b/iu;
const MESSAGE =
  /^(?:(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID|Delivered-To|X-[\w-]+):.*\r?\n(?:[ \t].*\r?\n)*){2}/iu;

/** Formats that are written in letters but are not text to a reader: RTF, PostScript. */
const NOT_PLAIN = /^(?:\{\\rtf|%!PS)/u;

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The bytes of an encrypted office file: a compound file, as the old formats are. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Name of the part that an office file under a password is kept in (MS-OFFCRYPTO), in UTF-16. */
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** How much of a file is looked at to tell a page or a message from a text. */
const HEAD = 4096;

/** No media type is longer. */
const LONGEST_TYPE = 200;

/** Where the name of the first entry of an archive begins. */
const FIRST_NAME = 30;

/**
 * What a file is, from its bytes: a program named `note.pdf` is not a PDF (FIL-02). The name only
 * tells kinds of plain text apart.
 *
 * @returns `null` for what is not read; `'encrypted'` for an office file under a password.
 * @example detectFormat({ name: 'note.txt', bytes }) // 'txt'
 */
export function detectFormat(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): DocumentFormat | 'encrypted' | null {
  const starts = (signature: readonly number[]): boolean =>
    signature.every((byte, at) => file.bytes[at] === byte);
  const extension = /\.([a-z]+)$/iu.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (starts(PDF)) return 'pdf';
  if (starts(ZIP)) return archiveFormat(file.bytes);
  if (starts(COMPOUND_FILE)) return isEncrypted(file.bytes, extension) ? 'encrypted' : null;
  return textFormat(file.bytes, extension);
}

function isEncrypted(bytes: Uint8Array, extension: string): boolean {
  return /^(?:docx|xlsx|pptx)$/u.test(extension) || Buffer.from(bytes).includes(ENCRYPTED_PART);
}

function archiveFormat(bytes: Uint8Array): DocumentFormat | null {
  const start = String.fromCharCode(...bytes.subarray(FIRST_NAME, FIRST_NAME + 100));
  const kind = (OPEN_DOCUMENT.exec(start) ?? OPEN_DOCUMENT.exec(mediaType(bytes)))?.[1];
  if (kind === 'text' || kind === 'spreadsheet' || kind === 'presentation')
    return OPEN_DOCUMENT_KINDS[kind];
  return mainPart(bytes);
}

/** Some programs do not put the media type first, or compress it. */
function mediaType(bytes: Uint8Array): string {
  try {
    const { mimetype } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'mimetype' && originalSize < LONGEST_TYPE,
    });
    return mimetype === undefined ? '' : `mimetype${decodeText(mimetype)}`;
  } catch {
    return '';
  }
}

/** Looks at the list of entries, at the end of the archive; a cut one is told by its first bytes. */
function mainPart(bytes: Uint8Array): DocumentFormat | null {
  let folder: string | undefined;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        folder ??= PART.exec(name)?.[1];
        return false;
      },
    });
  } catch {
    const head = String.fromCharCode(...bytes.subarray(0, HEAD));
    folder = /(word|xl|ppt)\/\w+\.xml/u.exec(head)?.[1];
  }
  return FOLDERS[folder ?? ''] ?? null;
}

function textFormat(bytes: Uint8Array, extension: string): DocumentFormat | null {
  const head = decodeText(bytes.subarray(0, HEAD));
  if (/[\u0000-\u0008]/u.test(head)) return null;
  if (NOT_PLAIN.test(head)) return null;
  if (HTML.test(head)) return 'html';
  const byName = BY_EXTENSION.get(extension);
  if (byName !== undefined) return byName;
  return MESSAGE.test(head) ? 'eml' : 'txt';
}
