/** A date as a number that sorts (`20260404`), 0 when unknown. */
export const dateNumber = (date: string | null | undefined): number =>
  date === null || date === undefined ? 0 : Number(date.replaceAll('-', ''));
