import { recourseDeadline, type RecourseFacts } from './recourse-deadline.js';

type Case = readonly [why: string, event: string, end: string, facts?: Partial<RecourseFacts>];

/** Counted by hand on a calendar, from articles 640 to 647 of the code de procédure civile. */
const ONE_MONTH: readonly Case[] = [
  ['same day number', '2025-02-28', '2025-03-28'],
  ['8 May on a Friday', '2026-04-08', '2026-05-11'],
  ['no 31 in February', '2025-01-31', '2025-02-28'],
  ['no 31 in February of a leap year', '2024-01-31', '2024-02-29'],
  ['no 30 in February of a leap year', '2024-01-30', '2024-02-29'],
  ['no 29 in February', '2025-01-29', '2025-02-28'],
  ['from 29 February, Good Friday is worked', '2024-02-29', '2024-03-29'],
  ['from 29 February 2028', '2028-02-29', '2028-03-29'],
  ['to 29 February 2028', '2028-01-31', '2028-02-29'],
  ['no 31 in April', '2024-03-31', '2024-04-30'],
  ['31 December to 31 January', '2024-12-31', '2025-01-31'],
  ['Easter Monday 2024', '2024-03-01', '2024-04-02'],
  ['Easter Monday 2025', '2025-03-21', '2025-04-22'],
  ['Easter Monday 2026', '2026-03-06', '2026-04-07'],
  ['Easter Sunday then Monday 2027', '2027-02-28', '2027-03-30'],
  ['Easter Monday 2028', '2028-03-17', '2028-04-18'],
  ['Ascension 2024', '2024-04-09', '2024-05-10'],
  ['8 May then Ascension 2024', '2024-04-08', '2024-05-10'],
  ['Ascension 2025', '2025-04-29', '2025-05-30'],
  ['Ascension 2026', '2026-04-14', '2026-05-15'],
  ['Ascension 2027', '2027-04-06', '2027-05-07'],
  ['Ascension 2028', '2028-04-25', '2028-05-26'],
  ['Whit Monday 2024', '2024-04-20', '2024-05-21'],
  ['Whit Monday 2025', '2025-05-09', '2025-06-10'],
  ['Whit Monday 2026', '2026-04-25', '2026-05-26'],
  ['Whit Monday 2027', '2027-04-17', '2027-05-18'],
  ['Whit Monday 2028', '2028-05-05', '2028-06-06'],
  ['1 May on a Thursday', '2025-04-01', '2025-05-02'],
  ['1 May on a Friday', '2026-04-01', '2026-05-04'],
  ['8 May on a Thursday', '2025-04-08', '2025-05-09'],
  ['8 May on a Saturday', '2027-04-08', '2027-05-10'],
  ['14 July on a Sunday', '2024-06-14', '2024-07-15'],
  ['14 July on a Monday', '2025-06-14', '2025-07-15'],
  ['15 August on a Thursday', '2024-07-15', '2024-08-16'],
  ['15 August on a Friday', '2025-07-15', '2025-08-18'],
  ['15 August on a Saturday', '2026-07-15', '2026-08-17'],
  ['1 November on a Friday', '2024-10-01', '2024-11-04'],
  ['1 November on a Saturday', '2025-10-01', '2025-11-03'],
  ['1 November on a Sunday', '2026-10-01', '2026-11-02'],
  ['11 November on a Monday', '2024-10-11', '2024-11-12'],
  ['25 December, the 26th is worked', '2024-11-25', '2024-12-26'],
  ['25 December on a Friday', '2026-11-25', '2026-12-28'],
  ['1 January on a Wednesday', '2024-12-01', '2025-01-02'],
  ['1 January on a Friday', '2026-12-01', '2027-01-04'],
  ['a plain Friday', '2024-05-14', '2024-06-14'],
  ['opposition', '2026-04-15', '2026-05-15', { recourse: 'opposition' }],
  [
    'opposition to a payment order',
    '2026-04-01',
    '2026-05-04',
    { recourse: 'opposition', matter: 'injonction-de-payer' },
  ],
];

const DAYS: readonly Case[] = [
  ['référé, the first day does not count', '2026-04-30', '2026-05-15', { matter: 'refere' }],
  ['référé, Ascension', '2026-04-29', '2026-05-15', { matter: 'refere' }],
  ['référé, Saturday 27 December', '2025-12-12', '2025-12-29', { matter: 'refere' }],
  [
    'matière gracieuse, 28 February on a Saturday',
    '2026-02-13',
    '2026-03-02',
    { matter: 'gracieuse' },
  ],
  ['tutelles, 29 February', '2028-02-14', '2028-02-29', { matter: 'tutelles' }],
  ['JEX, 14 July', '2026-06-29', '2026-07-15', { matter: 'juge-de-l-execution' }],
  ['compétence, 15 August', '2026-07-31', '2026-08-17', { matter: 'jugement-sur-la-competence' }],
  [
    'ordonnance sur requête, Christmas',
    '2026-12-10',
    '2026-12-28',
    { matter: 'ordonnance-sur-requete' },
  ],
  ['mise en état, Easter Monday', '2025-04-06', '2025-04-22', { matter: 'mise-en-etat' }],
  ['surendettement', '2026-03-16', '2026-03-31', { matter: 'surendettement' }],
  [
    'ordonnance de protection, 1 May',
    '2026-04-16',
    '2026-05-04',
    { matter: 'ordonnance-de-protection' },
  ],
  [
    'assistance éducative, Whit Monday',
    '2026-05-10',
    '2026-05-26',
    { matter: 'assistance-educative' },
  ],
  [
    'procédure accélérée au fond, Sunday',
    '2026-10-31',
    '2026-11-16',
    { matter: 'procedure-acceleree-au-fond' },
  ],
  [
    'procédure collective, ten days',
    '2026-04-28',
    '2026-05-11',
    { matter: 'procedure-collective' },
  ],
  [
    'opposition in référé',
    '2026-04-30',
    '2026-05-15',
    { recourse: 'opposition', matter: 'refere' },
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

describeCases('counted in months', ONE_MONTH);
describeCases('counted in days', DAYS);
