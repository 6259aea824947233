/** Ends a switch over a union: a case that is added later stops compiling here. */
export function assertUnreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
