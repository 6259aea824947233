/** The collectivities of article 644 of the code de procédure civile: a court sits there. */
export const COURTS_OVERSEAS = [
  'guadeloupe',
  'guyane',
  'martinique',
  'la-reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'wallis-et-futuna',
] as const;

/** Named by article 643 as residences, but whose courts follow their own code of procedure. */
export const OTHER_OVERSEAS = ['polynesie-francaise', 'nouvelle-caledonie', 'taaf'] as const;

/**
 * Where the court sits. `alsace-moselle` is in metropolitan France, with its own holidays. The two
 * last have a code of civil procedure of their own: the computation is refused there.
 */
export const SEATS = [
  'metropole',
  'alsace-moselle',
  ...COURTS_OVERSEAS,
  'polynesie-francaise',
  'nouvelle-caledonie',
] as const;

/** Where a party lives. */
export const RESIDENCES = ['metropole', ...COURTS_OVERSEAS, ...OTHER_OVERSEAS, 'etranger'] as const;

/** Seat of a court. */
export type Seat = (typeof SEATS)[number];
/** Place where a party lives, or where an act was handed to it. */
export type Residence = (typeof RESIDENCES)[number];

const NAMES: Readonly<Record<Seat | Residence, string>> = {
  metropole: 'en France métropolitaine',
  'alsace-moselle': 'en Alsace-Moselle',
  guadeloupe: 'en Guadeloupe',
  guyane: 'en Guyane',
  martinique: 'en Martinique',
  'la-reunion': 'à La Réunion',
  mayotte: 'à Mayotte',
  'saint-barthelemy': 'à Saint-Barthélemy',
  'saint-martin': 'à Saint-Martin',
  'saint-pierre-et-miquelon': 'à Saint-Pierre-et-Miquelon',
  'wallis-et-futuna': 'à Wallis-et-Futuna',
  'polynesie-francaise': 'en Polynésie française',
  'nouvelle-caledonie': 'en Nouvelle-Calédonie',
  taaf: 'dans les Terres australes et antarctiques françaises',
  etranger: 'à l’étranger',
};

/** The place with its preposition. @example inPlace('la-reunion') // 'à La Réunion' */
export function inPlace(place: Seat | Residence): string {
  return NAMES[place];
}

/** Whether the court sits in one of the collectivities of article 644. */
export function isOverseasCourt(place: Seat): place is (typeof COURTS_OVERSEAS)[number] {
  return COURTS_OVERSEAS.some((court) => court === place);
}
