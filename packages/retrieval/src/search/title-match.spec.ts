import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CORPUS, DAY, openShelf, stream, type Shelf } from '../testing/made-up-corpus.js';

const guide = (id: string, title: string, text: string) => ({ id, title, path: [], text });

describe('a guide whose title is the question', () => {
  let shelf: Shelf;

  beforeEach(async () => {
    shelf = await openShelf();
  });

  afterEach(() => shelf.remove());

  it('comes before one whose text holds its words', async () => {
    const { version } = await shelf.search.ingest({
      corpus: CORPUS,
      records: stream([
        guide(
          'bornage',
          'Comment contester un bornage ?',
          'Le délai du recours contre un bornage est court. Il se fait en mairie.',
        ),
        guide(
          'delai',
          'Quel est le délai du recours contre un bornage ?',
          'Il est de quinze jours et part de la pose des bornes, qui est constatée par un géomètre.',
        ),
        guide('fleurs', 'Comment arroser les fleurs ?', 'Le soir, sans mouiller les feuilles.'),
      ]),
    });
    const { passages } = await shelf.search.search({
      text: 'Quel est le délai du recours contre un bornage ?',
      corpora: [{ corpus: CORPUS, version }],
      limit: 3,
      atDate: DAY,
    });
    expect(passages.map(({ recordId }) => recordId)).toEqual(['delai', 'bornage']);
  });
});
