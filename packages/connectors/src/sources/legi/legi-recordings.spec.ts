import {
  articleFile,
  articleId,
  articlePath,
  RECORDED_CODE,
  type RecordedArticle,
} from '../../testing/legi-recording.js';
import { LEGI_BASE as BASE, openLegiSite, type LegiSite } from '../../testing/legi-site.js';
import { recordsOf } from '../../testing/run-connector.js';
import { tarGz } from '../../testing/tar-gz.js';
import type { SyncResult } from '../../sync-source.js';

const LAW = 'JORFTEXT000000886460';

/** Recordings in the form of the base: each of its habits that another reader of it has met. */
describe('recordings of the base LEGI', () => {
  let site: LegiSite;

  beforeEach(async () => {
    site = await openLegiSite();
  });
  afterEach(() => site.close());

  const recordOf = async (made: Partial<RecordedArticle>): ReturnType<typeof only> => {
    const article = { id: articleId(1), ...made };
    site.archives[BASE] = await tarGz({
      [articlePath(article.id, article.text)]: articleFile(article),
    });
    return only(await site.run(undefined, { texts: [article.text ?? RECORDED_CODE] }));
  };
  const only = async (result: SyncResult) => {
    const [record] = await recordsOf(result);
    if (record === undefined) throw new Error('no record');
    return record;
  };

  it('keeps the rows of a table on their lines, whatever is in the cells', async () => {
    const { text } = await recordOf({
      body: `<div align="center"><center><table border="1"><thead><tr><th scope="col"><p align="center">Revenu</p></th><th><p>Taux</p></th></tr></thead>
<tbody><tr><td><p>Jusqu’à 10 €</p></td><td align="center"><p>5,5 %</p><p>(a)</p></td></tr><tr><td/><td><br/>11 %</td></tr></tbody></table></center></div><p/><p>Fin.</p>`,
    });
    expect(text).toBe('Revenu | Taux\nJusqu’à 10 € | 5,5 % (a)\n| 11 %\nFin.');
  });

  it('reads lists, links, quotations and marks of an article as its lines', async () => {
    const { text } = await recordOf({
      body: `<p align="left">I.-Les agents&#160;:</p><ul><li>1° du <a href="/affichCodeArticle.do?cidTexte=X&amp;idArticle=Y">code du travail</a>&nbsp;;</li><li>2° des <em>services</em>.</li></ul>
<blockquote>« Le<sup>1</sup> délai »</blockquote><font size="1">II. <![CDATA[Moins de 5 <b>jours</b> & x < 3]]></font><!-- rien --><br clear="none"/>III.`,
    });
    expect(text).toBe(
      'I.-Les agents\u00a0:\n1° du code du travail\u00a0;\n2° des services.\n« Le1 délai »\nII. Moins de 5 jours & x < 3\nIII.',
    );
  });

  it('keeps an article without a number, and numbers of every form', async () => {
    expect(await recordOf({ num: '' })).toMatchObject({
      id: `${RECORDED_CODE}/${articleId(1)}@${articleId(1)}`,
      title: 'Code des essais - article sans numéro',
      num: null,
    });
    const numbers: readonly (readonly [string, string])[] = [
      ['Annexe art. 3', 'Annexe art. 3'],
      ['Annexe II à l’article R. 6122-5', 'Annexe II à l’article R. 6122-5'],
      ['L. 131-1', 'L131-1'],
      ['R. * 123-4', 'R123-4'],
      ['L.O. 141-1', 'LO141-1'],
      ['1er', '1er'],
      ['Article 2 bis', '2 bis'],
      ['A123-4-1', 'A123-4-1'],
    ];
    for (const [written, num] of numbers)
      expect(await recordOf({ num: written })).toMatchObject({ num });
  });

  it('reads a law that is not a code, at its own address', async () => {
    expect(
      await recordOf({
        text: LAW,
        nature: 'LOI',
        num: '3',
        title: 'Loi n° 78-17 du 6 janvier 1978',
        headings: '<TITRE_TM debut="2000-01-01" fin="2999-01-01">Titre Ier</TITRE_TM>',
      }),
    ).toMatchObject({
      id: `${LAW}/3@${articleId(1)}`,
      codeId: LAW,
      path: ['Loi n° 78-17 du 6 janvier 1978', 'Titre Ier'],
      url: `https://www.legifrance.gouv.fr/loda/article_lc/${articleId(1)}`,
    });
  });

  it('says nothing of a date or a state that the file does not give', async () => {
    expect(await recordOf({ state: '', start: '', end: '' })).toMatchObject({
      status: null,
      dateStart: null,
      dateEnd: null,
    });
    expect(await recordOf({ start: '2999-01-01', state: 'VIGUEUR_DIFF' })).toMatchObject({
      dateStart: '2999-01-01',
      dateEnd: null,
    });
  });

  it('takes law by its dates: one that ends later is law, one that never began is not', async () => {
    const made: readonly RecordedArticle[] = [
      { id: articleId(1), num: '1', state: 'ABROGE_DIFF', end: '2027-01-01' },
      { id: articleId(2), num: '2', state: 'VIGUEUR_DIFF', start: '2027-01-01' },
      { id: articleId(3), num: '3', state: 'MODIFIE', end: '2024-01-01' },
      { id: articleId(4), num: '4', state: 'MODIFIE', start: '2024-01-01', end: '2024-01-01' },
      { id: articleId(5), num: '5', state: 'TRANSFERE', end: '2025-01-01' },
      { id: articleId(6), num: '6', state: 'ABROGE', end: '2022-05-01', body: '' },
    ];
    site.archives[BASE] = await tarGz(
      Object.fromEntries(made.map((article) => [articlePath(article.id), articleFile(article)])),
    );
    const nums = async (history: boolean): Promise<readonly (string | null | undefined)[]> =>
      (await recordsOf(await site.run(undefined, { history }))).map(({ num }) => num);
    expect(await nums(false)).toEqual(['1', '2']);
    expect(await nums(true)).toEqual(['1', '2', '3', '5']);
  });

  it('reads a file with a mark of order, in the encoding of Western Europe, or with prefixes', async () => {
    const xml = articleFile({ id: articleId(1), body: '<p>Été à l’œuvre</p>' });
    const western = Buffer.from(
      xml.replace('UTF-8', 'ISO-8859-15').replaceAll('’', "'").replaceAll('œ', 'oe'),
      'latin1',
    );
    for (const [bytes, expected] of [
      [Buffer.from(`\ufeff${xml}`), 'Été à l’œuvre'],
      [western, "Été à l'oeuvre"],
      [Buffer.from(`\r\n${xml}`), 'Été à l’œuvre'],
      [Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'), 'Été à l’œuvre'],
      [
        Buffer.from(
          xml
            .replaceAll(/<(\/?)(?=[A-Z])/gu, '<$1l:')
            .replace('<l:ARTICLE>', '<l:ARTICLE xmlns:l="urn:legi">'),
        ),
        'Été à l’œuvre',
      ],
    ] as const) {
      site.archives[BASE] = await tarGz({ [articlePath(articleId(1))]: bytes });
      expect((await only(await site.run())).text).toBe(expected);
    }
  });

  it('fetches and expands nothing that a file declares', async () => {
    const xml = articleFile({ id: articleId(1), body: '<p>&vol;</p>' }).replace(
      '<ARTICLE>',
      `<!DOCTYPE ARTICLE [<!ENTITY vol SYSTEM "${site.url}/vol"><!ENTITY a "aaaaaaaaaa">]><ARTICLE>`,
    );
    site.archives[BASE] = await tarGz({ [articlePath(articleId(1))]: xml });
    expect(await site.run()).toMatchObject({ failed: 1, changed: 1 });
    expect(site.requests).not.toContain('/vol');
  });

  it('takes the newest of two files of one version, and the names of its day', async () => {
    const [old, recent] = ['2019-05-01T00:00:00Z', '2024-05-01T00:00:00Z'];
    const headings = `<TM><TITRE_TM debut="2000-01-01" fin="2010-01-01">Ancien</TITRE_TM><TITRE_TM debut="2010-01-01" fin="2999-01-01">Nouveau</TITRE_TM><TM><TITRE_TM>Chapitre</TITRE_TM></TM></TM>`;
    const made = { id: articleId(1), headings };
    site.archives[BASE] = await tarGz({
      [articlePath(made.id, RECORDED_CODE, 'code_en_vigueur')]: {
        content: articleFile({ ...made, body: '<p>Neuf.</p>' }),
        modified: recent,
      },
      [articlePath(made.id, RECORDED_CODE, 'code_non_vigueur')]: {
        content: articleFile({ ...made, body: '<p>Vieux.</p>' }),
        modified: old,
      },
    });
    expect(await only(await site.run())).toMatchObject({
      text: 'Neuf.',
      path: ['Code des essais', 'Nouveau', 'Chapitre'],
    });
  });

  it('says which text the base does not hold under its name', async () => {
    site.archives[BASE] = await tarGz({
      [articlePath(articleId(1))]: articleFile({ id: articleId(1) }),
    });
    const result = await site.run(undefined, { texts: [RECORDED_CODE, 'LEGITEXT000006068643'] });
    expect(result.changed).toBe(2);
    expect(result.failures).toEqual([
      { key: 'LEGITEXT000006068643', reason: expect.stringContaining('vérifiez son identifiant') },
    ]);
  });

  it('leaves out one file beyond reason, and reads the others', async () => {
    site.archives[BASE] = await tarGz({
      [articlePath(articleId(1))]: Buffer.alloc(21 * 2 ** 20, 'a'),
      [articlePath(articleId(2))]: articleFile({ id: articleId(2), num: '2' }),
    });
    const result = await site.run();
    expect(result).toMatchObject({ changed: 2, failed: 1 });
    expect(result.failures[0]?.reason).toMatch(/démesuré/u);
  });

  it('looks no further into an article whose elements are in one another without end', async () => {
    const deep = (depth: number): string => '<p>'.repeat(depth) + 'x' + '</p>'.repeat(depth);
    site.archives[BASE] = await tarGz({
      [articlePath(articleId(1))]: articleFile({ id: articleId(1), body: deep(100_000) }),
      [articlePath(articleId(2))]: articleFile({ id: articleId(2), body: deep(400) }),
    });
    const result = await site.run();
    expect(result.failures.map(({ key }) => key)).toEqual([articleId(1)]);
    expect((await recordsOf(result)).map(({ text }) => text)).toEqual(['x']);
  });

  it('gives a title that a corpus takes to a text with an endless name', async () => {
    const { title } = await recordOf({ text: LAW, title: 'Arrêté '.repeat(300) });
    expect(title.length).toBeLessThan(1_000);
    expect(title).toMatch(/ - article 1$/u);
  });
});
