import {
  articleFile,
  articleId,
  articlePath,
  RECORDED_CODE,
} from '../../testing/legi-recording.js';
import { LEGI_BASE as BASE, openLegiSite, type LegiSite } from '../../testing/legi-site.js';
import { knownAfter, recordsOf } from '../../testing/run-connector.js';
import { tarGz, type ArchivedFile } from '../../testing/tar-gz.js';

/** Increments in the form of the base: what they change, move and take away. */
describe('daily archives of the base LEGI', () => {
  let site: LegiSite;

  beforeEach(async () => {
    site = await openLegiSite();
  });
  afterEach(() => site.close());

  const day = (moment: string, files: Readonly<Record<string, ArchivedFile>>) =>
    tarGz(
      Object.fromEntries(Object.entries(files).map(([path, file]) => [`${moment}/${path}`, file])),
    );

  const first = { id: articleId(1), num: '1' };
  const second = { id: articleId(2), num: '2' };
  const base = () =>
    tarGz({
      [articlePath(first.id)]: articleFile(first),
      [articlePath(second.id)]: articleFile(second),
    });
  const withoutXml = (path: string): string => path.replace('.xml', '');

  it('removes by a list with flags, carriage returns and folders', async () => {
    site.archives[BASE] = await base();
    const known = knownAfter(await site.run());
    site.archives['LEGI_20260901-211530.tar.gz'] = await day('20260901-211530', {
      'liste_suppression_legi.dat': [
        `${withoutXml(articlePath(first.id))} D`,
        '',
        `${articlePath(articleId(9)).replace(/\/article.*/u, '')}/texte/version/${RECORDED_CODE}`,
      ].join('\r\n'),
    });
    expect((await site.run(known)).removed).toEqual([`${RECORDED_CODE}/1@${first.id}`]);

    const folder = articlePath(first.id).replace(/\/LEGIARTI\d+\.xml$/u, '');
    site.archives['LEGI_20260901-211530.tar.gz'] = await day('20260901-211530', {
      'liste_suppression_legi.dat': folder,
    });
    expect((await site.run(known)).removed).toHaveLength(2);
  });

  it('reads the end of a list that is larger than any article', async () => {
    site.archives[BASE] = await base();
    const known = knownAfter(await site.run());
    const others = Array.from({ length: 200_000 }, (_, at) =>
      withoutXml(articlePath(articleId(at + 10))),
    );
    const list = [...others, withoutXml(articlePath(first.id))].join('\n');
    expect(list.length).toBeGreaterThan(20 * 2 ** 20);
    site.archives['LEGI_20260901-211530.tar.gz'] = await day('20260901-211530', {
      'liste_suppression_legi.dat': list,
    });
    expect((await site.run(known)).removed).toEqual([`${RECORDED_CODE}/1@${first.id}`]);
  });

  it('does not take away, days later, an article from where it is no more', async () => {
    site.archives[BASE] = await base();
    site.archives['LEGI_20260901-211530.tar.gz'] = await day('20260901-211530', {
      [articlePath(first.id, RECORDED_CODE, 'code_non_vigueur')]: articleFile(first),
    });
    const known = knownAfter(await site.run());
    site.archives['LEGI_20260903-211530.tar.gz'] = await day('20260903-211530', {
      'liste_suppression_legi.dat': withoutXml(articlePath(first.id)),
    });
    expect(await site.run(known)).toMatchObject({ gone: 0, removed: [] });
    site.archives['LEGI_20260904-211530.tar.gz'] = await day('20260904-211530', {
      'liste_suppression_legi.dat': withoutXml(
        articlePath(first.id, RECORDED_CODE, 'code_non_vigueur'),
      ),
    });
    expect(await site.run(known)).toMatchObject({ removed: [`${RECORDED_CODE}/1@${first.id}`] });
  });

  it('moves an article to another section, and gives a removed one back', async () => {
    site.archives[BASE] = await base();
    const known = knownAfter(await site.run());
    site.archives['LEGI_20260902-211530.tar.gz'] = await day('20260902-211530', {
      [articlePath(first.id)]: articleFile({
        ...first,
        headings: '<TM><TITRE_TM id="LEGISCTA000000000002">Livre II</TITRE_TM></TM>',
      }),
      [articlePath(second.id)]: articleFile(second),
    });
    site.archives['LEGI_20260901-211530.tar.gz'] = await day('20260901-211530', {
      'liste_suppression_legi.dat': withoutXml(articlePath(second.id)),
    });
    const moved = await site.run(known);
    expect(moved.removed).toEqual([]);
    expect((await recordsOf(moved)).map(({ num, path }) => [num, path.at(-1)])).toEqual([
      ['1', 'Livre II'],
      ['2', 'Livre Ier : Des essais'],
    ]);
  });

  it('applies the increment of the evening of the base', async () => {
    site.archives[BASE] = await base();
    site.archives['LEGI_20250713-205013.tar.gz'] = await day('20250713-205013', {});
    site.requests.length = 0;
    await site.run();
    expect(site.requests).toEqual(['/LEGI/', `/LEGI/${BASE}`, '/LEGI/LEGI_20250713-205013.tar.gz']);
  });
});
