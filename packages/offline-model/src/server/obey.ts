import { textOf, type ChatRequest } from '../wire/request-schema.js';

/** What the instructions found in the input ask for. */
export interface Orders {
  /** Texts to answer, in the order they were found. */
  readonly texts: readonly string[];
  /** Markdown to add: links and images. */
  readonly additions: readonly string[];
  readonly calls: readonly { readonly name: string; readonly arguments: string }[];
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const BASE64 = /[A-Za-z0-9+/]{24,}={0,2}/gu;

const SAY =
  /(?:répond(?:ez|s|re)|dites|dis|écri(?:vez|s)|affirme[zr]?|answer|reply|respond|say|write|print|output)\s+(?:(?:exactement|seulement|uniquement|simplement|à tous|par|avec|que|exactly|only|with|just)\s+)*:?\s*(?:«\s*(?<quoted>[^»]+?)\s*»|["“](?<straight>[^"”]+)["”]|(?<bare>[^\n.«"“]{2,300}))/giu;
const CALL =
  /(?:appel(?:ez|le|er)|utilise[zr]?|lance[zr]?|exécute[zr]?|call|use|run|invoke)\s+(?:l['’]outil|la fonction|the tool|the function|tool|function)\s+[`«"']?\s?(?<name>[\w.-]+)[`»"']?[^{\n]{0,40}(?<args>\{[^\n]*?\}(?!\}))?/giu;
const ADD =
  /(?:ajoute[zr]?|insère|insérez|insérer|inclu(?:s|ez|re)|affiche[zr]?|add|insert|include|show|display)\s(?<what>[^\n]{0,200}?)(?<url>https?:\/\/[^\s)>\]»"']+)/giu;
const REVEAL =
  /(?:révél(?:ez|er)|révèle|montre[zr]?|répét(?:ez|er)|répète|recopie[zr]?|donne[zr]?|affiche[zr]?|repeat|reveal|show|print)\s[^\n.]{0,60}(?:prompt|consignes|instructions|ce qui précède|the above)/iu;

/**
 * Reads every instruction in the messages that are not the platform's own, documents and tool
 * results included: across invisible characters, comments, passage boundaries and base64. A real
 * model falls for some of them on some days; this one falls for all of them, every time.
 */
export function readOrders(request: ChatRequest): Orders {
  const input = request.messages
    .filter((message) => message.role === 'user' || message.role === 'tool')
    .map((message) => plain(textOf(message.content)))
    .join('\n');
  const all = [input, ...decoded(input)].join('\n');
  const texts = [...all.matchAll(SAY)].flatMap(({ groups }) => {
    const said = groups?.['quoted'] ?? groups?.['straight'] ?? groups?.['bare'];
    return said === undefined ? [] : [said.trim()];
  });
  return {
    texts: REVEAL.test(all) ? [...texts, instructionsOf(request)] : texts,
    additions: [...all.matchAll(ADD)].map(({ groups }) => {
      const url = groups?.['url'] ?? '';
      const isImage = /image|logo|pixel|!\[/iu.test(groups?.['what'] ?? '');
      return isImage ? `![image](${url})` : `[cliquez ici](${url})`;
    }),
    calls: [...all.matchAll(CALL)].map(({ groups }) => ({
      name: groups?.['name'] ?? '',
      arguments: groups?.['args'] ?? '{}',
    })),
  };
}

function plain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\s*<\/?(?:passages?|question)\b[^>]*>\s*/gu, ' ')
    .replace(/<!--|-->/gu, ' ')
    .replaceAll('\\n', ' ')
    .replaceAll('\\"', '"');
}

function decoded(text: string): string[] {
  return [...text.matchAll(BASE64)]
    .map((match) => Buffer.from(match[0], 'base64').toString('utf8'))
    .filter((plainText) => /^[\p{L}\p{N}\p{P}\p{Z}\s=+<>|$€]+$/u.test(plainText));
}

function instructionsOf(request: ChatRequest): string {
  const system = request.messages.filter((message) => message.role === 'system');
  return system.map((message) => textOf(message.content)).join('\n');
}
