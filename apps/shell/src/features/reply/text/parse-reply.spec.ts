import { describe, expect, it } from '@jest/globals';
import { toClipboard, withNotes } from './clipboard.js';
import type { Block, Inline } from './nodes.js';
import { parseReply } from './parse-reply.js';
import { wordsOf } from './reply-words.js';
import { safeAddress } from './safe-address.js';

function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return block.children;
    if (block.type === 'list') return block.items.flatMap(inlinesOf);
    if (block.type === 'table') return [...block.header, ...block.rows.flat()].flat();
    return block.type === 'quote' ? inlinesOf(block.children) : [];
  });
}

function unverifiedText(blocks: readonly Block[]): string {
  return inlinesOf(blocks)
    .flatMap((node) => ('children' in node ? node.children : [node]))
    .map((node) => (node.type === 'text' && node.unverified ? node.text : ''))
    .join('');
}

describe('parseReply', () => {
  it('makes a citation of every number in brackets, held to the word before it', () => {
    const nodes = inlinesOf(parseReply('Un mois [1], puis deux [2, 3].', []));
    const numbers = nodes.flatMap((node) => (node.type === 'citation' ? [node.number] : []));
    expect(numbers).toEqual([1, 2, 3]);
    expect(nodes[0]).toEqual({ type: 'text', text: 'Un mois\u202F', unverified: false });
  });

  it('tells two citations of one number apart by their place', () => {
    const text = 'Un mois [1], **deux [2]**.\n\n- trois [1]';
    const citations = [8, 20, 36].map((start) => ({
      number: Number(text.charAt(start + 1)),
      start,
      end: start + 3,
    }));
    const nodes = inlinesOf(parseReply(text, [], citations)).flatMap((node) =>
      'children' in node ? node.children : [node],
    );
    expect(nodes.filter((node) => node.type === 'citation')).toEqual([
      { type: 'citation', number: 1, place: 8, unverified: false },
      { type: 'citation', number: 2, place: 20, unverified: false },
      { type: 'citation', number: 1, place: 36, unverified: false },
    ]);
    expect(wordsOf(parseReply(text, [], citations))).toBe('Un mois, deux.\ntrois');
  });

  it('trusts no place that does not hold its number, and forges none', () => {
    const wrong = parseReply('Un mois [1].', [], [{ number: 1, start: 3, end: 6 }]);
    expect(inlinesOf(wrong)).toContainEqual({
      type: 'citation',
      number: 1,
      place: null,
      unverified: false,
    });
    const forged = inlinesOf(parseReply('Un mois \uE0021.0\uE003.', []));
    expect(forged.every((node) => node.type === 'text')).toBe(true);
  });

  it('says that a claim in a block of code is not verified, with its numbers as written', () => {
    const text = '```\nTrois ans [1].\n```';
    const blocks = parseReply(
      text,
      [{ start: 4, end: 18, reason: 'rien' }],
      [{ number: 1, start: 14, end: 17 }],
    );
    expect(blocks).toEqual([
      { type: 'code', text: 'Trois ans [1].' },
      { type: 'paragraph', children: [{ type: 'unverifiedMark', reason: 'rien' }] },
    ]);
  });

  it('does not let a reference definition turn a citation into a link', () => {
    const blocks = parseReply('Un mois [1].\n\n[1]: https://evil.example/?q=secret', []);
    const [first] = blocks;
    expect(first?.type === 'paragraph' && first.children.map((node) => node.type)).toEqual([
      'text',
      'citation',
      'text',
    ]);
  });

  it.each([
    ['a block of HTML', '<div onclick="alert(1)">texte</div>', 'onclick'],
    ['inline HTML', 'Voir <img src=x onerror=alert(1)> ici', 'onerror'],
    ['a script', '<script>alert(1)</script>', '<script>'],
  ])('shows %s as plain text', (_name, source, kept) => {
    const nodes = inlinesOf(parseReply(source, []));
    expect(nodes.every((node) => node.type === 'text')).toBe(true);
    expect(wordsOf(parseReply(source, []))).toContain(kept);
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['vbscript:x'],
    ['https://legifrance.gouv.fr@evil.example/'],
    ['//evil.example'],
  ])('keeps the words of a link to %s, not its address', (href) => {
    const nodes = inlinesOf(parseReply(`Voir [la notice](<${href}>).`, []));
    expect(nodes.some((node) => node.type === 'link')).toBe(false);
    expect(wordsOf(parseReply(`Voir [la notice](<${href}>).`, []))).toContain('la notice');
  });

  it('shows an image as its description and asks for nothing', () => {
    const blocks = parseReply(
      '![plan](https://evil.example/p.png) ![x][ref]\n\n[ref]: //e.example/i',
      [],
    );
    expect(inlinesOf(blocks).every((node) => node.type === 'text')).toBe(true);
    expect(wordsOf(blocks)).toContain('plan');
    expect(wordsOf(blocks)).not.toContain('evil.example');
  });

  it('shows the host of a look-alike as it really is', () => {
    expect(safeAddress('https://légifrance.gouv.fr/x')?.host).toMatch(/^xn--/);
  });

  it('marks exactly the claim, across emphasis and list markers', () => {
    const text = 'Vrai [1].\n\n- **Le greffe** accepte.\n- Vrai aussi.';
    const claim = '- **Le greffe** accepte.';
    const start = text.indexOf(claim);
    const blocks = parseReply(text, [{ start, end: start + claim.length, reason: 'rien' }]);
    expect(unverifiedText(blocks)).toBe('Le greffe accepte.');
    expect(inlinesOf(blocks)).toContainEqual({ type: 'unverifiedMark', reason: 'rien' });
    expect(inlinesOf(blocks).some((node) => node.type === 'strong')).toBe(true);
  });

  it('does not let a reply forge the end of a claim', () => {
    const text = 'Faux\uE001 encore faux.';
    const blocks = parseReply(text, [{ start: 0, end: text.length, reason: 'rien' }]);
    expect(unverifiedText(blocks)).toBe('Faux\uFFFD encore faux.');
  });

  it('reads aloud without the numbers', () => {
    expect(wordsOf(parseReply('Un mois [1]. Puis **deux** [2], enfin [3]', []))).toBe(
      'Un mois. Puis deux, enfin',
    );
  });

  it('survives deep nesting', () => {
    const blocks = parseReply(`${'> '.repeat(200)}fond`, []);
    expect(wordsOf(blocks)).toContain('fond');
  });
});

describe('withNotes', () => {
  it('says what is unverified where it is', () => {
    expect(
      withNotes('Vrai [1]. Faux [1]. Vrai. Faux.', [
        { start: 10, end: 19, reason: 'rien' },
        { start: 26, end: 31, reason: 'rien' },
      ]),
    ).toBe('Vrai [1]. Faux [1]. (non vérifié) Vrai. Faux. (non vérifié)');
  });
});

describe('toClipboard', () => {
  it('keeps headings, lists and numbers, and escapes what the model wrote', () => {
    const source = '## Délai\n\n1. Un mois [1]\n2. <b>x</b>';
    const { html, plain } = toClipboard(parseReply(source, []), source, []);
    expect(html).toContain('<h3>Délai</h3><ol start="1">');
    expect(html).toContain('[1]');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('<b>');
    expect(plain.startsWith(source)).toBe(true);
  });
});
