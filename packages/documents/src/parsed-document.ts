/** Formats that are read. The bytes decide, never the name or the announced type. */
export type DocumentFormat =
  'pdf' | 'docx' | 'odt' | 'xlsx' | 'ods' | 'pptx' | 'odp' | 'html' | 'eml' | 'md' | 'txt' | 'csv';

/** A heading of the document, in its order. */
export interface DocumentHeading {
  /** From 1, the outermost, to 6. */
  readonly level: number;
  readonly title: string;
  /** Where its line begins in `markdown`, in UTF-16 units. */
  readonly offset: number;
}

/** A page, a slide or a sheet. */
export interface DocumentPage {
  /** From 1. */
  readonly number: number;
  /** Where it begins in `markdown`, in UTF-16 units. */
  readonly offset: number;
  /** Whether it holds too few characters to be more than a picture of text. */
  readonly scanned: boolean;
}

/** A file inside the file (an attachment of a message), to be parsed in its turn. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file says, without its looks. */
export interface ParsedDocument {
  readonly format: DocumentFormat;
  /** The title that the file gives itself, else its first heading, else `null`. */
  readonly title: string | null;
  /** Clean Markdown: no HTML, no script, no link to a local file. */
  readonly markdown: string;
  readonly headings: readonly DocumentHeading[];
  /** Empty where the format has no pages (Word, OpenDocument text, HTML). */
  readonly pages: readonly DocumentPage[];
  readonly attachments: readonly EmbeddedFile[];
}
