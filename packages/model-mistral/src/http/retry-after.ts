/**
 * Milliseconds that `Retry-After` asks to wait (RFC 9110, section 10.2.3): a number of seconds or an
 * HTTP date. `null` when it is absent or says neither.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
