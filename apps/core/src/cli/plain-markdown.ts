/** Signs of Markdown and what is left of them on a screen that shows letters only. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  // A heading, also one that is quoted.
  [/^([ \t>]*(?:«[\u00A0\u202F ]?)?)#{1,6}[ \t]+/gmu, '$1'],
  [/!?\[([^\]\n]+)\]\((https?:[^\s)]+)\)/gu, '$1 ($2)'],
  [/(\*\*|__)(?=\S)([^\n]*?\S)\1/gu, '$2'],
  // One star is emphasis only around words: `R*123-4` is the number of an article.
  [/(?<![\p{L}\d*\\])\*(?=[^\s*])([^*\n]*[^\s*\\])\*(?![\p{L}\d*])/gu, '$1'],
  [/`([^`\n]+)`/gu, '$1'],
  [/\\([\\`*_{}[\]()#+.!<>|-])/gu, '$1'],
];

/**
 * A Markdown text as it is read on a terminal: without the signs of headings, emphasis, code and links.
 * Lists, tables and citations (`[1]`) are readable as they are.
 *
 * @example plainMarkdown('« # Délai » : **31 jours** [1].') // '« Délai » : 31 jours [1].'
 */
export function plainMarkdown(text: string): string {
  return SIGNS.reduce((plain, [sign, left]) => plain.replaceAll(sign, left), text);
}
