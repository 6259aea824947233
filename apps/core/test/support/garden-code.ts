import type { LoadedAssistant } from '../../src/assistants/index.js';

/** Name of a code that holds one article in two undated versions, as the open codes do. */
export const GARDEN = 'Code des jardins publics';

/** One of its articles, as a line of an import. */
export function gardenArticle(id: string, num: string, text: string): string {
  const names = { code: GARDEN, codeId: 'LEGITEXT000000000001', num };
  const title = `${GARDEN} - article ${num}`;
  return JSON.stringify({ id, title, path: [GARDEN], text, ...names, status: 'VIGUEUR' });
}

/** Articles about something else: in a handful of documents no word is rare. */
export const GARDEN_OTHERS = 40;

/** The whole code. */
export const GARDEN_CODE = [
  gardenArticle(
    'JP/L7',
    'L7',
    'Le délai de la déclaration d’abattage d’un arbre est de trente jours.',
  ),
  gardenArticle(
    'JP/L7~2',
    'L7',
    'Le délai de la déclaration d’abattage d’un arbre est de soixante jours.',
  ),
  ...Array.from({ length: GARDEN_OTHERS }, (_, at) =>
    gardenArticle(
      `JP/R${String(at)}`,
      `R${String(at)}`,
      `Le banc numéro ${String(at)} est repeint en vert.`,
    ),
  ),
].join('\n');

/** The assistant with its table of versions, and with the files of its corpus when it brings them. */
export function withTable(
  sample: LoadedAssistant,
  folder: string,
  versions: string,
  paths?: readonly string[],
): LoadedAssistant {
  const { guides } = sample.definition.corpora;
  if (guides === undefined) throw new Error('the sample assistant has no corpus');
  const source = paths === undefined ? guides.source : ({ kind: 'files', paths } as const);
  const corpora = { guides: { ...guides, versions, source } };
  return { ...sample, folder, definition: { ...sample.definition, corpora } };
}
