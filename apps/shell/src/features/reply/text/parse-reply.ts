import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { type Claim, markClaims, type PlacedMark } from './claim-marks.js';
import { InlineText } from './inline-text.js';
import type { Block, Inline } from './nodes.js';
import { safeAddress } from './safe-address.js';

/** Deeper lists and quotes than any letter has: beyond, the text is shown as it was written. */
const MAX_DEPTH = 12;

/** `[1]: https://…` would turn every citation `[1]` into a link to an address of the model's choice. */
const REFERENCE_DEFINITION = /^( {0,3})\[(?=[^\]]+\]:)/gm;

/**
 * The Markdown of a reply as a tree that is safe to show. HTML is text, images are their
 * description, `[n]` is a citation, and what lies inside a claim is marked as unverified. A citation
 * among `citations` keeps its place, which tells it from the others of the same number.
 *
 * @example parseReply('Le délai est d’un mois [1].', [])
 */
export function parseReply(
  text: string,
  claims: readonly Claim[],
  citations: readonly PlacedMark[] = [],
): Block[] {
  const marked = markClaims(text, claims, citations);
  const source = marked.text.replace(REFERENCE_DEFINITION, '$1\\[');
  const tokens = new Lexer({ gfm: true }).lex(source);
  return new ReplyParser(new InlineText(marked.reasons)).blocks(tokens, 0);
}

/** Marked's union has an open-ended member that hides the others: its built-in tokens are all that we ask it for. */
function known(token: Token): MarkedToken {
  return token as MarkedToken;
}

class ReplyParser {
  constructor(private readonly text: InlineText) {}

  blocks(tokens: readonly Token[], depth: number): Block[] {
    return tokens.flatMap((token) => this.block(known(token), depth));
  }

  private block(token: MarkedToken, depth: number): Block[] {
    if (depth > MAX_DEPTH) return this.asParagraph(token.raw);
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- a token without a node of its own is shown as it was written
    switch (token.type) {
      case 'space':
      case 'def':
        return [];
      case 'heading':
        return [{ type: 'heading', level: token.depth, children: this.inlines(token.tokens, 0) }];
      case 'paragraph':
        return [{ type: 'paragraph', children: this.inlines(token.tokens, 0) }];
      case 'text':
        return [{ type: 'paragraph', children: this.inlines(token.tokens ?? [token], 0) }];
      case 'list':
        return [this.list(token, depth)];
      case 'table':
        return [this.table(token)];
      case 'code':
        return this.codeBlock(token);
      case 'blockquote':
        return [{ type: 'quote', children: this.blocks(token.tokens, depth + 1) }];
      case 'hr':
        return [{ type: 'rule' }];
      // What has no node of its own is shown as it was written, HTML first of all.
      case 'html':
      default:
        return this.asParagraph(token.raw);
    }
  }

  private codeBlock(token: Tokens.Code): Block[] {
    const { text, notes } = this.text.verbatim(token.text);
    const code: Block = { type: 'code', text };
    return notes.length === 0 ? [code] : [code, { type: 'paragraph', children: notes }];
  }

  private asParagraph(raw: string): Block[] {
    return [{ type: 'paragraph', children: this.text.split(raw.trim()) }];
  }

  private list(token: Tokens.List, depth: number): Block {
    return {
      type: 'list',
      ordered: token.ordered,
      start: typeof token.start === 'number' ? token.start : 1,
      items: token.items.map((item) => this.blocks(item.tokens, depth + 1)),
    };
  }

  private table(token: Tokens.Table): Block {
    const cells = (row: Tokens.TableCell[]): Inline[][] =>
      row.map((cell) => this.inlines(cell.tokens, 0));
    return { type: 'table', header: cells(token.header), rows: token.rows.map(cells) };
  }

  private inlines(tokens: readonly Token[], depth: number): Inline[] {
    return tokens.flatMap((token) => this.inline(known(token), depth));
  }

  private inline(token: MarkedToken, depth: number): Inline[] {
    if (depth > MAX_DEPTH) return this.text.split(token.raw);
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- a token without a node of its own is shown as it was written
    switch (token.type) {
      case 'strong':
        return [{ type: 'strong', children: this.inlines(token.tokens, depth + 1) }];
      case 'em':
        return [{ type: 'emphasis', children: this.inlines(token.tokens, depth + 1) }];
      case 'del':
        return [{ type: 'deleted', children: this.inlines(token.tokens, depth + 1) }];
      case 'codespan': {
        const { text, notes } = this.text.verbatim(token.text);
        return [{ type: 'code', text }, ...notes];
      }
      case 'br':
        return [{ type: 'lineBreak' }];
      case 'link':
        return this.link(token, depth);
      case 'image':
        return this.text.split(token.text);
      case 'escape':
        return this.text.split(token.text);
      case 'text':
        return token.tokens
          ? this.inlines(token.tokens, depth + 1)
          : this.text.split(token.text, true);
      case 'html':
      default:
        return this.text.split(token.raw);
    }
  }

  private link(token: Tokens.Link, depth: number): Inline[] {
    const { text: href, notes } = this.text.verbatim(token.href);
    const address = safeAddress(href);
    const children = [...this.inlines(token.tokens, depth + 1), ...notes];
    return address ? [{ type: 'link', address, children }] : children;
  }
}
