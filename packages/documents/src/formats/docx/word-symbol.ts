import type { XmlAttributes } from '../../archive/read-xml.js';

/** Signs of the picture fonts that say something: boxes that are ticked or not. */
const SIGNS: Readonly<Record<string, string>> = {
  F06F: '☐',
  F071: '☐',
  F0A8: '☐',
  F0A3: '☐',
  F052: '☑',
  F0FE: '☑',
  F0FC: '✓',
  F053: '☒',
  F0FD: '☒',
  F078: '☒',
  F0E0: '→',
  F0E8: '→',
};

/**
 * A sign of a picture font, or of an ordinary one; a decoration is nothing.
 *
 * @example wordSymbol({ 'w:font': 'Wingdings', 'w:char': 'F0FE' }) // '☑'
 */
export function wordSymbol(attributes: XmlAttributes): string {
  const char = (attributes['w:char'] ?? '').toUpperCase();
  const known = /wingdings/iu.test(attributes['w:font'] ?? '') ? SIGNS[char] : undefined;
  if (known !== undefined) return known;
  const code = Number.parseInt(char, 16);
  // The private area stands for the signs of the font, which no other font shows.
  return code > 0x20 && code < 0xe000 ? String.fromCodePoint(code) : '';
}
