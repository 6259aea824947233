import { assertUnreachable } from '../../../app/assert-unreachable.js';
import { catalogue } from '../../../app/catalogue.fr.js';
import type { Citation } from '../types.js';
import type { Claim } from './claim-marks.js';
import type { Block, Inline } from './nodes.js';
import { sourceDates, sourceLabels } from './source-dates.js';

/** A reply in the two forms that a word processor takes. */
export interface Copied {
  html: string;
  plain: string;
}

/** The Markdown of a reply with what is unverified said in words, where it is. */
export function withNotes(text: string, claims: readonly Claim[]): string {
  return [...claims]
    .sort((one, other) => other.end - one.end)
    .reduce(
      (noted, { end }) =>
        `${noted.slice(0, end)} (${catalogue.reply.unverified})${noted.slice(end)}`,
      text,
    );
}

/**
 * A reply with its numbered sources, for Word and LibreOffice: headings, lists and tables as such,
 * `[n]` kept, what is unverified said in words, the warning on the date of the law first.
 */
export function toClipboard(
  blocks: readonly Block[],
  plain: string,
  citations: readonly Citation[],
  warning: string | null = null,
): Copied {
  const words = catalogue.reply.clipboard;
  const disclaimer = catalogue.conversation.disclaimer;
  const sources = citations.map((citation) => sourceLine(citation));
  const list = citations
    .map((citation, index) => `<p>[${String(citation.number)}] ${escape(sources[index] ?? '')}</p>`)
    .join('');
  const plainList = citations.map(
    (citation, index) => `[${String(citation.number)}] ${sources[index] ?? ''}`,
  );
  return {
    html: `${warning === null ? '' : `<p><strong>${escape(warning)}</strong></p>`}${blocksHtml(blocks)}${list === '' ? '' : `<h3>${words.sources}</h3>${list}`}<p><em>${disclaimer}</em></p>`,
    plain: [
      ...(warning === null ? [] : [warning]),
      plain.trim(),
      ...(plainList.length === 0 ? [] : [`${words.sources}\n${plainList.join('\n')}`]),
      disclaimer,
    ].join('\n\n'),
  };
}

function sourceLine({ passage, verified }: Citation): string {
  const dates = [sourceDates(passage), ...sourceLabels(passage)];
  const parts = [passage.title, ...dates, ...(passage.url == null ? [] : [passage.url])];
  if (!verified) parts.push(catalogue.reply.notVerified);
  return parts.join(', ');
}

function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.children)}</p>`;
    case 'heading': {
      const level = String(Math.min(block.level + 1, 6));
      return `<h${level}>${inlinesHtml(block.children)}</h${level}>`;
    }
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksHtml(item)}</li>`).join('');
      return block.ordered
        ? `<ol start="${String(block.start)}">${items}</ol>`
        : `<ul>${items}</ul>`;
    }
    case 'table':
      return `<table border="1">${rowHtml(block.header, 'th')}${block.rows.map((row) => rowHtml(row, 'td')).join('')}</table>`;
    case 'code':
      return `<pre>${escape(block.text)}</pre>`;
    case 'quote':
      return `<blockquote>${blocksHtml(block.children)}</blockquote>`;
    case 'rule':
      return '<hr>';
    default:
      return assertUnreachable(block);
  }
}

function rowHtml(cells: readonly Inline[][], tag: 'th' | 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${inlinesHtml(cell)}</${tag}>`).join('')}</tr>`;
}

function inlinesHtml(nodes: readonly Inline[]): string {
  return nodes.map(inlineHtml).join('');
}

function inlineHtml(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escape(node.text);
    case 'strong':
      return `<strong>${inlinesHtml(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(node.children)}</em>`;
    case 'deleted':
      return `<s>${inlinesHtml(node.children)}</s>`;
    case 'code':
      return `<code>${escape(node.text)}</code>`;
    case 'link':
      return `<a href="${escape(node.address.href)}">${inlinesHtml(node.children)}</a>`;
    case 'citation':
      return `[${String(node.number)}]`;
    case 'unverifiedMark':
      return ` (${catalogue.reply.unverified})`;
    case 'lineBreak':
      return '<br>';
    default:
      return assertUnreachable(node);
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
