import type { SafeAddress } from './nodes.js';

/**
 * The address of a link that a model wrote, or null when it may not be opened: only the web, no
 * user name (`https://legifrance.gouv.fr@evil.example`), and the host as the browser resolves it,
 * so that a look-alike in another alphabet shows as `xn--…`.
 */
export function safeAddress(href: string): SafeAddress | null {
  let url: URL;
  try {
    url = new URL(href.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return { href: url.href, host: url.host };
}
