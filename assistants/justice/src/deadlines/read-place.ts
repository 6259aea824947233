import { FOREIGN_PLACES } from './foreign-places.js';
import type { Residence, Seat } from './places.js';

/** Names, folded, that mean each place: the collectivity, its courts, its largest towns. */
const FRENCH_PLACES: readonly (readonly [Seat | Residence, readonly string[]])[] = [
  ['saint-pierre-et-miquelon', ['saint pierre et miquelon', 'miquelon']],
  ['wallis-et-futuna', ['wallis', 'futuna', 'mata utu']],
  ['polynesie-francaise', ['polynesie', 'tahiti', 'papeete']],
  ['nouvelle-caledonie', ['nouvelle caledonie', 'caledonie', 'noumea']],
  ['taaf', ['taaf', 'terres australes', 'kerguelen']],
  ['saint-barthelemy', ['saint barthelemy', 'gustavia']],
  ['saint-martin', ['saint martin', 'marigot']],
  ['guadeloupe', ['guadeloupe', 'basse terre', 'pointe a pitre']],
  ['guyane', ['guyane', 'cayenne', 'kourou', 'saint laurent du maroni']],
  ['martinique', ['martinique', 'fort de france']],
  ['la-reunion', ['reunion', 'saint denis de la reunion']],
  ['mayotte', ['mayotte', 'mamoudzou', 'dzaoudzi']],
  [
    'alsace-moselle',
    [
      ...['alsace moselle', 'alsace', 'moselle', 'bas rhin', 'haut rhin', 'strasbourg', 'colmar'],
      ...['metz', 'mulhouse', 'saverne', 'sarreguemines', 'thionville'],
    ],
  ],
  [
    'metropole',
    [
      ...[
        'metropole',
        'metropolitaine',
        'france',
        'hexagone',
        'corse',
        'agen',
        'aix en provence',
        'amiens',
      ],
      ...[
        'angers',
        'bastia',
        'besancon',
        'bobigny',
        'bordeaux',
        'bourges',
        'brest',
        'caen',
        'chambery',
      ],
      ...[
        'clermont ferrand',
        'creteil',
        'dijon',
        'douai',
        'evry',
        'grenoble',
        'le havre',
        'lille',
        'limoges',
      ],
      ...[
        'lyon',
        'le mans',
        'marseille',
        'melun',
        'montpellier',
        'nancy',
        'nanterre',
        'nantes',
        'nice',
        'nimes',
      ],
      ...[
        'orleans',
        'paris',
        'pau',
        'perpignan',
        'poitiers',
        'pontoise',
        'reims',
        'rennes',
        'riom',
        'rouen',
      ],
      ...['saint etienne', 'toulon', 'toulouse', 'tours', 'valence', 'versailles'],
    ],
  ],
];

/** `Saint-Denis de La Réunion` becomes ` saint denis de la reunion `. */
function folded(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return ` ${plain.replaceAll(/[^a-z0-9]+/g, ' ').trim()} `;
}

function names(text: string, name: string): boolean {
  return text.includes(` ${name} `);
}

function find(text: string): Seat | Residence | null {
  const words = folded(text);
  // `Guyane française`, `Polynésie`: the most precise names come first, `France` last.
  for (const [place, known] of FRENCH_PLACES) {
    if (known.some((name) => names(words, name))) return place;
  }
  return FOREIGN_PLACES.some((name) => names(words, name)) ? 'etranger' : null;
}

/**
 * Where a party lives, read from the words of a question; `null` when the name is not known.
 * @example readResidence('au Canada') // 'etranger'
 */
export function readResidence(text: string): Residence | null {
  if (names(folded(text), 'hors de france')) return 'etranger';
  const place = find(text);
  return place === 'alsace-moselle' ? 'metropole' : place;
}

/**
 * Where a court sits, read from the words of a question; `null` when the name is not known. There is
 * one court of appeal at Saint-Denis, that of La Réunion.
 * @example readSeat('Saint-Denis') // 'la-reunion'
 */
export function readSeat(text: string): Seat | null {
  if (names(folded(text), 'saint denis')) return 'la-reunion';
  const place = find(text);
  return place === 'etranger' || place === 'taaf' ? null : place;
}
