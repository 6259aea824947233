import { askMessages } from './ask-messages.fr.js';
import { plainMarkdown } from './plain-markdown.js';
import type { FinalReply } from './turn-line.js';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('what ask shows of an answer', () => {
  it.each([
    ['« # Congé maternité »', '« Congé maternité »'],
    ['## Délai\nIl est de **31 jours** [1].', 'Délai\nIl est de 31 jours [1].'],
    [
      '*Voir* [la fiche](https://exemple.org/a), `L1`.',
      'Voir la fiche (https://exemple.org/a), L1.',
    ],
    [
      'Articles R*123-4 et R*124-5 ; 3 * 4 = 12 [2].',
      'Articles R*123-4 et R*124-5 ; 3 * 4 = 12 [2].',
    ],
    ['\\*ceci\\* et a_b__c', '*ceci* et a_b__c'],
  ])('has no sign of Markdown: %j', (text, shown) => {
    expect(plainMarkdown(text)).toBe(shown);
  });

  const PASSAGE: FinalReply['citations'][number]['passage'] = {
    title: 'Article L7',
    url: 'https://exemple.org/l7',
    dateStart: null,
    dateEnd: null,
    datesFrom: null,
    asOf: null,
    undatedVersions: 1,
  };
  const sources = (passage: Partial<typeof PASSAGE>): string[] =>
    plain(
      askMessages.sources([
        { number: 1, verified: true, quote: '', passage: { ...PASSAGE, ...passage } },
      ]),
    ).split('\n');

  it.each([
    [{ dateStart: '2020-01-01', dateEnd: '2999-01-01' }, 'en vigueur depuis le 1er janvier 2020'],
    [
      { dateStart: '2012-01-01', dateEnd: '2020-01-02', datesFrom: 'table' },
      'en vigueur du 1er janvier 2012 au 2 janvier 2020 (dates d’après la table de l’éditeur)',
    ],
    [{ asOf: '2026-04-04' }, 'date inconnue, état du 4 avril 2026'],
    [{ undatedVersions: 2 }, 'date inconnue · plusieurs versions non datées'],
  ])('says of each source when it is the law: %j', (passage, line) => {
    expect(sources(passage)).toEqual([
      '',
      'Sources',
      '[1] Article L7',
      `    ${line}`,
      '    https://exemple.org/l7',
    ]);
  });
});
