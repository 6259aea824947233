/** A household as article R. 262-1 of the CASF reads it. */
export interface Household {
  readonly couple: boolean;
  /** Children and persons under 25 who are à charge. */
  readonly children: number;
  /** Whether the majoration of article L. 262-9 for an isolated person applies. */
  readonly isolated: boolean;
}

/** Coefficients are whole numbers of hundred-thousandths: 1,28412 is 128 412. */
export const COEFFICIENT_UNIT = 100_000;

const ONE_PERSON = 100_000;
const SECOND_PERSON = 50_000;
const NEXT_PERSON = 30_000;
const FROM_THIRD_CHILD = 40_000;
const ISOLATED = 128_412;
const ISOLATED_CHILD = 42_804;

/**
 * Multiplies the base amount (article R. 262-1): one person 1, the second +0.5, each further one
 * +0.3, and +0.4 from the third child on. An isolated person: 1.28412 and 0.42804 a child.
 * @example coefficientOf({ couple: true, children: 3, isolated: false }) // 250000, that is 2.5
 */
export function coefficientOf({ couple, children, isolated }: Household): number {
  if (isolated) return ISOLATED + children * ISOLATED_CHILD;
  let coefficient = couple ? ONE_PERSON + SECOND_PERSON : ONE_PERSON;
  for (let child = 1; child <= children; child += 1) {
    const secondPerson = child === 1 && !couple;
    const step = child >= 3 ? FROM_THIRD_CHILD : NEXT_PERSON;
    coefficient += secondPerson ? SECOND_PERSON : step;
  }
  return coefficient;
}

/**
 * Housing allowance counted as a resource, as a fraction of the base amount (article R. 262-9): 12 %
 * of it for one person, 16 % of 1.5 times for two, 16.5 % of 1.8 times for three or more.
 */
export function housingShare({ couple, children }: Household): {
  readonly numerator: number;
  readonly denominator: number;
} {
  const persons = (couple ? 2 : 1) + children;
  if (persons === 1) return { numerator: 120, denominator: 1000 };
  return persons === 2
    ? { numerator: 240, denominator: 1000 }
    : { numerator: 297, denominator: 1000 };
}
