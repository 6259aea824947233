import { orientClaim } from './orient-claim.js';

describe('orientClaim', () => {
  it.each([
    [
      'small payment',
      'paiement',
      4_200,
      'tribunal judiciaire',
      { lastResort: true, lawyer: false, amicableAttempt: true, requestAllowed: true },
    ],
    [
      'exactly 5 000',
      'paiement',
      5_000,
      'tribunal judiciaire',
      { lastResort: true, lawyer: false, amicableAttempt: true, requestAllowed: true },
    ],
    [
      'just above 5 000',
      'paiement',
      5_000.01,
      'tribunal judiciaire',
      { lastResort: false, lawyer: false, amicableAttempt: false, requestAllowed: false },
    ],
    [
      'exactly 10 000',
      'paiement',
      10_000,
      'tribunal judiciaire',
      { lastResort: false, lawyer: false, amicableAttempt: false, requestAllowed: false },
    ],
    [
      'above 10 000',
      'paiement',
      10_001,
      'tribunal judiciaire',
      { lastResort: false, lawyer: true, amicableAttempt: false, requestAllowed: false },
    ],
    [
      'rent arrears',
      'bail-d-habitation',
      7_500,
      'juge des contentieux de la protection',
      { lastResort: false, lawyer: false, amicableAttempt: false, requestAllowed: false },
    ],
    [
      'exclusive matter',
      'competence-exclusive',
      9_000,
      'tribunal judiciaire',
      { lastResort: false, lawyer: true, amicableAttempt: false, requestAllowed: false },
    ],
    [
      'squat',
      'expulsion-sans-titre',
      null,
      'juge des contentieux de la protection',
      { lastResort: false, lawyer: false, amicableAttempt: false, requestAllowed: false },
    ],
    [
      'indeterminate claim',
      'paiement',
      null,
      'tribunal judiciaire',
      { lastResort: false, lawyer: true, amicableAttempt: false, requestAllowed: false },
    ],
    [
      'nuisance',
      'trouble-de-voisinage',
      null,
      'tribunal judiciaire',
      { lastResort: false, lawyer: true, amicableAttempt: true, requestAllowed: false },
    ],
  ] as const)('%s', (_name, claim, amount, court, expected) => {
    expect(orientClaim({ claim, amount })).toMatchObject({ court, ...expected });
  });

  it('says that the text on the amicable attempt may be superseded', () => {
    expect(orientClaim({ claim: 'paiement', amount: 100 }).warnings.join(' ')).toMatch(/2025-660/u);
  });
});
