import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fakeSite, type FakeSite } from '../../testing/fake-site.js';
import { knownAfter, recordsOf, runConnector } from '../../testing/run-connector.js';
import { tarGz as archiveOf } from '../../testing/tar-gz.js';
import type { SyncResult } from '../../sync-source.js';
import { legiConnector, type LegiSource } from './legi-connector.js';

const CODE = 'LEGITEXT000006070716';
const OTHER = 'LEGITEXT000006070721';

const idOf = (number: number): string => `LEGIARTI${String(number).padStart(12, '0')}`;
const pathOf = (number: number, text = CODE): string =>
  `20260901-211530/legi/global/code_et_TNC_en_vigueur/code_en_vigueur/LEGI/TEXT/00/00/06/07/07/${text}/article/LEGI/ARTI/00/00/${idOf(number)}.xml`;

interface Made {
  readonly num?: string;
  readonly state?: string;
  readonly start?: string;
  readonly end?: string;
  readonly text?: string;
  readonly code?: string;
}

const articleXml = (
  number: number,
  made: Made = {},
): string => `<?xml version="1.0" encoding="UTF-8"?>
<ARTICLE><META><META_COMMUN><ID>${idOf(number)}</ID><NATURE>Article</NATURE></META_COMMUN>
<META_SPEC><META_ARTICLE><NUM>${made.num ?? String(number)}</NUM><ETAT>${made.state ?? 'VIGUEUR'}</ETAT>
<DATE_DEBUT>${made.start ?? '2020-01-01'}</DATE_DEBUT><DATE_FIN>${made.end ?? '2999-01-01'}</DATE_FIN></META_ARTICLE></META_SPEC></META>
<CONTEXTE><TEXTE cid="${made.code ?? CODE}" nature="CODE"><TITRE_TXT c_titre_court="CPC" debut="1981-12-12" fin="2999-01-01">Code de procédure civile</TITRE_TXT>
<TM><TITRE_TM id="LEGISCTA1">Livre Ier</TITRE_TM><TM><TITRE_TM id="LEGISCTA2">Titre XVII :
 Délais</TITRE_TM></TM></TM></TEXTE></CONTEXTE>
<NOTA><CONTENU>Voir <a href="x">le décret</a>.</CONTENU></NOTA>
<BLOC_TEXTUEL><CONTENU><p>${made.text ?? 'Premier alinéa.'}</p><br/>Second<br/><table><tr><td>a</td><td>b</td></tr></table></CONTENU></BLOC_TEXTUEL></ARTICLE>`;

