import { ToolError, type ToolHttpResponse } from '@maroquin/assistant-kit';
import { publicFetch } from '@maroquin/connectors';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1024 * 1024;

function unavailable(): ToolError {
  return new ToolError('UNAVAILABLE', 'Le service interrogé par l’outil ne répond pas.');
}

async function readBounded(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw unavailable();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What a tool reaches the network through. */
export type ToolFetch = (url: string, signal: AbortSignal) => Promise<ToolHttpResponse>;

/**
 * The one way out for tools. The caller has checked that the tool declared the host; a redirect is
 * refused, because it could lead elsewhere, and so is a host that resolves to a private address, unless
 * the operator allows it; ten seconds and one mebibyte at most.
 *
 * The function that it makes throws {@link ToolError} `UNAVAILABLE`.
 *
 * @example const http = fetchForTool(config.sources.privateHosts);
 */
export function fetchForTool(privateHosts: readonly string[]): ToolFetch {
  const fetch = publicFetch(privateHosts);
  return async (url, signal) => {
    try {
      const response = await fetch(new URL(url), {
        redirect: 'error',
        credentials: 'omit',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      return { status: response.status, body: await readBounded(response.body ?? []) };
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof ToolError ? error : unavailable();
    }
  };
}
