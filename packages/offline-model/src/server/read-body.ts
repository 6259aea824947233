import type { IncomingMessage } from 'node:http';

/** Largest body that is read: 16 MiB. */
export const LARGEST_BODY = 16 * 1024 * 1024;

/** A body, or why there is none. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-json' };

/** Reads a JSON body; stops keeping bytes at the limit, and reads on so that the answer arrives. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
    if (size > LARGEST_BODY * 2) return { kind: 'too-large' };
  }
  if (size > LARGEST_BODY) return { kind: 'too-large' };
  try {
    return { kind: 'json', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { kind: 'not-json' };
  }
}