describe(legiConnector.name, () => {
  let site: FakeSite;
  let archives: Record<string, Buffer>;
  let cut: number | undefined;
  /** Whether the server gives nothing more after the first piece of an archive. */
  let down: boolean;
  let ranges: (string | undefined)[];

  beforeEach(async () => {
    archives = {};
    cut = undefined;
    down = false;
    ranges = [];
    site = await fakeSite((path, { headers }) => {
      ranges.push(headers.range);
      if (path === '/LEGI/')
        return {
          body: Object.keys(archives)
            .map((name) => `<a href="${name}">${name}</a>`)
            .join('\n'),
        };
      if (down && headers.range !== undefined) return { status: 503 };
      const body = archives[path.slice('/LEGI/'.length)];
      return body === undefined
        ? undefined
        : { body, ...(cut === undefined ? {} : { cutAt: cut }) };
    });
  });
  afterEach(() => site.close());

  const source = (more: Partial<LegiSource> = {}): LegiSource => ({
    texts: [CODE],
    url: `${site.url}/LEGI/`,
    history: false,
    ...more,
  });
  const run = (
    known?: ReturnType<typeof knownAfter>,
    more: Partial<LegiSource> = {},
    folder?: string,
  ): Promise<SyncResult> =>
    runConnector(legiConnector(source(more)), {
      hosts: [site.host],
      ...(known === undefined ? {} : { known }),
      ...(folder === undefined ? {} : { folder }),
    });

  it('reads the articles of the wanted codes: number, dates, headings, text, notes, address', async () => {
    archives['Freemium_legi_global_20260713-140000.tar.gz'] = await archiveOf({
      [pathOf(641)]: articleXml(641, { num: 'R*641-1' }),
      [pathOf(7, OTHER)]: articleXml(7, { code: OTHER }),
    });
    expect(await recordsOf(await run())).toEqual([
      {
        id: `${CODE}/R641-1@${idOf(641)}`,
        title: 'Code de procédure civile - article R641-1',
        path: ['Code de procédure civile', 'Livre Ier', 'Titre XVII : Délais'],
        text: 'Premier alinéa.\nSecond\na | b\nNota\u00a0: Voir le décret.',
        url: `https://www.legifrance.gouv.fr/codes/article_lc/${idOf(641)}`,
        status: 'VIGUEUR',
        dateStart: '2020-01-01',
        dateEnd: null,
        licence: 'Licence Ouverte 2.0 (base LEGI, DILA)\u00a0; texte officiel',
        source: 'DILA, base LEGI',
        code: 'Code de procédure civile',
        codeId: CODE,
        num: 'R641-1',
        asOf: '2026-07-13',
      },
    ]);
  });

  it('applies daily archives in their order: changed, ended, removed', async () => {
    archives['Freemium_legi_global_20260713-140000.tar.gz'] = await archiveOf({
      [pathOf(1)]: articleXml(1),
      [pathOf(2)]: articleXml(2),
      [pathOf(3)]: articleXml(3),
    });
    const first = await run();
    archives['LEGI_20260901-211530.tar.gz'] = await archiveOf({
      [pathOf(1)]: articleXml(1, { text: 'Deux fois revu.' }),
      '20260901-211530/liste_suppression_legi.dat': `legi/global/${pathOf(3).replace('.xml', '')}\n`,
    });
    archives['LEGI_20260830-211530.tar.gz'] = await archiveOf({
      [pathOf(1)]: articleXml(1, { text: 'Revu.' }),
      [pathOf(2)]: articleXml(2, { state: 'MODIFIE', end: '2026-08-30' }),
    });
    site.requests.length = 0;
    const second = await run(knownAfter(first));
    expect(site.requests).toEqual([
      '/LEGI/',
      '/LEGI/LEGI_20260830-211530.tar.gz',
      '/LEGI/LEGI_20260901-211530.tar.gz',
    ]);
    const records = await recordsOf(second);
    expect(records.map(({ id, text, asOf }) => [id, text.split('\n')[0], asOf])).toEqual([
      [`${CODE}/1@${idOf(1)}`, 'Deux fois revu.', '2026-09-01'],
    ]);
    expect([...second.removed].sort()).toEqual([`${CODE}/2@${idOf(2)}`, `${CODE}/3@${idOf(3)}`]);
    const third = await run(knownAfter(second, knownAfter(first)));
    expect(third).toMatchObject({ changed: 0, gone: 0, removed: [] });
  });

  it('keeps the past for a corpus that answers at a date, but not what never was law', async () => {
    archives['Freemium_legi_global_20260713-140000.tar.gz'] = await archiveOf({
      [pathOf(1)]: articleXml(1, { state: 'MODIFIE', end: '2021-05-01' }),
      [pathOf(2)]: articleXml(2, { state: 'MODIFIE_MORT_NE', end: '2021-05-01' }),
      [pathOf(3)]: articleXml(3, { state: 'VIGUEUR_DIFF', start: '2027-01-01' }),
    });
    const ids = async (history: boolean): Promise<readonly string[]> =>
      (await recordsOf(await run(undefined, { history }))).map(({ num }) => num ?? '');
    expect(await ids(true)).toEqual(['1', '3']);
    expect(await ids(false)).toEqual(['3']);
  });

  it('takes a newer whole base, and drops what it no longer holds', async () => {
    archives['Freemium_legi_global_20250713-140000.tar.gz'] = await archiveOf({
      [pathOf(1)]: articleXml(1),
      [pathOf(2)]: articleXml(2),
    });
    const first = await run();
    archives = {
      'Freemium_legi_global_20260713-140000.tar.gz': await archiveOf({
        [pathOf(2)]: articleXml(2),
      }),
    };
    const second = await run(knownAfter(first));
    expect(second).toMatchObject({ unchanged: 1, gone: 1, removed: [`${CODE}/1@${idOf(1)}`] });
  });

  it('goes on with a download that was cut', async () => {
    const archive = await archiveOf({ [pathOf(1)]: articleXml(1) });
    archives['Freemium_legi_global_20260713-140000.tar.gz'] = archive;
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-legi-'));
    cut = 200;
    down = true;
    await expect(run(undefined, {}, folder)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    cut = undefined;
    down = false;
    ranges.length = 0;
    expect(await recordsOf(await run(undefined, {}, folder))).toHaveLength(1);
    expect(ranges).toEqual([undefined, 'bytes=200-']);
  });

  it('leaves out an article that is not well formed, and reads the others', async () => {
    archives['Freemium_legi_global_20260713-140000.tar.gz'] = await archiveOf({
      [pathOf(1)]: articleXml(1).slice(0, 300),
      [pathOf(2)]: articleXml(2),
    });
    const result = await run();
    expect((await recordsOf(result)).map(({ num }) => num)).toEqual(['2']);
    expect(result.failures).toEqual([{ key: idOf(1), reason: expect.stringContaining('abîmé') }]);
  });

  it('follows no address outside its hosts', async () => {
    const redirected = await fakeSite(() => ({
      status: 302,
      headers: { location: 'http://127.0.0.1:9/LEGI/' },
    }));
    await expect(
      runConnector(legiConnector(source({ url: `${redirected.url}/LEGI/` })), {
        hosts: [redirected.host],
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN_HOST' });
    await redirected.close();
  });

  it('reads HTML in CDATA, entities of HTML, old encodings and titles that changed', async () => {
    const xml = articleXml(1, { num: 'Annexe 1-2', end: '' })
      .replace(
        /<BLOC_TEXTUEL>.*<\/BLOC_TEXTUEL>/su,
        '<BLOC_TEXTUEL><CONTENU><![CDATA[<p>L&rsquo;acte.</p><BR>Suite &#233;crite<ul><li>un</li></ul>]]></CONTENU></BLOC_TEXTUEL>',
      )
      .replace('<NOTA><CONTENU>', '<NOTA><CONTENU>D&eacute;lai&nbsp;: ')
      .replace(
        '<TITRE_TXT',
        '<TITRE_TXT c_titre_court="Vieux" debut="1970-01-01" fin="1981-12-12">Ancien code</TITRE_TXT><TITRE_TXT',
      )
      .replace(
        '<TITRE_TM id="LEGISCTA1">',
        '<TITRE_TM debut="1990-01-01" fin="2000-01-01">Vieux livre</TITRE_TM><TITRE_TM debut="2000-01-01" fin="2999-01-01">',
      )
      .replace('UTF-8', 'ISO-8859-1');
    archives['Freemium_legi_global_20260713-140000.tar.gz'] = await archiveOf({
      [pathOf(1)]: Buffer.from(xml, 'latin1'),
    });
    expect(await recordsOf(await run())).toMatchObject([
      {
        num: 'Annexe 1-2',
        dateEnd: null,
        path: ['Code de procédure civile', 'Livre Ier', 'Titre XVII : Délais'],
        text: 'L’acte.\nSuite écrite\nun\nNota\u00a0: Délai\u00a0: Voir le décret.',
      },
    ]);
  });

  it('keeps an article that an increment moves, whatever the order of its list', async () => {
    archives['Freemium_legi_global_20260713-140000.tar.gz'] = await archiveOf({
      [pathOf(1)]: articleXml(1),
      [pathOf(2)]: articleXml(2),
    });
    const first = await run();
    archives['LEGI_20260901-211530.tar.gz'] = await archiveOf({
      [pathOf(1).replace('code_en_vigueur/LEGI', 'code_non_vigueur/LEGI')]: articleXml(1, {
        text: 'Revu.',
      }),
      '20260901-211530/liste_suppression_legi.dat': [
        pathOf(1),
        pathOf(2).replace('article', 'section_ta').replace('LEGIARTI', 'LEGISCTA'),
        pathOf(99),
      ].join('\r\n'),
    });
    const second = await run(knownAfter(first));
    expect(second).toMatchObject({ changed: 2, gone: 0, removed: [] });
  });

  it('finds the archives however the page lists them', async () => {
    const archive = await archiveOf({ [pathOf(1)]: articleXml(1) });
    const listing = await fakeSite((path) => {
      if (path === '/base/')
        return {
          body: `<A HREF='/autre/Freemium_legi_global_20260713-140000.tar.gz'>Freemium_legi_gl..&gt;</A>`,
        };
      return path === '/autre/Freemium_legi_global_20260713-140000.tar.gz'
        ? { body: archive }
        : undefined;
    });
    const result = await runConnector(legiConnector(source({ url: `${listing.url}/base` })), {
      hosts: [listing.host],
    });
    expect(result.changed).toBe(2);
    await listing.close();
  });

  it('reads an archive whose compression the server undoes on the way', async () => {
    const archive = await archiveOf({ [pathOf(1)]: articleXml(1) });
    const name = 'Freemium_legi_global_20260713-140000.tar.gz';
    const apache = await fakeSite((path) =>
      path === '/'
        ? { body: `<a href="${name}">` }
        : { body: archive, headers: { 'content-encoding': 'x-gzip' } },
    );
    const result = await runConnector(legiConnector(source({ url: `${apache.url}/` })), {
      hosts: [apache.host],
    });
    expect(result.changed).toBe(2);
    await apache.close();
  });

  it('says that an archive is cut, and downloads it again at the next run', async () => {
    const archive = await archiveOf({ [pathOf(1)]: articleXml(1), [pathOf(2)]: articleXml(2) });
    const name = 'Freemium_legi_global_20260713-140000.tar.gz';
    archives[name] = archive.subarray(0, -80);
    const folder = await mkdtemp(join(tmpdir(), 'maroquin-legi-'));
    await expect(run(undefined, {}, folder)).rejects.toMatchObject({ code: 'BAD_SOURCE' });
    archives[name] = archive;
    expect(await recordsOf(await run(undefined, {}, folder))).toHaveLength(2);
  });
});
