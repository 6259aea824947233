import { DocumentError } from '../../document-error.js';
import { declaredEncoding, htmlToMarkdown } from './html-to-markdown.js';

const markdown = (body: string): string =>
  htmlToMarkdown(`<!doctype html><html><body>${body}</body></html>`).markdown;

describe('a page as Markdown', () => {
  it('keeps lists in lists, their numbers, and paragraphs in an item', () => {
    expect(
      markdown('<ol start="3"><li>trois<ul><li>a<li>b</ul><li><p>quatre</p><p>suite</p></ol>'),
    ).toBe('3. trois\n  - a\n  - b\n4. quatre\n\n  suite');
  });

  it('takes no element for one of our own words', () => {
    expect(markdown('<p>un <constructor>mot</constructor> <toString>seul</toString></p>')).toBe(
      'un mot seul',
    );
  });

  it('fills the merged cells of a table', () => {
    expect(
      markdown(
        '<table><tr><th rowspan=2>A<th colspan=2>B</tr><tr><th>b1<th>b2</tr><tr><td>1<td>2<td>3|4</table>',
      ),
    ).toBe('| A | B |  |\n| --- | --- | --- |\n| A | b1 | b2 |\n| 1 | 2 | 3\\|4 |');
  });

  it('reads a page that is laid out in tables', () => {
    expect(
      markdown(
        '<table><tr><td><h2>Titre</h2><p>un</p></td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>',
      ),
    ).toBe('## Titre\n\nun\n\n| a | b |\n| --- | --- |\n| c | d |');
  });

  it('keeps listings, quotes and breaks as they are', () => {
    expect(
      markdown(
        '<pre><code>si (a &lt; b)\n  fin</code></pre><blockquote><p>dit</p></blockquote><p>12 rue X<br>75001 Paris<br><br>autre</p>',
      ),
    ).toBe('```\nsi (a < b)\n  fin\n```\n\n> dit\n\n12 rue X\n75001 Paris\n\nautre');
  });

  it('leaves out links to the heading itself, and keeps an address with brackets whole', () => {
    expect(
      markdown(
        '<h2>Titre<a href="#titre">¶</a></h2><p><a href="https://e.fr/a(b)">lien [1]</a></p>',
      ),
    ).toBe('## Titre\n\n[lien \\[1\\]](https://e.fr/a%28b%29)');
  });

  it('does not glue what is before a hidden part to what is after', () => {
    expect(markdown('avant<div hidden>caché</div>après <b>gras </b>fin')).toBe(
      'avant\n\naprès **gras** fin',
    );
  });

  it('drops a form of questions, and keeps one that is long', () => {
    expect(markdown(`<form><label>Nom</label></form><p>a</p>`)).toBe('a');
    expect(markdown(`<form><p>${'mot '.repeat(300)}</p></form>`)).toHaveLength(1199);
  });

  it('reads around a main part that is empty', () => {
    expect(markdown('<p>a</p><main></main>')).toBe('a');
  });

  it('refuses elements one inside the other without end, at once', () => {
    const started = performance.now();
    for (const tag of ['<div>', '<table><tr><td>', '<b><p>', '<ul><li>'])
      expect(() => markdown(tag.repeat(200_000))).toThrow(new DocumentError('TOO_LARGE'));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('costs a long page no more than its length', () => {
    const started = performance.now();
    const page = '<h2>Titre</h2><p>Un <b>mot</b> et <a href="https://e.fr">un lien</a>.</p>';
    expect(markdown(page.repeat(30_000)).length).toBeGreaterThan(1_000_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('the encoding that a page declares', () => {
  it.each([
    ['<meta charset="iso-8859-15">', 'iso-8859-15'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">', 'iso-8859-2'],
    ['<?xml version="1.0" encoding="utf-8"?>', 'utf-8'],
    ['<meta charset="inconnu">', undefined],
    ['<p>', undefined],
  ])('in %s is %s', (head, encoding) => {
    expect(declaredEncoding(new TextEncoder().encode(head))).toBe(encoding);
  });
});
