import type { CookieSerializeOptions } from '@fastify/cookie';

/** Names of the cookies, and how they are set: one decision, made from the address agents type. */
export interface Cookies {
  /** Cookie of a signed-in browser. */
  readonly session: string;
  /** Cookie of a sign-in on its way to the identity provider and back. */
  readonly attempt: string;
  /** How a cookie is set for that time, or taken back without one. */
  readonly options: (maxAgeMs?: number) => CookieSerializeOptions;
}

/**
 * The cookies of an installation: out of reach of scripts, and not sent by other sites' forms. With
 * https they are named `__Host-…`: the browser then refuses them from plain http and from any other
 * host of the domain (RFC 6265bis, section 4.1.3.2), so that nobody can plant one beside ours. Plain
 * http is for this machine, where a browser would refuse that name.
 *
 * @example cookiesOf('https://maroquin.example').session // '__Host-maroquin_session'
 */
export function cookiesOf(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  return {
    session: `${prefix}maroquin_session`,
    attempt: `${prefix}maroquin_sign_in`,
    options: (maxAgeMs) => ({
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      ...(maxAgeMs === undefined ? {} : { maxAge: Math.floor(maxAgeMs / 1000) }),
    }),
  };
}
