/** Injection token of the corpora's search (`Search` of `@maroquin/retrieval`). */
export const SEARCH = Symbol('SEARCH');
