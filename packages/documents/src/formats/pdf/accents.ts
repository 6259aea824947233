/** Accents that old fonts of TeX draw apart, before their letter. */
const MARKS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '¨': '\u0308',
  '¸': '\u0327',
};

/** Signs that are nothing but such accents; the grave one is also typed in listings. */
const SURE = /[´ˆ¸][a-zA-Zı]/u;
const APART = /([´`ˆ¨¸])([a-zA-Zı])/gu;

/**
 * Texts with their accents on their letters, when one of them shows that the file draws them apart.
 *
 * @example withAccents(['la dur´ee', 'voil`a', 'chaˆıne']) // ['la durée', 'voilà', 'chaîne']
 */
export function withAccents(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => SURE.test(text))) return texts;
  return texts.map((text) =>
    text.replaceAll(APART, (whole: string, mark: string, letter: string) => {
      const joined = `${letter === 'ı' ? 'i' : letter}${MARKS[mark] ?? ''}`.normalize('NFC');
      return joined.length === 1 ? joined : whole;
    }),
  );
}
