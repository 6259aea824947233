const CENTS = 100;

/** Rounds to the cent, half up. @example roundToCents(357.5424) // 357.54 */
export function roundToCents(amount: number): number {
  return Math.round((amount + Number.EPSILON) * CENTS) / CENTS;
}

/** An amount as it is written in a letter. @example euros(1250.5) // '1 250,50 €' */
export function euros(amount: number): string {
  const [whole = '0', cents = '00'] = Math.abs(amount).toFixed(2).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u202F');
  const decimals = cents === '00' ? '' : `,${cents}`;
  return `${amount < 0 ? '−' : ''}${grouped}${decimals}\u00A0€`;
}

/** A rate with two decimals. @example percent(7.21) // '7,21 %' */
export function percent(rate: number): string {
  return `${rate.toFixed(2).replace('.', ',')}\u00A0%`;
}
