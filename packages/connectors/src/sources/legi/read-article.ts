import { z } from 'zod';

import { HtmlText, oneLine } from '../../xml/html-text.js';
import { readXml, type XmlReader, type XmlTag } from '../../xml/read-xml.js';

/** A version of an article, as LEGI gives it. */
export interface LegiArticle {
  /** `LEGIARTI…` */
  readonly id: string;
  /** Normalised number: `L131-1`; `null` for an article that has none. */
  readonly num: string | null;
  /** `VIGUEUR`, `MODIFIE`, `ABROGE`…; `null` when the file does not say it. */
  readonly state: string | null;
  /**
   * ISO dates; the end is the first day on which the version is no longer in force. `null`: the file
   * says no day.
   */
  readonly start: string | null;
  readonly end: string | null;
  /** `LEGITEXT…` of a code, most often `JORFTEXT…` of another text. */
  readonly textId: string;
  readonly isCode: boolean;
  readonly textTitle: string;
  /** Headings, outermost first. */
  readonly path: readonly string[];
  readonly text: string;
}

/** What is not there, or is empty, is `null`. */
const said = z
  .string()
  .default('')
  .transform((text) => oneLine(text) || null);

/** LEGI has no open end: it writes the first day of 2999. */
const END_OF_TIME = '2999-01-01';

const day = said.pipe(z.iso.date().nullable().catch(null));

const articleSchema = z.object({
  id: said.pipe(z.string().regex(/^LEGIARTI\d{12}$/u)),
  num: said.transform((num) => (num === null ? null : normalisedNumber(num))),
  state: said,
  start: day,
  end: day.transform((end) => (end !== null && end >= END_OF_TIME ? null : end)),
  textId: z.string().regex(/^(?:LEGI|JORF)TEXT\d{12}$/u),
  textTitle: z.string().min(1),
});

/** Elements whose text is kept as it is, by the name under which it is kept. */
const FIELDS: Readonly<Record<string, string>> = {
  'META_COMMUN/ID': 'id',
  'META_ARTICLE/NUM': 'num',
  'META_ARTICLE/ETAT': 'state',
  'META_ARTICLE/DATE_DEBUT': 'start',
  'META_ARTICLE/DATE_FIN': 'end',
};

/** A title, or a heading, and the first day on which it was called so. */
interface Dated {
  readonly text: string;
  readonly from: string;
}

/** Puts together what the events of one article say. */
class ArticleReader implements XmlReader {
  readonly #open: string[] = [];
  readonly #fields = new Map<string, string>();
  readonly #blocks = { BLOC_TEXTUEL: new HtmlText(), NOTA: new HtmlText() };
  /** What the text was called, one after the other; so for each of the headings, outermost first. */
  readonly #titles: Dated[] = [];
  readonly #headings: Dated[][] = [];
  #root = '';
  #textId = '';
  #nature = '';
  #shortTitle = '';
  #written = '';
  #from = '';

  open({ name, attributes }: XmlTag): void {
    if (this.#open.length === 0) this.#root = name;
    this.#block()?.open(name);
    this.#open.push(name);
    if (name === 'TEXTE') {
      this.#textId = attributes['cid'] ?? '';
      this.#nature = attributes['nature'] ?? '';
    }
    if (name === 'TITRE_TXT' || name === 'TITRE_TM') {
      this.#written = '';
      this.#from = attributes['debut'] ?? '';
    }
    if (name === 'TITRE_TXT') this.#shortTitle = attributes['c_titre_court'] ?? '';
  }

  close(name: string): void {
    this.#open.pop();
    this.#block()?.close(name);
    const dated = { text: oneLine(this.#written), from: this.#from };
    if (name === 'TITRE_TXT' && dated.text !== '') this.#titles.push(dated);
    if (name === 'TITRE_TM' && dated.text !== '') this.#headingsAt(this.#depth()).push(dated);
  }

  text(text: string): void {
    const name = this.#open.at(-1);
    const field = FIELDS[this.#open.slice(-2).join('/')];
    if (field !== undefined) this.#fields.set(field, (this.#fields.get(field) ?? '') + text);
    else if (name === 'TITRE_TM' || name === 'TITRE_TXT') this.#written += text;
    else this.#block()?.text(text);
  }

  cdata(text: string): void {
    const block = this.#block();
    if (block === undefined) this.text(text);
    else block.html(text);
  }

  article(): LegiArticle | 'broken' | null {
    const note = this.#blocks.NOTA.lines();
    const body = this.#blocks.BLOC_TEXTUEL.lines();
    const text = [body, note === '' ? '' : `Nota\u00a0: ${note}`].filter((part) => part !== '');
    if (this.#root !== 'ARTICLE' || text.length === 0) return null;
    const end = this.#fields.get('end')?.trim() ?? '';
    const title = titleUntil(this.#titles, end) || oneLine(this.#shortTitle);
    const said = articleSchema.safeParse({
      ...Object.fromEntries(this.#fields),
      textId: this.#textId,
      textTitle: title,
    }).data;
    if (said === undefined) return 'broken';
    const headings = this.#headings.map((names) => titleUntil(names, end));
    return {
      ...said,
      isCode: said.textId.startsWith('LEGI') && /^(?:CODE)?$/u.test(this.#nature),
      path: [title, ...headings].filter((heading) => heading !== ''),
      text: text.join('\n'),
    };
  }

  /** How many headings are open around this one; one that is not inside another follows them. */
  #depth(): number {
    const open = this.#open.filter((name) => name === 'TM').length;
    return open === 0 ? this.#headings.length + 1 : open;
  }

  #headingsAt(depth: number): Dated[] {
    while (this.#headings.length < depth) this.#headings.push([]);
    return this.#headings[depth - 1] ?? [];
  }

  /** Text counts inside the body and the notes only. */
  #block(): HtmlText | undefined {
    const at = this.#open.indexOf('CONTENU');
    const block = this.#open[at - 1];
    return block === 'BLOC_TEXTUEL' || block === 'NOTA' ? this.#blocks[block] : undefined;
  }
}

/**
 * A text and its headings are renamed: the file gives all their names, each with its first day. The
 * name of an article is the last one that it had.
 */
function titleUntil(names: readonly Dated[], end: string): string {
  const had = end === '' ? names : names.filter(({ from }) => from < end);
  const last = had.reduce<Dated | undefined>(
    (best, name) => (best === undefined || name.from >= best.from ? name : best),
    undefined,
  );
  return (last ?? names[0])?.text ?? '';
}

/**
 * `L. 131-1`, `L.O. 131-1` and `R*123-4` are written `L131-1`, `LO131-1` and `R123-4` in the corpora;
 * `Annexe 1` and `1 bis` stay as they are.
 */
const normalisedNumber = (num: string): string =>
  num
    .replace(/^art(?:icle)?\.?\s+(?=[A-Z\d])/iu, '')
    .replace(/^([A-Z])(?:\s|\.|\*)*([A-Z]?)(?:\s|\.|\*)*(?=\d)/u, '$1$2');

/**
 * Reads one `ARTICLE` of LEGI.
 *
 * @returns `null` for what is not the text of an article (a section, a version without text),
 * `'broken'` for what is not well formed, or does not say what it is.
 * @example readArticle(await readFile('LEGIARTI000006410101.xml'))
 */
export function readArticle(bytes: Uint8Array): LegiArticle | 'broken' | null {
  const reader = new ArticleReader();
  return readXml(bytes, reader) ? reader.article() : 'broken';
}
