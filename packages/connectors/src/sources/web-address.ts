/**
 * An address that an agent may follow, `null` for anything else: a source must not put a script, or a
 * file of the machine, behind a citation.
 *
 * @example webAddress('javascript:alert(1)') // null
 */
export function webAddress(text: string): string | null {
  const address = URL.parse(text.trim());
  return address !== null && /^https?:$/u.test(address.protocol) ? address.href : null;
}
