import { strToU8, zipSync } from 'fflate';

import { fakeSite, type FakeSite } from '../../testing/fake-site.js';
import { knownAfter, recordsOf, runConnector } from '../../testing/run-connector.js';
import { servicePublicConnector } from './service-public-connector.js';

const sheet = (id: string, body: string, date = 'modified 2026-03-02'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Publication xmlns:dc="http://purl.org/dc/elements/1.1/" ID="${id}" type="Fiche" spUrl="https://www.service-public.gouv.fr/particuliers/vosdroits/${id}">
<dc:title>Congé de maternité</dc:title><dc:date>${date}</dc:date><Audience>Particuliers</Audience>
<FilDAriane><Niveau ID="N19">Travail</Niveau><Niveau ID="N23">Congés</Niveau></FilDAriane>
${body}</Publication>`;

const situations = `<Introduction><Texte><Paragraphe>La salariée a droit à un <MiseEnEvidence>congé</MiseEnEvidence>.</Paragraphe></Texte></Introduction>
<ListeSituations affichage="onglet">
 <Situation><Titre>Secteur privé</Titre><Texte><Chapitre><Titre><Paragraphe>Durée</Paragraphe></Titre>
  <BlocCas affichage="radio"><Cas><Titre><Paragraphe>Premier enfant</Paragraphe></Titre><Paragraphe>16 semaines.</Paragraphe></Cas>
  <Cas><Titre><Paragraphe>Jumeaux</Paragraphe></Titre><Paragraphe>34 semaines.</Paragraphe><Attention><Titre>Attention</Titre><Paragraphe>sauf accord.</Paragraphe></Attention></Cas></BlocCas></Chapitre></Texte></Situation>
 <Situation><Titre>Secteur public</Titre><Texte><Liste><Item><Paragraphe>un</Paragraphe></Item><Item><Paragraphe>deux</Paragraphe></Item></Liste>
  <Tableau><Rangée type="header"><Cellule>Rang</Cellule><Cellule>Durée</Cellule></Rangée><Rangée type="normal"><Cellule>1</Cellule><Cellule>16</Cellule></Rangée></Tableau></Texte></Situation>
</ListeSituations>
<OuSAdresser ID="R1"><Titre>CPAM</Titre><Texte><Paragraphe>ailleurs</Paragraphe></Texte></OuSAdresser>
<Reference URL="https://exemple.fr"><Titre>Code du travail</Titre></Reference>`;

describe(servicePublicConnector.name, () => {
  let site: FakeSite;
  let files: Record<string, string>;

  beforeEach(async () => {
    files = {};
    site = await fakeSite(() => ({
      body: zipSync(
        Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      ),
    }));
  });
  afterEach(() => site.close());

  const run = (known?: ReturnType<typeof knownAfter>) =>
    runConnector(servicePublicConnector({ url: `${site.url}/vosdroits-latest.zip` }), {
      hosts: [site.host],
      ...(known === undefined ? {} : { known }),
    });

  it('keeps the situation and the case of each part', async () => {
    files = { 'F2265.xml': sheet('F2265', situations), 'N19.xml': '<Publication ID="N19"/>' };
    const records = await recordsOf(await run());
    expect(records.map(({ id, path, text }) => [id, path.slice(2), text])).toEqual([
      ['sp/F2265', [], 'La salariée a droit à un congé.'],
      ['sp/F2265#2', ['Secteur privé', 'Durée', 'Cas\u00a0: Premier enfant'], '16 semaines.'],
      [
        'sp/F2265#3',
        ['Secteur privé', 'Durée', 'Cas\u00a0: Jumeaux'],
        '34 semaines.\nAttention\u00a0: sauf accord.',
      ],
      ['sp/F2265#4', ['Secteur public'], '- un\n- deux\nRang | Durée\n1 | 16'],
    ]);
    expect(records[0]).toMatchObject({
      title: 'Congé de maternité',
      path: ['Travail', 'Congés'],
      url: 'https://www.service-public.gouv.fr/particuliers/vosdroits/F2265',
      asOf: '2026-03-02',
    });
  });

  it('parses again only what changed, and drops what the archive no longer holds', async () => {
    files = { 'F1.xml': sheet('F1', situations), 'F2.xml': sheet('F2', situations) };
    const first = await run();
    files = { 'F1.xml': sheet('F1', '<Texte><Paragraphe>Court.</Paragraphe></Texte>') };
    const second = await run(knownAfter(first));
    expect(second).toMatchObject({ changed: 1, unchanged: 0, gone: 1 });
    expect([...second.removed].sort()).toEqual(
      ['sp/F1#2', 'sp/F1#3', 'sp/F1#4', 'sp/F2', 'sp/F2#2', 'sp/F2#3', 'sp/F2#4'].sort(),
    );
    expect(await run(knownAfter(second, knownAfter(first)))).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
  });

  it('reads the others when one sheet is cut, and keeps what it gave before', async () => {
    files = { 'F1.xml': sheet('F1', situations) };
    const first = await run();
    files = { 'F1.xml': sheet('F1', situations).slice(0, 700), 'F2.xml': sheet('F2', situations) };
    const second = await run(knownAfter(first));
    expect(second).toMatchObject({ changed: 1, failed: 1, removed: [] });
  });

  it('says that the archive is cut', async () => {
    await site.close();
    site = await fakeSite(() => ({ body: 'PK\u0003\u0004 rien' }));
    await expect(run()).rejects.toMatchObject({ code: 'BAD_SOURCE' });
  });

  it('reads HTML in CDATA and old encodings, and puts no script behind a citation', async () => {
    const text =
      '<Texte><Paragraphe>É <![CDATA[<b>Droit</b> &agrave; un cong&eacute;.]]></Paragraphe></Texte>';
    const xml = sheet('F3', text)
      .replace('UTF-8', 'ISO-8859-1')
      .replace('https://', 'javascript://');
    await site.close();
    site = await fakeSite(() => ({ body: zipSync({ 'F3.xml': Buffer.from(xml, 'latin1') }) }));
    expect(await recordsOf(await run())).toMatchObject([
      { title: 'Congé de maternité', text: 'É Droit à un congé.', url: null },
    ]);
  });
});
