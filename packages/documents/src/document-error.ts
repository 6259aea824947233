/**
 * Codes of the failures of this package; they are stable.
 *
 * - `UNSUPPORTED`: not a format that is read, whatever its name says.
 * - `DAMAGED`: the file is cut or broken.
 * - `ENCRYPTED`: a password protects it.
 * - `TOO_LARGE`: more bytes, pages, entries or characters than the limits allow.
 * - `TOO_SLOW`: parsing took longer than the limit.
 * - `TOO_HEAVY`: parsing took more memory than the limit.
 * - `NOT_RECOGNISED`: pages are pictures of text, and the text recognition failed on them.
 * - `EMPTY`: nothing to read, and no text recognition to read the pictures.
 */
export type DocumentErrorCode =
  | 'UNSUPPORTED'
  | 'DAMAGED'
  | 'ENCRYPTED'
  | 'TOO_LARGE'
  | 'TOO_SLOW'
  | 'TOO_HEAVY'
  | 'NOT_RECOGNISED'
  | 'EMPTY';

const SENTENCES: Readonly<Record<DocumentErrorCode, string>> = {
  UNSUPPORTED:
    'Ce format n’est pas lu. Formats acceptés\u00a0: PDF (sauf les formulaires dynamiques XFA), Word (docx), OpenDocument (odt, ods, odp), Excel (xlsx), PowerPoint (pptx), HTML, Markdown, texte, CSV, courriel (eml).',
  DAMAGED: 'Le fichier est coupé ou abîmé. Ouvrez-le, enregistrez-le de nouveau et recommencez.',
  ENCRYPTED: 'Le fichier est protégé par un mot de passe. Retirez la protection et recommencez.',
  TOO_LARGE: 'Le fichier dépasse la taille permise une fois ouvert. Découpez-le et recommencez.',
  TOO_SLOW: 'La lecture du fichier a pris trop de temps. Découpez-le et recommencez.',
  TOO_HEAVY: 'La lecture du fichier demande trop de mémoire. Découpez-le et recommencez.',
  NOT_RECOGNISED:
    'Des pages sont des images de texte, et la reconnaissance de texte n’a pas répondu. Recommencez plus tard.',
  EMPTY: 'Le fichier ne contient pas de texte, et aucune reconnaissance de texte n’est installée.',
};

/**
 * A file that cannot be read. It fails alone: the files beside it go on. `message` is a French
 * sentence that says what to do; it never holds a name or a word of the file.
 *
 * @example throw new DocumentError('ENCRYPTED');
 */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(
    readonly code: DocumentErrorCode,
    options?: ErrorOptions,
  ) {
    super(SENTENCES[code], options);
  }
}
