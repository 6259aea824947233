/** A `<` that Markdown would take for the beginning of a tag: the word after it would not be seen. */
const LIKE_A_TAG = /<(?=[a-z/!?])/giu;

/**
 * Text whose angle brackets stay what they are.
 *
 * @example escapeTags('<nom> de l’agent') // '\\<nom> de l’agent'
 */
export const escapeTags = (text: string): string => text.replaceAll(LIKE_A_TAG, '\\<');

/** A line that would be read as a heading stays what it is. @example escapeHeading('#3') // '\\#3' */
export const escapeHeading = (line: string): string => line.replace(/^#/u, '\\#');
