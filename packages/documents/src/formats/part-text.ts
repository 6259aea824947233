/** A page, a slide or a sheet, as Markdown. */
export interface PartText {
  /** From 1, as the file counts them: those that are hidden count. */
  readonly number: number;
  readonly text: string;
}
