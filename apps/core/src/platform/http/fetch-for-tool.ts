import { ToolError, type ToolHttpResponse } from '@maroquin/assistant-kit';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 1024 * 1024;

function unavailable(): ToolError {
  return new ToolError('UNAVAILABLE', 'Le service interrogé par l’outil ne répond pas.');
}

async function readBounded(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const body: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = response.body ?? [];
  let text = '';
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw unavailable();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * The one way out for tools. The caller has checked that the tool declared the host; a redirect is
 * refused, because it could lead elsewhere; ten seconds and one mebibyte at most.
 *
 * @throws {ToolError} `UNAVAILABLE`
 */
export async function fetchForTool(url: string, signal: AbortSignal): Promise<ToolHttpResponse> {
  try {
    const response = await fetch(url, {
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return { status: response.status, body: await readBounded(response) };
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ToolError ? error : unavailable();
  }
}
