import { HTML_ENTITIES } from './html-entities.js';

/** Elements that end a line, by their names in small letters. */
const LINES =
  /^(?:p|br|div|li|ul|ol|dl|dt|dd|tr|table|caption|h[1-6]|blockquote|pre|section|hr|center|address)$/u;

/** Elements that are apart from what comes before them on their line. */
const CELLS = /^(?:td|th)$/u;

/**
 * Puts together the text of HTML, told element by element: a block ends the line, and a row of a table
 * is one line, whatever is inside its cells, so that a figure stays beside what it is the figure of.
 *
 * @example
 * const html = new HtmlText();
 * html.open('td'); html.text('Taux'); html.close('td');
 * html.lines() // 'Taux'
 */
export class HtmlText {
  #text = '';
  #cells = 0;

  open(name: string): void {
    if (CELLS.test(name.toLowerCase())) {
      this.#text += ' | ';
      this.#cells += 1;
    } else this.#break(name);
  }

  close(name: string): void {
    if (CELLS.test(name.toLowerCase())) this.#cells -= 1;
    else this.#break(name);
  }

  text(text: string): void {
    this.#text += singleSpaces(text);
  }

  /** A piece of HTML that stands in a file as text. */
  html(html: string): void {
    let from = 0;
    for (const { 0: tag, 1: slash = '', 2: name = '', index } of html.matchAll(TAG)) {
      this.text(withoutEntities(html.slice(from, index)));
      if (name !== '' && slash === '') this.open(name);
      if (name !== '' && slash !== '') this.close(name);
      from = index + tag.length;
    }
    this.text(withoutEntities(html.slice(from)));
  }

  /** The lines that are not empty, without the spaces around them. */
  lines(): string {
    return this.#text
      .split('\n')
      .map((line) => singleSpaces(line).trim().replace(/^\| /u, ''))
      .filter((line) => /[^\s|]/u.test(line))
      .join('\n');
  }

  #break(name: string): void {
    if (LINES.test(name.toLowerCase())) this.#text += this.#cells > 0 ? ' ' : '\n';
  }
}

/**
 * A text with single spaces. One that a line is not broken at (U+00A0, U+202F) stays as its author
 * wrote it, before « ; » or in « 1 500 € »; several of them are a place left empty.
 *
 * @example singleSpaces('Délai\u00a0:  un\n mois') // 'Délai\u00a0: un mois'
 */
export const singleSpaces = (text: string): string =>
  text.replaceAll(/[^\S\u00a0\u202f]\s*|[\u00a0\u202f]\s+/gu, ' ');

/** What is compared or looked up, a number or a title: on one line, with plain spaces. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** No comment or tag holds a `<`: text with many of them is looked at once. */
const TAG = /<(?:!--[^<>]*-->|(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>)/giu;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,7}));/giu;

function withoutEntities(text: string): string {
  return text.replaceAll(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined)
      return (Object.hasOwn(HTML_ENTITIES, name) ? HTML_ENTITIES[name] : undefined) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/**
 * The lines of a piece of HTML: tags are breaks or nothing, entities are what they stand for. What only
 * looks like a tag (`x < 3`) stays.
 *
 * @example textOfHtml('<p>L&rsquo;acte</p><p>Suite</p>') // 'L’acte\nSuite'
 */
export function textOfHtml(html: string): string {
  const text = new HtmlText();
  text.html(html);
  return text.lines();
}
