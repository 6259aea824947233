import type { SaxesTagPlain } from 'saxes';
import { z } from 'zod';

import { breakOf, readXml, textOfHtml, type XmlReader } from '../../xml/read-xml.js';

/** A version of an article, as LEGI gives it. */
export interface LegiArticle {
  /** `LEGIARTI…` */
  readonly id: string;
  /** Normalised number: `L131-1`. */
  readonly num: string;
  /** `VIGUEUR`, `MODIFIE`, `ABROGE`… */
  readonly state: string;
  /** ISO dates; the end is the first day on which the version is no longer in force. */
  readonly start: string;
  readonly end: string | null;
  /** `LEGITEXT…` of the code or text. */
  readonly textId: string;
  readonly textTitle: string;
  /** Headings, outermost first. */
  readonly path: readonly string[];
  readonly text: string;
}

const articleSchema = z.object({
  id: z.string().regex(/^LEGIARTI\d{12}$/u),
  num: z.string().min(1),
  state: z.string().min(1),
  start: z.iso.date(),
  end: z.iso.date().nullable(),
  textId: z.string().regex(/^LEGITEXT\d{12}$/u),
  textTitle: z.string().min(1),
  path: z.array(z.string()),
  text: z.string().min(1),
});

/** LEGI has no open end: it writes this date. */
const NO_END = '2999-01-01';

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
  readonly #texts = { BLOC_TEXTUEL: '', NOTA: '' };
  /** What the text was called, one after the other; so for each of the headings, outermost first. */
  readonly #titles: Dated[] = [];
  readonly #headings: Dated[][] = [];
  #textId = '';
  #shortTitle = '';
  #written = '';
  #from = '';

  open({ name, attributes }: SaxesTagPlain): void {
    this.#open.push(name);
    if (name === 'TEXTE') this.#textId = attributes['cid'] ?? '';
    if (name === 'TITRE_TXT' || name === 'TITRE_TM') {
      this.#written = '';
      this.#from = attributes['debut'] ?? '';
    }
    if (name === 'TITRE_TXT') this.#shortTitle = attributes['c_titre_court'] ?? '';
    this.#write(breakOf(name));
  }

  close(name: string): void {
    const dated = { text: oneLine(this.#written), from: this.#from };
    if (name === 'TITRE_TXT' && dated.text !== '') this.#titles.push(dated);
    if (name === 'TITRE_TM' && dated.text !== '') this.#headingsAt(this.#depth()).push(dated);
    if (breakOf(name) === '\n') this.#write('\n');
    this.#open.pop();
  }

  text(text: string): void {
    const name = this.#open.at(-1);
    const field = FIELDS[this.#open.slice(-2).join('/')];
    if (field !== undefined) this.#fields.set(field, (this.#fields.get(field) ?? '') + text);
    else if (name === 'TITRE_TM' || name === 'TITRE_TXT') this.#written += text;
    else this.#write(text.replaceAll(/\s+/gu, ' '));
  }

  cdata(text: string): void {
    if (this.#block() === null) this.text(text);
    else this.#write(textOfHtml(text));
  }

  article(): LegiArticle | null {
    const note = clean(this.#texts.NOTA);
    const end = this.#fields.get('end')?.trim() ?? '';
    const open = end === '' || end === NO_END;
    const title = titleUntil(this.#titles, end) || oneLine(this.#shortTitle);
    return (
      articleSchema.safeParse({
        id: this.#fields.get('id')?.trim(),
        num: normalisedNumber(this.#fields.get('num') ?? ''),
        state: this.#fields.get('state')?.trim(),
        start: this.#fields.get('start')?.trim(),
        end: open ? null : end,
        textId: this.#textId,
        textTitle: title,
        path: [title, ...this.#headings.map((names) => titleUntil(names, end))],
        text: [clean(this.#texts.BLOC_TEXTUEL), note === '' ? '' : `Nota : ${note}`]
          .filter((part) => part !== '')
          .join('\n'),
      }).data ?? null
    );
  }

  /** How many headings are open around this one. */
  #depth(): number {
    return this.#open.filter((name) => name === 'TM').length;
  }

  #headingsAt(depth: number): Dated[] {
    while (this.#headings.length < depth) this.#headings.push([]);
    return this.#headings[depth - 1] ?? [];
  }

  /** Text counts inside the body and the notes only. */
  #block(): 'BLOC_TEXTUEL' | 'NOTA' | null {
    const at = this.#open.indexOf('CONTENU');
    const block = at < 1 ? undefined : this.#open[at - 1];
    return block === 'BLOC_TEXTUEL' || block === 'NOTA' ? block : null;
  }

  #write(text: string): void {
    const block = this.#block();
    if (block !== null) this.#texts[block] += text;
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

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const clean = (text: string): string =>
  text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');

/**
 * `L. 131-1` and `R*123-4` are written `L131-1` and `R123-4` in the corpora; `Annexe 1` and `1 bis` stay
 * as they are.
 */
const normalisedNumber = (num: string): string =>
  oneLine(num).replace(/^([A-Z]{1,2})(?:\s|\.|\*)+(?=\d)/u, '$1');

/**
 * Reads one `ARTICLE` of LEGI.
 *
 * @returns `null` for what is not a version of an article of a code or text (a table, an article
 * without text), `'broken'` for what is not well formed.
 * @example readArticle(await readFile('LEGIARTI000006410101.xml'))
 */
export function readArticle(bytes: Uint8Array): LegiArticle | 'broken' | null {
  const reader = new ArticleReader();
  return readXml(bytes, reader) ? reader.article() : 'broken';
}
