/** What is recognised by its form alone, and what stands in its place. The order matters. */
const RECOGNISERS: readonly (readonly [RegExp, string])[] = [
  [
    /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu,
    '[adresse électronique masquée]',
  ],
  // IBAN, in groups or in one piece (ISO 13616).
  [
    /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00A0\u202F]?[A-Z\d]{4}){3,7}(?:[ \u00A0\u202F]?[A-Z\d]{1,3})?(?![\p{L}\d])/gu,
    '[IBAN masqué]',
  ],
  // NIR: sex, year, month, department (2A and 2B in Corsica), town, order, and the key if it is there.
  [
    /(?<![\p{L}\d])[1-478][ .\u00A0\u202F-]?\d{2}[ .\u00A0\u202F-]?\d{2}[ .\u00A0\u202F-]?(?:\d{2}|2[ABab])[ .\u00A0\u202F-]?\d{3}[ .\u00A0\u202F-]?\d{3}(?:[ .\u00A0\u202F-]?\d{2})?(?![\p{L}\d])/gu,
    '[numéro de sécurité sociale masqué]',
  ],
  [
    /(?<![\p{L}\d])(?:(?:\+|00)33[ .\u00A0\u202F-]?(?:\(0\)[ .\u00A0\u202F-]?)?|0)[1-9](?:[ .\u00A0\u202F-]?\d{2}){4}(?![\p{L}\d])/gu,
    '[numéro de téléphone masqué]',
  ],
  [
    /(?<![\p{L}\d])\+\d{1,3}(?:[ .\u00A0\u202F-]?\d{2,4}){3,5}(?![\p{L}\d])/gu,
    '[numéro de téléphone masqué]',
  ],
  // Tax, bank card and other long numbers that name a person.
  [/(?<![\p{L}\d])\d(?:[ \u00A0\u202F-]?\d){12,18}(?![\p{L}\d])/gu, '[numéro masqué]'],
];

/**
 * The text without the personal data that its form gives away: addresses of mail, telephone, social
 * security, bank and other long numbers. Names of persons have no form: they stay, and the page that
 * shows the text says so.
 *
 * @example maskPersonalData('Joindre a.b@exemple.fr') // 'Joindre [adresse électronique masquée]'
 */
export function maskPersonalData(text: string): string {
  return RECOGNISERS.reduce((masked, [form, words]) => masked.replace(form, words), text);
}

/**
 * The first characters of a masked text, cut between two words.
 *
 * @example excerptOf('Un délai d’appel', 8) // 'Un délai…'
 */
export function excerptOf(text: string, longest: number): string {
  const masked = maskPersonalData(text).trim();
  if (masked.length <= longest) return masked;
  const cut = masked.slice(0, longest + 1);
  const space = cut.search(/\s\S*$/u);
  return `${(space > longest / 2 ? cut.slice(0, space) : cut.slice(0, longest)).toWellFormed()}…`;
}
