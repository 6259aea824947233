import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  article,
  CORPUS,
  DAY,
  GARDENS,
  openShelf,
  stream,
  type Shelf,
} from '../testing/made-up-corpus.js';
import { guide } from '../testing/index-of.js';
import { CorpusSearcher } from './corpus-searcher.js';
import { Library } from './library.js';
import { RANKING, type RankingSettings } from './ranking-settings.js';

const QUESTION = 'plainte contre un voisin bruyant';

/** Holds the words of the question oftener, far apart. */
const SCATTERED = guide(
  'scattered',
  'Une plainte. Un voisin. Un chantier bruyant. La plainte. Le voisin. Le chien bruyant.',
);
/** Says what is asked, once. */
const TOGETHER = guide(
  'together',
  'On dépose en mairie une plainte contre un voisin bruyant. Le maire la lit et répond dans le mois ' +
    'par une lettre que le greffier envoie avec les pièces du dossier et un reçu daté du jour.',
);
const OTHER = guide('other', 'Les fleurs poussent au printemps dans les massifs du parc.');

describe('lookAgain', () => {
  let shelf: Shelf;
  let library: Library;

  beforeEach(async () => {
    shelf = await openShelf();
    library = new Library(shelf.folder);
  });

  afterEach(async () => {
    await library.close();
    await shelf.remove();
  });

  const ranked = async (
    version: string,
    change: Partial<RankingSettings> = {},
    codeIds?: string[],
  ) => {
    const open = await library.version({ corpus: CORPUS, version });
    const query = { text: QUESTION, corpora: [], limit: 5, atDate: DAY };
    const { hits } = new CorpusSearcher().ranked(
      [open],
      codeIds === undefined ? query : { ...query, codeIds },
      { ...RANKING, ...change },
    );
    return hits.map((hit) => ({ ...hit, id: open.segments[hit.segment]?.index.ids[hit.record] }));
  };
  /** Without the document that the question is not about. */
  const ids = (hits: readonly { readonly id: string | undefined }[]) =>
    hits.flatMap(({ id }) => (id === 'other' ? [] : [id]));

  const ingest = async (records: Parameters<typeof stream>[0], previous?: string) =>
    (await shelf.ingest(records, previous)).version;

  it('puts first the document that says it in one sentence', async () => {
    const version = await ingest([SCATTERED, TOGETHER, OTHER]);
    expect(ids(await ranked(version, { looked: 0 }))).toEqual(['scattered', 'together']);
    expect(ids(await ranked(version))).toEqual(['together', 'scattered']);
  });

  it('leaves the scores in order, and keeps the one that silence is judged by', async () => {
    const version = await ingest([SCATTERED, TOGETHER, OTHER]);
    const before = await ranked(version, { looked: 0 });
    const after = await ranked(version);
    expect(after.map(({ score }) => score)).toEqual(before.map(({ score }) => score));
    expect(after[0]?.ownScore).toBe(before[1]?.score);
    expect(after[1]?.ownScore).toBe(before[0]?.score);
  });

  it('looks at documents added since, and no more at those they replace', async () => {
    const first = await ingest([SCATTERED, OTHER]);
    const second = await ingest([SCATTERED, OTHER, TOGETHER], first);
    expect(ids(await ranked(second))).toEqual(['together', 'scattered']);
    const changed = { ...TOGETHER, text: 'Une plainte. Un voisin. Un chien bruyant dort.' };
    const third = await ingest([SCATTERED, OTHER, changed], second);
    expect(ids(await ranked(third))).toHaveLength(2);
  });

  it('respects the filter of the search', async () => {
    const coded = { ...TOGETHER, codeId: 'G1', code: 'Guides' };
    const version = await ingest([SCATTERED, coded, OTHER]);
    expect(ids(await ranked(version, {}, ['G1']))).toEqual(['together']);
  });

  it('does not touch a segment that holds an article', async () => {
    const version = await ingest([SCATTERED, TOGETHER, article(GARDENS, 'L1', 'Le jardin.')]);
    expect(await ranked(version)).toEqual(await ranked(version, { looked: 0 }));
  });

  it('moves guides among themselves alone where articles stand between them', async () => {
    const law = article(GARDENS, 'L1', `Le ${QUESTION} est reçue par le maire. ${QUESTION}.`);
    const first = await ingest([law]);
    const version = await ingest([law, SCATTERED, TOGETHER, OTHER], first);
    const before = ids(await ranked(version, { looked: 0 }));
    const after = ids(await ranked(version));
    expect(after.indexOf('J/L1')).toBe(before.indexOf('J/L1'));
    expect(before.filter((id) => id !== 'J/L1')).toEqual(['scattered', 'together']);
    expect(after.filter((id) => id !== 'J/L1')).toEqual(['together', 'scattered']);
  });
});
