import PostalMime, { type Address, type Email } from 'postal-mime';

import { DocumentError } from '../document-error.js';
import type { EmbeddedFile } from '../parsed-document.js';
import { htmlToMarkdown } from './html/html-to-markdown.js';
import { plainToMarkdown, withWindowsSigns } from './plain-text.js';

/** A message as Markdown, and its attachments. */
export interface MessageText {
  readonly title: string | null;
  readonly markdown: string;
  readonly attachments: readonly EmbeddedFile[];
}

/** A message: subject, people, date, text; attachments are given back to be read in their turn. */
export async function readEml(bytes: Uint8Array): Promise<MessageText> {
  const message = await PostalMime.parse(bytes, {
    attachmentEncoding: 'arraybuffer',
    // A message inside is a document of its own, with its subject and its people.
    forceRfc822Attachments: true,
  }).catch((error: unknown) => {
    throw new DocumentError('DAMAGED', { cause: error });
  });
  const subject = withWindowsSigns(message.subject?.trim() ?? '');
  return {
    title: subject === '' ? null : subject,
    markdown: [subject === '' ? '' : `# ${subject}`, headers(message), body(message)]
      .filter((part) => part !== '')
      .join('\n\n'),
    attachments: message.attachments.flatMap(({ filename, mimeType, content }) =>
      content instanceof ArrayBuffer
        ? [{ name: filename ?? nameless(mimeType), bytes: new Uint8Array(content) }]
        : [],
    ),
  };
}

/** A message that is forwarded has no name. */
const nameless = (type: string): string => (type === 'message/rfc822' ? 'message.eml' : 'sans-nom');

function headers({ from, to, cc, date }: Email): string {
  const rows = [
    ['De', people(from === undefined ? [] : [from])],
    ['À', people(to ?? [])],
    ['Copie', people(cc ?? [])],
    ['Date', date?.slice(0, 10) ?? ''],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${String(name)}\u00a0: ${String(value)}`)
    .join('\n');
}

function people(addresses: readonly Address[]): string {
  return addresses
    .map(({ name, address }) => (name === '' ? (address ?? '') : withWindowsSigns(name)))
    .filter((one) => one !== '')
    .join(', ');
}

function body({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return plainToMarkdown(withWindowsSigns(text));
  return html === undefined ? '' : htmlToMarkdown(withWindowsSigns(html)).markdown;
}
