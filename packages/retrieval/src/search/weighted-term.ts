/** A term of the question and what one full occurrence of it is worth. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}
