/**
 * Lower case, no accent, ligatures opened, typographic apostrophes made plain: what two spellings of
 * one word have in common. The length may change, so it is applied to a word, never to a whole text
 * whose offsets matter.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");
}
