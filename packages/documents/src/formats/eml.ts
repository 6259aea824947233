import PostalMime, { type Address, type Email } from 'postal-mime';

import { DocumentError } from '../document-error.js';
import type { EmbeddedFile } from '../parsed-document.js';
import { htmlToMarkdown } from './html.js';

/** A message as Markdown, and its attachments. */
export interface MessageText {
  readonly title: string | null;
  readonly markdown: string;
  readonly attachments: readonly EmbeddedFile[];
}

/** A message: subject, people, date, text; attachments are given back to be read in their turn. */
export async function readEml(bytes: Uint8Array): Promise<MessageText> {
  const message = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch(
    (error: unknown) => {
      throw new DocumentError('DAMAGED', { cause: error });
    },
  );
  const subject = message.subject?.trim() ?? '';
  return {
    title: subject === '' ? null : subject,
    markdown: [subject === '' ? '' : `# ${subject}`, headers(message), body(message)]
      .filter((part) => part !== '')
      .join('\n\n'),
    attachments: message.attachments.flatMap(({ filename, content }) =>
      content instanceof ArrayBuffer
        ? [{ name: filename ?? 'sans-nom', bytes: new Uint8Array(content) }]
        : [],
    ),
  };
}

function headers({ from, to, cc, date }: Email): string {
  const rows = [
    ['De', people(from === undefined ? [] : [from])],
    ['À', people(to ?? [])],
    ['Copie', people(cc ?? [])],
    ['Date', date?.slice(0, 10) ?? ''],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${String(name)} : ${String(value)}`)
    .join('\n');
}

function people(addresses: readonly Address[]): string {
  return addresses
    .map(({ name, address }) => (name === '' ? (address ?? '') : name))
    .filter((one) => one !== '')
    .join(', ');
}

function body({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text.replaceAll(/^#/gmu, '\\#');
  return html === undefined ? '' : htmlToMarkdown(html).markdown;
}
