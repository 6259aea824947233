/** What a route does, whoever asks: none looks at an object, the fields do. */
export interface RouteLine {
  /** `fields`: decided field by field, above. A number: the status for everybody. */
  readonly answers: 'fields' | number;
  /** Found in the body, when there is one. */
  readonly proof?: RegExp;
}

/** One line for each route. */
export const ROUTES: Readonly<Record<string, RouteLine>> = {
  'POST /graphql': { answers: 'fields' },
  'GET /graphql': { answers: 405, proof: /METHOD_NOT_ALLOWED/u },
  'HEAD /graphql': { answers: 405 },
  'POST /graphql/stream': { answers: 'fields' },
  'GET /health/live': { answers: 200, proof: /^\{"status":"live"\}$/u },
  'HEAD /health/live': { answers: 200 },
  'GET /health/ready': { answers: 200, proof: /^\{"status":"ready"\}$/u },
  'HEAD /health/ready': { answers: 200 },
  'GET /auth/sign-in': { answers: 303 },
  'HEAD /auth/sign-in': { answers: 303 },
  'GET /auth/callback': { answers: 403, proof: /SIGN_IN_REFUSED/u },
  'HEAD /auth/callback': { answers: 403 },
  'POST /auth/sign-out': { answers: 200, proof: /^\{"redirectTo":"/u },
};

/** Present when the shell was built: files, and its one page for every other address. */
export const SHELL_ROUTES: Readonly<Record<string, RouteLine>> = {
  'GET *': { answers: 200, proof: /<!doctype html>/iu },
  'HEAD *': { answers: 200 },
};

/**
 * Doors before the router, served by the sample identities (never in production): public by nature,
 * they know no conversation.
 */
export const SAMPLE_DOORS: Readonly<Record<string, RouteLine>> = {
  'GET /identity/.well-known/openid-configuration': { answers: 200, proof: /"issuer"/u },
  'GET /identity/me': { answers: 401, proof: /invalid_token/u },
  'GET /identity/choose/unknown': { answers: 303 },
  'POST /identity/token': { answers: 400 },
};
