/** Injection token of the address agents type, without a trailing slash. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');
