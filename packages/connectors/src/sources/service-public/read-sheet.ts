import type { SaxesTagPlain } from 'saxes';

import { webAddress } from '../web-address.js';
import { readXml, textOfHtml, type XmlReader } from '../../xml/read-xml.js';

/** A part of a sheet that holds under one set of conditions. */
export interface SheetPart {
  /** Situation, chapter and case under which the text is true, outermost first. */
  readonly conditions: readonly string[];
  readonly text: string;
}

/** A practical sheet of service-public. */
export interface Sheet {
  /** `F1234` */
  readonly id: string;
  readonly title: string;
  /** Page of the sheet, `null` when the file does not say it. */
  readonly url: string | null;
  /** ISO date of the last change. */
  readonly date: string | null;
  /** Way to the sheet on the site, outermost first. */
  readonly path: readonly string[];
  readonly parts: readonly SheetPart[];
}

/** Elements that hold a title and the text that is true under it. */
const SECTIONS = new Set(['Situation', 'Chapitre', 'SousChapitre', 'Cas', 'BlocCas']);

/** Elements that end a line. */
const LINES = new Set([
  'Paragraphe',
  'Item',
  'Rangée',
  'Introduction',
  'Texte',
  'Liste',
  'Tableau',
]);

/** What a callout is, written before its text: read without it, a warning is a rule. */
const CALLOUTS: Readonly<Record<string, string>> = {
  ANoter: 'À noter : ',
  ASavoir: 'À savoir : ',
  Attention: 'Attention : ',
  Rappel: 'Rappel : ',
};

/** What is not the text of the sheet: links to other pages, offices, news. */
const NOT_READ = new Set([
  'Reference',
  'OuSAdresser',
  'RefActualite',
  'VoirAussi',
  'CommentFaireSi',
  'QuestionReponse',
  'Definition',
  'InformationComplementaire',
  'PourEnSavoirPlus',
  'Partenaire',
  'Actualite',
]);

/** Texts that are kept by name, when they are directly under the root or in the way of the site. */
const FIELDS = new Set(['dc:title', 'dc:date']);

class SheetReader implements XmlReader {
  readonly #open: string[] = [];
  readonly #sections: string[] = [];
  readonly #path: string[] = [];
  readonly #parts: { conditions: readonly string[]; text: string }[] = [];
  readonly #fields = new Map<string, string>();
  #root: Readonly<Record<string, string>> = {};
  #title = '';
  #hidden = 0;
  #callout = '';

  open({ name, attributes }: SaxesTagPlain): void {
    if (this.#open.length === 0) this.#root = attributes;
    this.#open.push(name);
    if (NOT_READ.has(name)) this.#hidden += 1;
    if (SECTIONS.has(name)) this.#sections.push('');
    if (name === 'Titre' || name === 'Niveau') this.#title = '';
    if (CALLOUTS[name] !== undefined) this.#callout = CALLOUTS[name];
    if (name === 'Item') this.#write('\n- ');
    if (name === 'Cellule') this.#write(' | ');
  }

  close(name: string): void {
    if (name === 'Titre') this.#closeTitle();
    if (name === 'Niveau') this.#path.push(oneLine(this.#title));
    if (SECTIONS.has(name)) this.#sections.pop();
    if (NOT_READ.has(name)) this.#hidden -= 1;
    if (LINES.has(name)) this.#write('\n');
    if (CALLOUTS[name] !== undefined) this.#callout = '';
    this.#open.pop();
  }

  text(text: string): void {
    const name = this.#open.at(-1) ?? '';
    if (FIELDS.has(name) && this.#open.length === 2)
      this.#fields.set(name, (this.#fields.get(name) ?? '') + text);
    else if (this.#open.includes('Titre') || name === 'Niveau') this.#title += text;
    else if (this.#insideText()) this.#write(text.replaceAll(/\s+/gu, ' '));
  }

  cdata(text: string): void {
    if (this.#insideText() && !this.#open.includes('Titre')) this.#write(textOfHtml(text));
    else this.text(text);
  }

  sheet(): Sheet | null {
    const id = this.#root['ID'] ?? '';
    const title = oneLine(this.#fields.get('dc:title') ?? '');
    const url = this.#root['spUrl'] ?? '';
    const date = /\d{4}-\d{2}-\d{2}/u.exec(this.#fields.get('dc:date') ?? '')?.[0] ?? null;
    const parts = this.#parts
      .map(({ conditions, text }) => ({ conditions, text: clean(text) }))
      .filter(({ text }) => text !== '');
    if (id === '' || title === '' || parts.length === 0) return null;
    return { id, title, url: webAddress(url), date, path: this.#path, parts };
  }

  #insideText(): boolean {
    return this.#open.some(
      (name) => name === 'Texte' || name === 'Introduction' || name === 'Chapitre',
    );
  }

  /** A title is a condition of what follows, the name of a callout, or a line of text. */
  #closeTitle(): void {
    const title = oneLine(this.#title);
    const owner = this.#open.at(-2) ?? '';
    if (CALLOUTS[owner] !== undefined) this.#callout = `${title} : `;
    else if (!SECTIONS.has(owner)) this.#write(this.#insideText() ? `\n${title}\n` : '');
    else this.#sections[this.#sections.length - 1] = owner === 'Cas' ? `Cas : ${title}` : title;
    this.#title = '';
  }

  #write(text: string): void {
    if (this.#hidden > 0 || text === '') return;
    const conditions = this.#sections.filter((title) => title !== '');
    const part = this.#partUnder(conditions);
    if (this.#callout !== '' && text.trim() !== '') {
      part.text += `\n${this.#callout}`;
      this.#callout = '';
    }
    part.text += text;
  }

  #partUnder(conditions: readonly string[]): { text: string } {
    const last = this.#parts.at(-1);
    if (last?.conditions.join('\n') === conditions.join('\n')) return last;
    const part = { conditions, text: '' };
    this.#parts.push(part);
    return part;
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const clean = (text: string): string =>
  text
    .split('\n')
    .map((line) => oneLine(line).replace(/^\| /u, ''))
    .filter((line) => line !== '' && line !== '-')
    .join('\n');

/**
 * Reads one sheet. Each part carries the situation, the chapter and the case under which it is true:
 * an answer for *Cas : vous êtes salarié* must not be given to somebody else.
 *
 * @returns `null` for what is not a sheet (a list of links), `'broken'` for what is not well formed.
 * @example readSheet(await readFile('F2265.xml'))
 */
export function readSheet(bytes: Uint8Array): Sheet | 'broken' | null {
  const reader = new SheetReader();
  return readXml(bytes, reader) ? reader.sheet() : 'broken';
}
