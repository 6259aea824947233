import { recourseDeadline, type RecourseFacts } from './recourse-deadline.js';

type Case = readonly [why: string, event: string, end: string, facts?: Partial<RecourseFacts>];

/** Counted by hand on a calendar, from articles 586, 596, 612 and 643 to 647. */
const OTHER_RECOURSES: readonly Case[] = [
  ['pourvoi', '2025-12-24', '2026-02-24', { recourse: 'pourvoi-en-cassation' }],
  [
    'pourvoi from abroad',
    '2025-12-24',
    '2026-04-24',
    { recourse: 'pourvoi-en-cassation', residence: 'etranger' },
  ],
  [
    'pourvoi, 31 to 28 February, a Saturday',
    '2025-12-31',
    '2026-03-02',
    { recourse: 'pourvoi-en-cassation' },
  ],
  [
    'pourvoi, 31 to 28 February, a Sunday',
    '2026-12-31',
    '2027-03-01',
    { recourse: 'pourvoi-en-cassation' },
  ],
  [
    'pourvoi in election matters, no distance',
    '2026-05-04',
    '2026-05-15',
    { recourse: 'pourvoi-en-cassation', matter: 'elections', residence: 'mayotte' },
  ],
  ['tierce opposition notified', '2026-01-15', '2026-03-16', { recourse: 'tierce-opposition' }],
  [
    'tierce opposition from abroad',
    '2026-01-15',
    '2026-05-15',
    { recourse: 'tierce-opposition', residence: 'etranger' },
  ],
  [
    'tierce opposition never notified',
    '1996-03-10',
    '2026-03-10',
    { recourse: 'tierce-opposition', notification: 'absente', residence: 'etranger' },
  ],
  ['révision', '2026-06-30', '2026-08-31', { recourse: 'revision' }],
  [
    'révision from overseas',
    '2026-06-30',
    '2026-09-30',
    { recourse: 'revision', residence: 'guyane' },
  ],
];

const DISTANCE: readonly Case[] = [
  ['court in Paris, party in Mayotte', '2026-01-31', '2026-03-31', { residence: 'mayotte' }],
  [
    'court in Paris, party in Polynésie',
    '2026-01-31',
    '2026-03-31',
    { residence: 'polynesie-francaise' },
  ],
  [
    'court in Paris, party in Nouvelle-Calédonie',
    '2026-01-31',
    '2026-03-31',
    { residence: 'nouvelle-caledonie' },
  ],
  ['court in Paris, party in the TAAF', '2026-01-31', '2026-03-31', { residence: 'taaf' }],
  ['court in Paris, party abroad', '2026-01-31', '2026-04-30', { residence: 'etranger' }],
  [
    'court in La Réunion, party in Paris',
    '2026-01-31',
    '2026-03-31',
    { seat: 'la-reunion', residence: 'metropole' },
  ],
  [
    'court in La Réunion, party there',
    '2026-01-31',
    '2026-03-02',
    { seat: 'la-reunion', residence: 'la-reunion' },
  ],
  [
    'court in La Réunion, party in Mayotte',
    '2026-01-31',
    '2026-03-31',
    { seat: 'la-reunion', residence: 'mayotte' },
  ],
  [
    'court in Guadeloupe, party in Saint-Martin',
    '2026-01-31',
    '2026-03-31',
    { seat: 'guadeloupe', residence: 'saint-martin' },
  ],
  [
    'court in Guadeloupe, party abroad',
    '2026-01-31',
    '2026-04-30',
    { seat: 'guadeloupe', residence: 'etranger' },
  ],
  [
    'court in Wallis, party in Nouvelle-Calédonie',
    '2026-01-31',
    '2026-03-31',
    { seat: 'wallis-et-futuna', residence: 'nouvelle-caledonie' },
  ],
  [
    'court in Colmar, party in Martinique',
    '2026-01-31',
    '2026-03-31',
    { seat: 'alsace-moselle', residence: 'martinique' },
  ],
  [
    'months first, then days',
    '2026-01-30',
    '2026-03-16',
    { matter: 'refere', residence: 'la-reunion' },
  ],
  [
    'two months first, then days',
    '2025-12-31',
    '2026-03-16',
    { matter: 'refere', residence: 'etranger' },
  ],
  [
    'decision of Cayenne, pourvoi by a party there',
    '2026-05-05',
    '2026-08-05',
    { recourse: 'pourvoi-en-cassation', seat: 'guyane', residence: 'guyane' },
  ],
  [
    'decision of Saint-Denis, pourvoi by a party in Paris',
    '2026-05-05',
    '2026-07-06',
    { recourse: 'pourvoi-en-cassation', seat: 'la-reunion', residence: 'metropole' },
  ],
  [
    'handed over in Paris to a party of Mayotte (647)',
    '2026-01-31',
    '2026-03-02',
    { residence: 'mayotte', handedIn: 'metropole' },
  ],
  [
    'handed over where the court sits (647)',
    '2026-02-02',
    '2026-03-02',
    { seat: 'la-reunion', residence: 'metropole', handedIn: 'la-reunion' },
  ],
  [
    'handed over where the same month is given',
    '2026-01-31',
    '2026-03-31',
    { seat: 'la-reunion', residence: 'mayotte', handedIn: 'metropole' },
  ],
];

const LOCAL_HOLIDAYS: readonly Case[] = [
  [
    '26 December in Alsace-Moselle',
    '2025-12-11',
    '2025-12-29',
    { matter: 'refere', seat: 'alsace-moselle' },
  ],
  ['26 December elsewhere', '2025-12-11', '2025-12-26', { matter: 'refere' }],
  [
    'Good Friday in Alsace-Moselle, then Easter Monday',
    '2026-03-03',
    '2026-04-07',
    { seat: 'alsace-moselle' },
  ],
  ['Good Friday elsewhere', '2026-03-03', '2026-04-03'],
  [
    '22 May in Martinique, then Whit Monday',
    '2026-04-22',
    '2026-05-26',
    { seat: 'martinique', residence: 'martinique' },
  ],
  [
    '27 May in Guadeloupe',
    '2026-04-27',
    '2026-05-28',
    { seat: 'guadeloupe', residence: 'guadeloupe' },
  ],
  ['10 June in Guyane', '2026-05-10', '2026-06-11', { seat: 'guyane', residence: 'guyane' }],
  ['27 April in Mayotte', '2026-03-27', '2026-04-28', { seat: 'mayotte', residence: 'mayotte' }],
  [
    '20 December in La Réunion',
    '2024-11-20',
    '2024-12-23',
    { seat: 'la-reunion', residence: 'la-reunion' },
  ],
  [
    'a pourvoi ends in Paris, not in Martinique',
    '2026-02-22',
    '2026-05-22',
    { recourse: 'pourvoi-en-cassation', seat: 'martinique', residence: 'martinique' },
  ],
];

function describeCases(group: string, cases: readonly Case[]): void {
  describe(`recourseDeadline, ${group}`, () => {
    for (const [why, event, end, facts] of cases) {
      it(`${why}: ${event} → ${end}`, () => {
        expect(recourseDeadline({ recourse: 'appel', event, ...facts }).end).toBe(end);
      });
    }
  });
}

describeCases('other recourses', OTHER_RECOURSES);
describeCases('distance', DISTANCE);
describeCases('local holidays', LOCAL_HOLIDAYS);
