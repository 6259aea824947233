import type { CookieSerializeOptions } from '@fastify/cookie';

/** Cookie of a signed-in browser. */
export const SESSION_COOKIE = 'maroquin_session';

/** Cookie of a sign-in on its way to the identity provider and back. */
export const ATTEMPT_COOKIE = 'maroquin_sign_in';

/** Out of reach of scripts, and not sent by other sites' forms. `secure` as soon as it is https. */
export function cookieOptions(publicUrl: string, maxAgeMs: number): CookieSerializeOptions {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: Math.floor(maxAgeMs / 1000),
  };
}
