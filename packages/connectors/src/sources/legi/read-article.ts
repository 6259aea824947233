import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { z } from 'zod';

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

/** Elements of the text that end a line. */
const LINES = new Set([
  'p',
  'br',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
]);

/** Elements whose text is kept as it is, by the name under which it is kept. */
const FIELDS: Readonly<Record<string, string>> = {
  'META_COMMUN/ID': 'id',
  'META_ARTICLE/NUM': 'num',
  'META_ARTICLE/ETAT': 'state',
  'META_ARTICLE/DATE_DEBUT': 'start',
  'META_ARTICLE/DATE_FIN': 'end',
};

/** Puts together what the events of one article say. */
class ArticleReader {
  readonly #open: string[] = [];
  readonly #fields = new Map<string, string>();
  readonly #path: string[] = [];
  readonly #texts = { BLOC_TEXTUEL: '', NOTA: '' };
  #title = { id: '', full: '', short: '' };
  #heading = '';

  open({ name, attributes }: SaxesTagPlain): void {
    this.#open.push(name);
    if (name === 'TEXTE') this.#title = { ...this.#title, id: attributes['cid'] ?? '' };
    if (name === 'TITRE_TXT')
      this.#title = { ...this.#title, short: attributes['c_titre_court'] ?? '' };
    if (name === 'TITRE_TM') this.#heading = '';
    if (LINES.has(name.toLowerCase())) this.#write('\n');
    if (name.toLowerCase() === 'td' || name.toLowerCase() === 'th') this.#write(' ');
  }

  close(name: string): void {
    if (name === 'TITRE_TM') this.#path.push(oneLine(this.#heading));
    if (LINES.has(name.toLowerCase())) this.#write('\n');
    this.#open.pop();
  }

  text(text: string): void {
    const name = this.#open.at(-1);
    const field = FIELDS[this.#open.slice(-2).join('/')];
    if (field !== undefined) this.#fields.set(field, (this.#fields.get(field) ?? '') + text);
    else if (name === 'TITRE_TM') this.#heading += text;
    else if (name === 'TITRE_TXT') this.#title = { ...this.#title, full: this.#title.full + text };
    else this.#write(text.replaceAll(/\s+/gu, ' '));
  }

  article(): LegiArticle | null {
    const note = clean(this.#texts.NOTA);
    const title = oneLine(this.#title.full) || oneLine(this.#title.short);
    const end = this.#fields.get('end')?.trim() ?? NO_END;
    return (
      articleSchema.safeParse({
        id: this.#fields.get('id')?.trim(),
        num: normalisedNumber(this.#fields.get('num') ?? ''),
        state: this.#fields.get('state')?.trim(),
        start: this.#fields.get('start')?.trim(),
        end: end === NO_END ? null : end,
        textId: this.#title.id,
        textTitle: title,
        path: [title, ...this.#path],
        text: [clean(this.#texts.BLOC_TEXTUEL), note === '' ? '' : `Nota : ${note}`]
          .filter((part) => part !== '')
          .join('\n'),
      }).data ?? null
    );
  }

  /** Text counts inside the body and the notes only. */
  #write(text: string): void {
    const at = this.#open.indexOf('CONTENU');
    const block = at < 1 ? undefined : this.#open[at - 1];
    if (block === 'BLOC_TEXTUEL' || block === 'NOTA') this.#texts[block] += text;
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const clean = (text: string): string =>
  text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');

/** `L. 131-1` and `R*123-4` are written `L131-1` and `R123-4` in the corpora. */
const normalisedNumber = (num: string): string => num.replaceAll(/[\s.*]/gu, '');

/**
 * Reads one `ARTICLE` of LEGI.
 *
 * @returns `null` for what is not a version of an article of a code or text (a table, an article
 * without text), `'broken'` for what is not well formed.
 */
export function readArticle(xml: string): LegiArticle | 'broken' | null {
  const reader = new ArticleReader();
  const parser = new SaxesParser();
  const errors: Error[] = [];
  parser.on('error', (error) => {
    errors.push(error);
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    reader.open(tag);
  });
  parser.on('closetag', (tag) => {
    reader.close(tag.name);
  });
  parser.on('text', (text) => {
    reader.text(text);
  });
  parser.on('cdata', (text) => {
    reader.text(text);
  });
  parser.write(xml).close();
  return errors.length > 0 ? 'broken' : reader.article();
}
