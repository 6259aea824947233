import { PlatformError } from '../errors/platform-error.js';

/** « 12 secondes », « 1 seconde ». */
export function inSeconds(seconds: number): string {
  return `${String(seconds)}\u00a0seconde${seconds > 1 ? 's' : ''}`;
}

/** Too many requests in too little time: HTTP 429, with `Retry-After` (RFC 9110, section 10.2.3). */
export class RateLimited extends PlatformError {
  /** @param retryAfter whole seconds after which a request is accepted again */
  constructor(readonly retryAfter: number) {
    super(
      'user',
      'RATE_LIMITED',
      `Trop de demandes en peu de temps. Rien n’est perdu\u00a0: réessayez dans ${inSeconds(retryAfter)}.`,
    );
  }
}
