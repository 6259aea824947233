/** Amounts are computed in whole cents, so that a rounding happens once and in one place. */
export type Cents = number;

/** Euros as typed, to cents. @example cents(524.16) // 52416 */
export function cents(euros: number): Cents {
  return Math.round(euros * 100);
}

/** Cents to euros, for a result. */
export function toEuros(amount: Cents): number {
  return amount / 100;
}

/**
 * `amount × numerator ÷ denominator`, rounded half up to a cent. With whole numbers a tie is exact in
 * binary, so no epsilon is needed.
 * @example share(200_000, 48, 18) // 533333
 */
export function share(amount: Cents, numerator: number, denominator: number): Cents {
  return Math.round((amount * numerator) / denominator);
}

/** The same, cut to the cent below: the way the sheet of the sickness fund writes its amounts. */
export function truncatedShare(amount: Cents, numerator: number, denominator: number): Cents {
  return Math.floor((amount * numerator) / denominator);
}
