// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- Whoever reads this source must find the types.
/// <reference path="../untyped-libraries.d.ts" />
import { createDocument, type Page } from '@mixmark-io/domino';
import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown from 'turndown';

/** What is not the text of a page, or is text that nobody sees. */
const NOT_TEXT = [
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video',
  'nav, header[role=banner], body > header, body > footer, footer[role=contentinfo], aside, dialog',
  'button, select, input, textarea, [hidden], [aria-hidden=true]',
].join(', ');

/** Styles of what nobody sees; letters of `0.9em` are seen. */
const HIDDEN_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|r?em|%)?\s*(?:[;!]|$))/iu;

/** A form that holds a whole page, as some content managers make them, is not a form. */
const TEXT_OF_A_FORM = 'h1, h2, h3, main, article';

/** Links that a reader may follow. */
const SAFE_LINK = /^(?:https?:|mailto:)/iu;

/** A page in Markdown, and the title that it gives itself. */
export interface HtmlText {
  readonly title: string | null;
  readonly markdown: string;
}

/**
 * The text of a page: its main part when it names one, without menus, forms, scripts and what is
 * hidden. Pictures give their alternative text, links only lead to the web.
 *
 * @example htmlToMarkdown('<main><h1>Titre</h1><p>Texte</p></main>')
 * // { title: 'Titre', markdown: '# Titre\n\nTexte' }
 */
export function htmlToMarkdown(html: string): HtmlText {
  const page = createDocument(html, true);
  removeUnread(page);
  const articles = page.querySelectorAll('body article');
  const main =
    page.querySelector('main, [role=main]') ?? (articles.length === 1 ? articles[0] : page.body);
  const title = [page.querySelector('h1')?.textContent, page.title]
    .map((text) => text?.replaceAll(/\s+/gu, ' ').trim() ?? '')
    .find((text) => text !== '');
  return { title: title ?? null, markdown: turndown().turndown(main ?? page.body) };
}

/** Selectors of one tag alone give the library's live list, which changes while it is read. */
function removeUnread(page: Page): void {
  for (const node of page.querySelectorAll(NOT_TEXT)) node.remove();
  for (const node of page.querySelectorAll('[style]'))
    if (HIDDEN_STYLE.test(node.getAttribute('style') ?? '')) node.remove();
  for (const form of page.querySelectorAll('body form'))
    if (form.querySelector(TEXT_OF_A_FORM) === null) form.remove();
}

function turndown(): Turndown {
  const service = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  service.use(gfm);
  service.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) =>
      'getAttribute' in node ? (node.getAttribute('alt') ?? '') : '',
  });
  service.addRule('link that leaves the web', {
    filter: (node) => node.nodeName === 'A' && !SAFE_LINK.test(node.getAttribute('href') ?? ''),
    replacement: (content) => content,
  });
  return service;
}
