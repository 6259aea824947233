/** A call that the question fills. */
export interface ChosenCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}
