import type { DocumentParser } from '@maroquin/documents';
import { strToU8 } from 'fflate';

import { fakeSite, type FakeSite } from '../../testing/fake-site.js';
import { knownAfter, plainParser, recordsOf, runConnector } from '../../testing/run-connector.js';
import { dataGouvConnector, type DataGouvSource } from './data-gouv-connector.js';
import { opendatasoftConnector } from './opendatasoft-connector.js';

const labels = { licence: 'Licence Ouverte 2.0', source: 'Le producteur' };
type Known = ReturnType<typeof knownAfter>;

let site: FakeSite;
afterEach(() => site.close());

describe(opendatasoftConnector.name, () => {
  const base = '/api/explore/v2.1/catalog/datasets/annuaire';
  let modified: string;
  let processed: string;
  let cutAt: number | undefined;
  let tail: string;
  let rows: readonly Readonly<Record<string, unknown>>[];
  let fields: readonly { readonly name: string; readonly label: string }[];

  beforeEach(async () => {
    modified = '2026-10-01T02:00:00+00:00';
    processed = modified;
    cutAt = undefined;
    tail = '';
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
        return {
          body: JSON.stringify({
            dataset_id: 'annuaire',
            has_records: true,
            fields,
            metas: {
              default: {
                modified,
                modified_updates_on_data_change: false,
                data_processed: processed,
                records_count: rows.length,
                license: null,
              },
            },
          }),
        };
      if (path.startsWith(`${base}/exports/jsonl`))
        return {
          body: rows.map((row) => JSON.stringify(row)).join('\n') + tail,
          ...(cutAt === undefined ? {} : { cutAt }),
        };
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
        text: 'ADRESSE\u00a0: 1 rue Haute\nVOIES\u00a0: G, T',
        asOf: '2026-10-01',
      },
      {
        id: '0750002B',
        title: 'Lycée B',
        text: 'ADRESSE\u00a0: 2 rue Basse\nTEL\u00a0: 12',
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

  it('sees new rows when the portal does not move the date of the last change', async () => {
    const first = await run();
    processed = '2026-10-02T02:00:00+00:00';
    rows = [...rows, { uai: '0750003C', nom: 'Lycée C', adresse: '3 rue', tel: null, voies: null }];
    expect(await run(knownAfter(first))).toMatchObject({ changed: 2, unchanged: 2 });
  });

  it('says that an export was cut, in the middle of a row or between two', async () => {
    cutAt = 60;
    await expect(run()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    cutAt = undefined;
    rows = [];
    tail = '{"uai":"0750001A","nom":';
    await expect(run()).rejects.toMatchObject({ code: 'BAD_SOURCE' });
  });

  it('refuses a page that is not a description', async () => {
    const page = await fakeSite(() => ({
      headers: { 'content-type': 'text/html' },
      body: '<html>Maintenance</html>',
    }));
    await expect(
      runConnector(
        opendatasoftConnector({
          ...labels,
          portal: page.url,
          dataset: 'annuaire',
          columns: { id: 'uai', title: 'nom', text: ['adresse'] },
        }),
        { hosts: [page.host] },
      ),
    ).rejects.toMatchObject({ code: 'BAD_SOURCE' });
    await page.close();
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
  let disposition: string | undefined;
  let elsewhere: string | undefined;

  beforeEach(async () => {
    body = '';
    disposition = undefined;
    elsewhere = undefined;
    site = await fakeSite((path) => {
      if (path === '/api/1/datasets/r/rid')
        return { status: 302, headers: { location: elsewhere ?? `${site.url}/static/fichier` } };
      const headers = disposition === undefined ? {} : { 'content-disposition': disposition };
      return path === '/static/fichier' ? { body, headers } : undefined;
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

  it('calls a document by the name that its server gives', async () => {
    body = 'Un texte.';
    const names: string[] = [];
    const documents: DocumentParser = {
      ...plainParser,
      parse: (file, signal) => {
        names.push(file.name);
        return plainParser.parse(file, signal);
      },
    };
    const read = (): Promise<unknown> =>
      runConnector(dataGouvConnector({ ...labels, portal: site.url, resource: 'rid' }), {
        hosts: [site.host],
        documents,
      });
    await read();
    disposition = "attachment; filename*=UTF-8''rapport%20d%E2%80%99essai.md";
    await read();
    expect(names).toEqual(['fichier', 'rapport d’essai.md']);
  });

  it('refuses a file that is kept on a server that was not declared', async () => {
    const other = await fakeSite(() => ({ body: 'x' }));
    elsewhere = `${other.url}/fichier`;
    await expect(run()).rejects.toMatchObject({ code: 'FORBIDDEN_HOST' });
    expect(other.requests).toEqual([]);
    await other.close();
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
