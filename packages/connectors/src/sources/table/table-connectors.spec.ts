import { strToU8 } from 'fflate';

import { fakeSite, type FakeSite } from '../../testing/fake-site.js';
import { knownAfter, recordsOf, runConnector } from '../../testing/run-connector.js';
import { dataGouvConnector, type DataGouvSource } from './data-gouv-connector.js';
import { opendatasoftConnector } from './opendatasoft-connector.js';

const labels = { licence: 'Licence Ouverte 2.0', source: 'Le producteur' };
type Known = ReturnType<typeof knownAfter>;

let site: FakeSite;
afterEach(() => site.close());

describe(opendatasoftConnector.name, () => {
  const base = '/api/explore/v2.1/catalog/datasets/annuaire';
  let modified: string;
  let rows: readonly Readonly<Record<string, unknown>>[];
  let fields: readonly { readonly name: string; readonly label: string }[];

  beforeEach(async () => {
    modified = '2026-10-01T02:00:00+00:00';
    rows = [
      {
        uai: '0750001A',
        nom: 'Lycée A',
        adresse: '1 rue <b>Haute</b>',
        tel: null,
        voies: ['G', 'T'],
      },
      { uai: '0750002B', nom: 'Lycée B', adresse: '2 rue Basse', tel: 12, voies: [] },
    ];
    fields = ['uai', 'nom', 'adresse', 'tel', 'voies'].map((name) => ({
      name,
      label: name.toUpperCase(),
    }));
    site = await fakeSite((path) => {
      if (path === base)
        return { body: JSON.stringify({ fields, metas: { default: { modified } } }) };
      if (path.startsWith(`${base}/exports/jsonl`))
        return { body: rows.map((row) => JSON.stringify(row)).join('\n') };
      return undefined;
    });
  });

  const run = (known?: Known) =>
    runConnector(
      opendatasoftConnector({
        ...labels,
        portal: site.url,
        dataset: 'annuaire',
        where: 'nom="Lycée"',
        columns: { id: 'uai', title: 'nom', text: ['adresse', 'tel', 'voies'] },
      }),
      { hosts: [site.host], ...(known === undefined ? {} : { known }) },
    );

  it('makes a record of each row, with the names of the columns', async () => {
    const records = await recordsOf(await run());
    expect(records.map(({ id, title, text, asOf }) => ({ id, title, text, asOf }))).toEqual([
      {
        id: '0750001A',
        title: 'Lycée A',
        text: 'ADRESSE : 1 rue Haute\nVOIES : G, T',
        asOf: '2026-10-01',
      },
      {
        id: '0750002B',
        title: 'Lycée B',
        text: 'ADRESSE : 2 rue Basse\nTEL : 12',
        asOf: '2026-10-01',
      },
    ]);
    expect(decodeURIComponent(site.requests[1] ?? '')).toContain('?where=nom="Lycée"');
  });

  it('downloads nothing when the data set was not modified', async () => {
    const first = await run();
    site.requests.length = 0;
    expect(await run(knownAfter(first))).toMatchObject({
      changed: 0,
      unchanged: 3,
      gone: 0,
      removed: [],
    });
    expect(site.requests).toEqual([base]);
  });

  it('takes what changed and drops what is gone', async () => {
    const first = await run();
    modified = '2026-11-01T02:00:00+00:00';
    rows = [{ ...rows[1], adresse: '3 rue Neuve' }];
    const second = await run(knownAfter(first));
    expect(second).toMatchObject({ changed: 2, gone: 1, removed: ['0750001A'] });
    expect(await recordsOf(second)).toMatchObject([{ id: '0750002B', asOf: '2026-11-01' }]);
  });

  it('refuses a data set that lost a column, rather than empty the corpus', async () => {
    fields = fields.filter(({ name }) => name !== 'adresse');
    await expect(run()).rejects.toMatchObject({
      code: 'BAD_SOURCE',
      message: expect.stringContaining('adresse'),
    });
  });
});

describe(dataGouvConnector.name, () => {
  let body: string | Uint8Array;

  beforeEach(async () => {
    body = '';
    site = await fakeSite((path) => {
      if (path === '/api/1/datasets/r/rid')
        return { status: 302, headers: { location: `${site.url}/static/fichier` } };
      return path === '/static/fichier' ? { body } : undefined;
    });
  });

  const run = (known?: Known, more: Partial<DataGouvSource> = {}) =>
    runConnector(
      dataGouvConnector({
        ...labels,
        portal: site.url,
        resource: 'rid',
        columns: { id: 'Référence', title: 'Intitulé', text: ['Métier'] },
        ...more,
      }),
      { hosts: [site.host], ...(known === undefined ? {} : { known }) },
    );

  it('reads a French table: mark of order, semicolons, quotes, repeated rows', async () => {
    body = strToU8(
      '\ufeffRéférence ;Intitulé;Métier\n1;"Greffier; Lyon";Justice\n2;Juriste;Droit\n1;autre;autre\n;sans;rien\n',
    );
    const records = await recordsOf(await run());
    expect(records.map(({ id, title, text }) => [id, title, text])).toEqual([
      ['1', 'Greffier; Lyon', 'Justice'],
      ['2', 'Juriste', 'Droit'],
    ]);
    expect(await run(knownAfter(await run()))).toMatchObject({ changed: 0, unchanged: 2 });
  });

  it('reads JSON, and a document', async () => {
    body = JSON.stringify([{ Référence: 7, Intitulé: 'A', Métier: 'B' }]);
    expect(await recordsOf(await run())).toMatchObject([{ id: '7', text: 'B' }]);
    body = 'Un texte.';
    const whole = await runConnector(
      dataGouvConnector({ ...labels, portal: site.url, resource: 'rid' }),
      { hosts: [site.host] },
    );
    expect(await recordsOf(whole)).toMatchObject([{ id: 'rid', text: 'Un texte.' }]);
  });

  it('refuses a table that is cut, empty or of other columns', async () => {
    body = '[{"Référence": 1';
    await expect(run()).rejects.toMatchObject({ code: 'BAD_SOURCE' });
    body = 'Référence;Intitulé;Métier\n';
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('vide') });
    body = 'Référence;Titre\n1;a\n';
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('Intitulé') });
  });
});
