/** Injection token of the loaded assistants. */
export const ASSISTANTS = Symbol('ASSISTANTS');
