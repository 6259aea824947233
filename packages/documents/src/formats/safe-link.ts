/** Addresses that a reader may follow: the web, a mailbox. */
const SAFE = /^(?:https?:|mailto:)[^\s<>]+$/iu;

/**
 * The address of a link as Markdown may hold it, `null` for a place in the file, a local path or a
 * script.
 *
 * @example safeLink('https://exemple.fr/a(b)') // 'https://exemple.fr/a%28b%29'
 */
export function safeLink(address: string | undefined): string | null {
  const trimmed = address?.trim() ?? '';
  return SAFE.test(trimmed) ? trimmed.replaceAll('(', '%28').replaceAll(')', '%29') : null;
}
