import { checkCorpusSource } from './check-corpus-source.js';
import { contractMessage } from './contract-messages.fr.js';
import type { CorpusSource } from './corpus-source.js';

type CheckedSource = Exclude<CorpusSource, { readonly kind: 'files' }>;
type Of<Kind extends CorpusSource['kind']> = Extract<CorpusSource, { readonly kind: Kind }>;

function mistakes(source: CheckedSource): string[] {
  const found: string[] = [];
  checkCorpusSource(source, 'source', (path, ...mistake) => {
    found.push(`${path} ${mistake[0]}`);
    expect(contractMessage(...mistake)).toMatch(/^\p{Ll}.*\.$/u);
  });
  return found;
}

const legi: Of<'legi'> = { kind: 'legi', texts: ['LEGITEXT000006070716'], history: true };
const columns = { id: 'identifiant', title: 'nom', text: ['adresse', 'ouverture'] };
const table: Of<'opendatasoft'> = {
  kind: 'opendatasoft',
  portal: 'https://data.education.gouv.fr',
  dataset: 'fr-en-annuaire-education',
  columns,
};
const resource: Of<'data-gouv'> = {
  kind: 'data-gouv',
  resource: '867034a2-2fa1-41b4-bd39-c84691ea618f',
  hosts: ['static.data.gouv.fr'],
};
const web: Of<'web'> = {
  kind: 'web',
  start: ['https://www.exemple.gouv.fr/circulaires/'],
  within: ['https://www.exemple.gouv.fr/circulaires/'],
  maximumPages: 500,
};

describe(checkCorpusSource.name, () => {
  it.each<CheckedSource>([
    { kind: 'import' },
    { kind: 'service-public', audience: 'particuliers' },
    legi,
    table,
    resource,
    { ...resource, columns },
    { kind: 'folder', name: 'circulaires' },
    { kind: 'bucket', name: 'fonds', prefix: '' },
    web,
    { kind: 'albert', collections: [12] },
  ])('finds nothing in a sound source: $kind', (source) => {
    expect(mistakes(source)).toEqual([]);
  });

  it.each<[string, CheckedSource]>([
    ['texts NO_TEXT_ID', { ...legi, texts: [] }],
    ['texts[1] BAD_TEXT_ID', { ...legi, texts: [...legi.texts, 'LEGIARTI000006410241'] }],
    ['texts[0] BAD_TEXT_ID', { ...legi, texts: ['Code du travail'] }],
    ['portal BAD_SITE', { ...table, portal: 'http://data.education.gouv.fr' }],
    ['portal BAD_SITE', { ...table, portal: 'https://data.education.gouv.fr/explore/' }],
    ['dataset NO_TEXT', { ...table, dataset: ' ' }],
    ['columns.id NO_TEXT', { ...table, columns: { ...columns, id: '' } }],
    ['columns.text NO_COLUMNS', { ...table, columns: { ...columns, text: [] } }],
    ['columns.text NO_COLUMNS', { ...table, columns: { ...columns, text: ['adresse', ''] } }],
    ['columns.path NO_TEXT', { ...table, columns: { ...columns, path: [''] } }],
    ['resource NO_TEXT', { ...resource, resource: '' }],
    ['hosts[0] BAD_HOST', { ...resource, hosts: ['https://static.data.gouv.fr/'] }],
    ['columns.title NO_TEXT', { ...resource, columns: { ...columns, title: '' } }],
    ['name BAD_NAME', { kind: 'folder', name: '/srv/circulaires' }],
    ['name BAD_NAME', { kind: 'bucket', name: 'le fonds', prefix: '' }],
    ['start NO_ADDRESS', { ...web, start: [] }],
    ['start[0] BAD_ADDRESS', { ...web, start: ['http://www.exemple.gouv.fr/circulaires/'] }],
    ['start[0] BAD_ADDRESS', { ...web, start: ['https://moi:cle@www.exemple.gouv.fr/'] }],
    ['start[0] BAD_ADDRESS', { ...web, start: ['https://127.0.0.1/circulaires/'] }],
    ['start[0] NOT_WITHIN', { ...web, start: ['https://www.exemple.gouv.fr/notes/'] }],
    ['within[0] BAD_BEGINNING', { ...web, within: ['https://www.exemple.gouv.fr'] }],
    ['maximumPages BAD_PAGE_LIMIT', { ...web, maximumPages: 0 }],
    ['maximumPages BAD_PAGE_LIMIT', { ...web, maximumPages: 10_001 }],
    ['maximumPages BAD_PAGE_LIMIT', { ...web, maximumPages: 1.5 }],
    ['collections BAD_COLLECTIONS', { kind: 'albert', collections: [] }],
    ['collections BAD_COLLECTIONS', { kind: 'albert', collections: [0] }],
  ])('reports %s, and only that', (expected, source) => {
    expect(mistakes(source)).toEqual([`source.${expected}`]);
  });

  it('reports a web source without any place to read', () => {
    expect(mistakes({ ...web, within: [] })).toEqual([
      'source.within NO_ADDRESS',
      'source.start[0] NOT_WITHIN',
    ]);
  });
});
