/**
 * The page to return to after sign-in, or the home page when the address could leave this site
 * (`//host`, `/\host`, another origin, control characters).
 *
 * @example safeReturnTo('/conversations/1') // '/conversations/1'
 * @example safeReturnTo('//evil.example') // '/'
 */
export function safeReturnTo(candidate: unknown): string {
  if (typeof candidate !== 'string' || candidate.length > 500) return '/';
  if (!/^\/(?![/\\])[\w\-./?=&%~]*$/.test(candidate)) return '/';
  const base = 'http://same.invalid';
  const parsed = URL.canParse(candidate, base) ? new URL(candidate, base) : null;
  if (parsed?.origin !== base) return '/';
  if (parsed.pathname.startsWith('/auth/') || parsed.pathname.startsWith('//')) return '/';
  return parsed.pathname + parsed.search;
}
