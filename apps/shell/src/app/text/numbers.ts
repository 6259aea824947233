/**
 * A number in French: narrow non-breaking spaces between thousands, decimal comma.
 *
 * @example frenchNumber(12500) // '12 500'
 */
export function frenchNumber(value: number, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits }).format(value);
}

/** A number with its noun; French counts zero and one as singular. */
export function counted(value: number, one: string, many: string): string {
  return `${frenchNumber(value)}\u00A0${value < 2 ? one : many}`;
}
