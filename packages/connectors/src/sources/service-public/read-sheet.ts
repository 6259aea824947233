import { webAddress } from '../web-address.js';
import { oneLine, singleSpaces, textOfHtml } from '../../xml/html-text.js';
import { readXml, type XmlReader, type XmlTag } from '../../xml/read-xml.js';

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

/** Parts of the file that are the text of the sheet; the others lead elsewhere, or say where it is. */
const BODY = new Set([
  'Avertissement',
  'Introduction',
  'Texte',
  'Chapitre',
  'BlocCas',
  'ListeSituations',
  'Conclusion',
]);

/** Elements that end a line. */
const LINES = new Set([
  'Paragraphe',
  'Item',
  'Rangée',
  'Rangee',
  'Introduction',
  'Texte',
  'Liste',
  'Tableau',
  'TitreFlottant',
]);

/** What a callout is, written before its text: read without it, a warning is a rule. */
const CALLOUTS: ReadonlyMap<string, string> = new Map([
  ['ANoter', 'À noter\u00a0: '],
  ['ASavoir', 'À savoir\u00a0: '],
  ['Attention', 'Attention\u00a0: '],
  ['Avertissement', 'Avertissement\u00a0: '],
  ['Exemple', 'Exemple\u00a0: '],
  ['Rappel', 'Rappel\u00a0: '],
]);

/** What is shown by its title alone, after what it is: an office to go to, a form to fill in. */
const SHOWN_BY_TITLE: ReadonlyMap<string, string> = new Map([
  ['OuSAdresser', 'Où s’adresser'],
  ['ServiceEnLigne', 'Service en ligne'],
]);

/** What is inside the text and is not the text: links to other pages, news, conditions of display. */
const NOT_READ = new Set([
  'Reference',
  'RefActualite',
  'VoirAussi',
  'CommentFaireSi',
  'QuestionReponse',
  'Definition',
  'InformationComplementaire',
  'PourEnSavoirPlus',
  'Partenaire',
  'Actualite',
  'Condition',
  'Image',
  'Video',
]);

/** Texts that are kept by name, when they are directly under the root. */
const FIELDS = new Set(['title', 'date', 'identifier']);

class SheetReader implements XmlReader {
  readonly #open: string[] = [];
  readonly #sections: string[] = [];
  readonly #path: { readonly id: string; readonly title: string }[] = [];
  readonly #parts: { conditions: readonly string[]; text: string }[] = [];
  readonly #fields = new Map<string, string>();
  #root: Readonly<Record<string, string>> = {};
  #level = '';
  #title = '';
  #hidden = 0;
  #cells = 0;
  #callout = '';
  #shown = { label: '', url: '' };

  open({ name, attributes }: XmlTag): void {
    if (this.#open.length === 0) this.#root = attributes;
    this.#open.push(name);
    if (NOT_READ.has(name)) this.#hidden += 1;
    if (SECTIONS.has(name)) this.#sections.push('');
    if (name === 'Titre' || name === 'Niveau') this.#title = '';
    if (name === 'Niveau') this.#level = attributes['ID'] ?? '';
    const label = SHOWN_BY_TITLE.get(name);
    if (label !== undefined) {
      this.#shown = { label: attributes['type'] ?? label, url: attributes['URL'] ?? '' };
      if (name === 'OuSAdresser') this.#shown = { label, url: '' };
    }
    this.#callout = CALLOUTS.get(name) ?? this.#callout;
    if (name === 'Item') this.#write(this.#cells > 0 ? ' ' : '\n- ');
    if (name === 'Cellule') {
      this.#write(' | ');
      this.#cells += 1;
    }
  }

  close(name: string): void {
    if (name === 'Titre') this.#closeTitle();
    if (name === 'Niveau') this.#path.push({ id: this.#level, title: oneLine(this.#title) });
    if (SECTIONS.has(name)) this.#sections.pop();
    if (NOT_READ.has(name)) this.#hidden -= 1;
    if (name === 'Cellule') this.#cells -= 1;
    if (LINES.has(name)) this.#write(this.#cells > 0 ? ' ' : '\n');
    if (CALLOUTS.has(name)) this.#callout = '';
    this.#open.pop();
  }

  text(text: string): void {
    const name = this.#open.at(-1) ?? '';
    if (FIELDS.has(name) && this.#open.length === 2)
      this.#fields.set(name, (this.#fields.get(name) ?? '') + text);
    else if (this.#open.includes('Titre') || name === 'Niveau') this.#title += text;
    else if (!this.#insideShown()) this.#write(singleSpaces(text));
  }

  cdata(text: string): void {
    if (!this.#insideText() || this.#open.includes('Titre')) this.text(text);
    else if (!this.#insideShown()) this.#write(textOfHtml(text));
  }

  sheet(): Sheet | null {
    const id = this.#root['ID'] ?? oneLine(this.#fields.get('identifier') ?? '');
    const title = oneLine(this.#fields.get('title') ?? '');
    const url = this.#root['spUrl'] ?? '';
    const parts = this.#parts
      .map(({ conditions, text }) => ({ conditions, text: clean(text) }))
      .filter(({ text }) => text !== '');
    if (id === '' || title === '' || parts.length === 0) return null;
    const date = lastChange(this.#fields.get('date') ?? '');
    // The way to a sheet begins with the home page and ends with the sheet itself.
    const path = this.#path.filter(
      (level) => level.id !== id && level.title !== '' && !level.title.startsWith('Accueil '),
    );
    return { id, title, url: webAddress(url), date, path: path.map((level) => level.title), parts };
  }

  #insideText(): boolean {
    return BODY.has(this.#open[1] ?? '');
  }

  #insideShown(): boolean {
    return this.#open.some((name) => SHOWN_BY_TITLE.has(name));
  }

  /** A title is a condition of what follows, the name of a callout, or a line of text. */
  #closeTitle(): void {
    const title = oneLine(this.#title);
    const owner = this.#open.at(-2) ?? '';
    if (CALLOUTS.has(owner)) this.#callout = `${title.replace(/(?<![\s:])[\s:]+$/u, '')}\u00a0: `;
    else if (SHOWN_BY_TITLE.has(owner)) this.#writeShown(title);
    else if (!SECTIONS.has(owner)) this.#write(`\n${title}\n`);
    else
      this.#sections[this.#sections.length - 1] = owner === 'Cas' ? `Cas\u00a0: ${title}` : title;
    this.#title = '';
  }

  #writeShown(title: string): void {
    const { label, url } = this.#shown;
    const address = webAddress(url);
    this.#write(`\n${label}\u00a0: ${title}${address === null ? '' : ` (${address})`}\n`);
  }

  #write(text: string): void {
    if (this.#hidden > 0 || text === '' || !this.#insideText()) return;
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

/** No sheet is older: a year that was mistyped is no date. */
const FIRST_YEAR = '1990';

/** `modified 2026-03-02`, among other dates or alone. */
function lastChange(text: string): string | null {
  const dates = [...text.matchAll(/(modified\s+)?(\d{4}-\d{2}-\d{2})/gu)];
  const date = (dates.find(([, modified]) => modified !== undefined) ?? dates.at(-1))?.[2];
  return date === undefined || date < FIRST_YEAR ? null : date;
}

const clean = (text: string): string =>
  text
    .split('\n')
    .map((line) => singleSpaces(line).trim().replace(/^\| /u, ''))
    .filter((line) => line !== '-' && /[^\s|]/u.test(line))
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
