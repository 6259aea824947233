import { strToU8, zipSync } from 'fflate';

import { fakeSite, type FakeSite } from '../../testing/fake-site.js';
import { recordsOf, runConnector } from '../../testing/run-connector.js';
import type { SyncResult } from '../../sync-source.js';
import { servicePublicConnector } from './service-public-connector.js';

/** A sheet with everything that is around the text in the real ones. */
const sheet = (body: string, more: { readonly id?: string; readonly date?: string } = {}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Publication xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ID="${more.id ?? 'F100'}" type="Fiche d'information conditionnée" xsi:noNamespaceSchemaLocation="../Schemas/3.5/Publication.xsd" dateDerniereModificationImportante="2026-01-05T00:00:00" spUrl="https://www.service-public.gouv.fr/particuliers/vosdroits/F100">
<dc:title>Déclarer un essai</dc:title><dc:creator>Direction</dc:creator><dc:subject>Essais</dc:subject><dc:description>Ce qu'est un essai.</dc:description>
<dc:date>${more.date ?? 'created 2012-01-01 modified 2026-02-03'}</dc:date><dc:type>Fiche pratique</dc:type><dc:identifier>F100</dc:identifier>
<dc:source>https://www.legifrance.gouv.fr/codes/id/LEGISCTA000006141586/</dc:source><dc:relation>isPartOf N31</dc:relation>
<SurTitre>Fiche pratique</SurTitre><Audience>Particuliers</Audience><Canal>www.service-public.fr</Canal>
<FilDAriane><Niveau ID="Particuliers">Accueil particuliers</Niveau><Niveau ID="N30">Papiers</Niveau><Niveau ID="N31">Essais</Niveau><Niveau ID="F100" type="Fiche">Déclarer un essai</Niveau></FilDAriane>
<Theme ID="N30"><Titre>Papiers</Titre></Theme><SousThemePere ID="N301">Les essais</SousThemePere>
<DossierPere ID="N31"><Titre>Essais</Titre><SousDossier ID="N31-1"><Titre>Débuter</Titre><Fiche ID="F101">Autre fiche</Fiche></SousDossier></DossierPere>
${body}
<OuSAdresser ID="R1" type="Local personnalisable"><Titre>Mairie</Titre><PivotLocal>mairie</PivotLocal><RessourceWeb URL="https://lannuaire.service-public.fr/"/></OuSAdresser>
<Reference type="Texte de référence" URL="https://www.legifrance.gouv.fr/x"><Titre>Code des essais</Titre><Complement>Article 1</Complement></Reference>
<ServiceEnLigne ID="R2" URL="https://www.exemple.fr/demarche" type="Téléservice"><Titre>Au pied de la fiche</Titre><Source ID="R3">Ministère</Source></ServiceEnLigne>
<QuestionReponse ID="F102" audience="Particuliers">Et ensuite ?</QuestionReponse>
<Definition ID="R4"><Titre>Essai</Titre><Texte><Paragraphe>Ce que l'on tente.</Paragraphe></Texte></Definition>
<PourEnSavoirPlus ID="R5" type="Information pratique" URL="https://exemple.fr"><Titre>Ailleurs</Titre></PourEnSavoirPlus>
</Publication>`;

describe('recordings of service-public', () => {
  let site: FakeSite;
  let archive: Uint8Array;

  beforeEach(async () => {
    site = await fakeSite(() => ({ body: archive }));
  });
  afterEach(() => site.close());

  const run = (): Promise<SyncResult> =>
    runConnector(servicePublicConnector({ url: `${site.url}/vosdroits-latest.zip` }), {
      hosts: [site.host],
    });
  const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, file]) => [
          name,
          typeof file === 'string' ? strToU8(file) : file,
        ]),
      ),
    );
  const partsOf = async (body: string): Promise<readonly string[]> => {
    archive = zip({ 'F100.xml': sheet(body) });
    return (await recordsOf(await run())).map(({ path, text }) =>
      [...path.slice(2), text].join(' / '),
    );
  };

  it('reads the text alone: not what is around it, nor the way to it twice', async () => {
    archive = zip({
      'F100.xml': sheet(
        '<Introduction><Texte><Paragraphe>Un <LienIntra LienID="R4" type="Définition de glossaire">essai</LienIntra> se déclare<Exposant>1</Exposant>.</Paragraphe></Texte></Introduction>',
      ),
    });
    const records = await recordsOf(await run());
    expect(records).toMatchObject([
      {
        id: 'sp/F100',
        title: 'Déclarer un essai',
        path: ['Papiers', 'Essais'],
        text: 'Un essai se déclare1.',
        asOf: '2026-02-03',
      },
    ]);
  });

  it('reads what stands in a situation, a conclusion or a case without a text around it', async () => {
    expect(
      await partsOf(
        `<ListeSituations affichage="onglet"><Introduction><Texte><Paragraphe>Selon votre cas.</Paragraphe></Texte></Introduction>
<Situation><Titre>Cas général</Titre><Liste type="caseACocher"><Item><Paragraphe>Choisir</Paragraphe></Item><Item><Paragraphe>Écrire</Paragraphe></Item></Liste></Situation>
<Situation><Titre>À Mayotte</Titre><Introduction><Texte><Paragraphe>Ici.</Paragraphe></Texte></Introduction><Texte><BlocCas affichage="radio"><Cas><Titre><Paragraphe>Majeur</Paragraphe></Titre><Chapitre><Titre><Paragraphe>Délai</Paragraphe></Titre><Paragraphe>2 mois.</Paragraphe><SousChapitre><Titre>Recours</Titre><Paragraphe>1 mois.</Paragraphe></SousChapitre></Chapitre></Cas></BlocCas></Texte></Situation></ListeSituations>
<Conclusion><Texte><Paragraphe>Gardez une copie.</Paragraphe></Texte></Conclusion>`,
      ),
    ).toEqual([
      'Selon votre cas.',
      'Cas général / - Choisir\n- Écrire',
      'À Mayotte / Ici.',
      'À Mayotte / Cas\u00a0: Majeur / Délai / 2 mois.',
      'À Mayotte / Cas\u00a0: Majeur / Délai / Recours / 1 mois.',
      'Gardez une copie.',
    ]);
  });

  it('keeps the spaces that a line is not broken at, and knows no element by the words of a language', async () => {
    expect(
      await partsOf(
        `<Texte><Paragraphe>Délai\u00a0: 1\u202f500\u00a0€ <constructor><Titre>Nom</Titre>dit</constructor></Paragraphe></Texte>`,
      ),
    ).toEqual(['Délai\u00a0: 1\u202f500\u00a0€\nNom\ndit']);
  });

  it('keeps the rows of a table, merged cells and lists in cells on their lines', async () => {
    expect(
      await partsOf(
        `<Texte><Tableau><Titre>Tarifs</Titre><Colonne largeur="40" type="header"/><Colonne largeur="60" type="normal"/>
<Rangée type="header"><Cellule/><Cellule><Paragraphe>Adulte</Paragraphe></Cellule></Rangée>
<Rangée type="normal"><Cellule fusionVerticale="2"><Paragraphe>Secteur 1</Paragraphe></Cellule><Cellule><Paragraphe><Valeur>25 €</Valeur></Paragraphe><Liste><Item><Paragraphe>ou 20 €</Paragraphe></Item></Liste></Cellule></Rangée></Tableau></Texte>`,
      ),
    ).toEqual(['Tarifs\n| Adulte\nSecteur 1 | 25 € ou 20 €']);
  });

  it('says what a callout is, and which service or office to go to', async () => {
    expect(
      await partsOf(
        `<Avertissement ID="A1" date="2026-01-01"><Titre>Loi de finances</Titre><Texte><Paragraphe>La page sera mise à jour.</Paragraphe></Texte></Avertissement>
<Texte><Paragraphe>Faites-le.</Paragraphe>
<ASavoir><Titre>À savoir</Titre><Paragraphe>C'est gratuit.</Paragraphe></ASavoir><Exemple><Titre>Exemple :</Titre><Paragraphe>10 €.</Paragraphe></Exemple>
<ServiceEnLigne ID="R6" URL="https://www.exemple.fr/a?b=1&amp;c=2" type="Formulaire"><Titre>Formulaire d'essai</Titre><Source ID="R3">Ministère</Source><Introduction><Texte><Paragraphe>Permet de…</Paragraphe></Texte></Introduction></ServiceEnLigne>
<ServiceEnLigne ID="R7" URL="javascript:alert(1)"><Titre>Piège</Titre></ServiceEnLigne>
<OuSAdresser ID="R8" type="National"><Titre>Préfecture</Titre><Texte><Paragraphe>Horaires</Paragraphe></Texte></OuSAdresser>
<LienExterneCommente><Commentaire><Paragraphe>Voir le site.</Paragraphe></Commentaire><LienExterne URL="https://x.fr">Site</LienExterne></LienExterneCommente>
<Image LienPublication="i.jpg"><Legende>Une photo</Legende></Image><FragmentConditionne><Condition>pays = 1</Condition><Paragraphe>Ailleurs aussi.</Paragraphe></FragmentConditionne></Texte>`,
      ),
    ).toEqual([
      [
        'Loi de finances\u00a0: La page sera mise à jour.',
        'Faites-le.',
        "À savoir\u00a0: C'est gratuit.",
        'Exemple\u00a0: 10 €.',
        "Formulaire\u00a0: Formulaire d'essai (https://www.exemple.fr/a?b=1&c=2)",
        'Service en ligne\u00a0: Piège',
        'Où s’adresser\u00a0: Préfecture',
        'Voir le site.',
        'Site Ailleurs aussi.',
      ].join('\n'),
    ]);
  });

  it('reads an archive with folders, other files and a sheet given twice', async () => {
    const one = sheet('<Texte><Paragraphe>Un.</Paragraphe></Texte>');
    archive = zip({
      'part/menu.xml': '<Arborescence/>',
      'part/R12.xml': '<ServiceComplementaire ID="R12"/>',
      'part/F100.xml': one,
      'asso/F100.xml': one,
      '__MACOSX/part/._F100.xml': new Uint8Array([0, 5, 22, 7]),
    });
    expect(await run()).toMatchObject({ changed: 1, failed: 0 });
  });

  it('knows a sheet by its identifier when the root does not say it, and doubts a mistyped year', async () => {
    archive = zip({
      'F100.xml': sheet('<Texte><Paragraphe>Un.</Paragraphe></Texte>', {
        date: 'modified 0205-03-04',
      })
        .replace(' ID="F100" type="Fiche d', ' type="Fiche d')
        .replaceAll('dc:', 'dublin:'),
    });
    expect(await recordsOf(await run())).toMatchObject([{ id: 'sp/F100', asOf: '2026-11-23' }]);
  });

  it('lets one damaged or enormous file fail alone', async () => {
    archive = zip({
      'F1.xml': sheet('<Texte><Paragraphe>Un.</Paragraphe></Texte>', { id: 'F1' }),
      'F2.xml': sheet(`<Texte><Paragraphe>${'Deux. '.repeat(2_000)}</Paragraphe></Texte>`),
      'F3.xml': new Uint8Array(21 * 2 ** 20),
    });
    const inside = Buffer.from(archive).indexOf('F2.xml') + 200;
    archive.fill(0xff, inside, inside + 20);
    const result = await run();
    expect(result).toMatchObject({ changed: 1, failed: 2 });
    expect(result.failures.map(({ key }) => key)).toEqual(['F2', 'F3']);
  });

  it('refuses an archive without a sheet: the corpus is not emptied', async () => {
    archive = zip({ 'menu.xml': '<Arborescence/>' });
    await expect(run()).rejects.toMatchObject({ code: 'BAD_SOURCE' });
    archive = strToU8('<html>Service indisponible</html>');
    await expect(run()).rejects.toMatchObject({ code: 'BAD_SOURCE' });
  });
});
