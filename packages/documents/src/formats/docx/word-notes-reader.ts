import type { XmlAttributes, XmlReader } from '../../archive/read-xml.js';
import { oneLine } from '../../markdown/block.js';
import type { WordParts } from './word-parts.js';
import { noteKey, WordTextReader } from './word-text-reader.js';

/** The notes at the foot of the pages or at the end of a Word file. */
export class WordNotesReader implements XmlReader {
  /** Text of each note on one line, by kind and identifier. */
  readonly notes = new Map<string, string>();
  #note: { readonly key: string; readonly reader: WordTextReader } | null = null;

  constructor(private readonly parts: WordParts) {}

  open(name: string, attributes: XmlAttributes): void {
    // Those with a type are the lines drawn between the text and its notes.
    if ((name === 'w:footnote' || name === 'w:endnote') && attributes['w:type'] === undefined)
      this.#note = {
        key: noteKey(name, attributes),
        reader: new WordTextReader(this.parts),
      };
    else this.#note?.reader.open(name, attributes);
  }

  close(name: string): void {
    if (this.#note === null) return;
    if (name !== 'w:footnote' && name !== 'w:endnote') {
      this.#note.reader.close(name);
      return;
    }
    this.notes.set(this.#note.key, oneLine(this.#note.reader.writer.toString()));
    this.#note = null;
  }

  text(text: string): void {
    this.#note?.reader.text(text);
  }
}
