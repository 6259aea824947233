import { shownValue } from './shown-value.js';

describe(shownValue.name, () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [true, 'true'],
    [12.5, '12.5'],
    [[], ''],
    [['G', null, ' T '], 'G, T'],
    ['  1   rue\r\nHaute\n\n', '1 rue\nHaute'],
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T00:00:00+00:00', '2026-03-01'],
    ['2026-03-01T09:30:00+02:00', '2026-03-01T09:30:00+02:00'],
    [
      '<p>Accueil&nbsp;: <b>9&#160;h</b></p><ul><li>lundi</li><li>mardi</li></ul>',
      'Accueil\u00a0: 9\u00a0h\nlundi\nmardi',
    ],
    ['x < 3 et y > 2', 'x < 3 et y > 2'],
    ['Recherche & développement', 'Recherche & développement'],
    ['moins de 5 & plus de <3 ans>', 'moins de 5 & plus de <3 ans>'],
    ['<p>&valueOf; et &toString;</p>', '&valueOf; et &toString;'],
    ['<p>Un<!-- caché --> mot</p>', 'Un mot'],
    [{ lon: 2.35, lat: 48.85 }, ''],
    [{ type: 'Feature', geometry: { type: 'Point', coordinates: [2, 48] }, properties: {} }, ''],
    [{ format: 'PDF', filename: 'plan.pdf', id: 'a1', url: 'https://x.fr/a1' }, 'plan.pdf'],
    [
      '[{"type_adresse": "Postale", "numero_voie": "1 rue Haute", "pays": ""}]',
      'Postale, 1 rue Haute',
    ],
    ['{"valeur": "01 02 03 04 05", "description": null}', '01 02 03 04 05'],
    ['[sic] le directeur', '[sic] le directeur'],
  ])('shows %j as %j', (value, text) => {
    expect(shownValue(value)).toBe(text);
  });
});
